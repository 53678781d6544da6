/**
 * How an entry of the minutes is cited: by its meeting, then by its number.
 *
 * 'SG/2021/07-3.1', or 'Meeting of 12 May 2021, minute 3.1' where the meeting has no
 * reference yet. An entry without a number of its own goes by its item's.
 */
import { type AgendaItem, numberItems } from '../agenda/agenda-item.ts';
import { showDate } from '../kernel/civil-date.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type Minute, numberMinutes } from './minute.ts';

/** Rows of other meetings may be among them. '' where the entry is gone, or stands before the first item. */
export function minuteNumber(id: Minute['id'], items: readonly AgendaItem[], minutes: readonly Minute[]): string {
  const minute = minutes.find((each) => each.id === id && each.deletedAt === null);
  if (!minute) return '';
  const own = items.filter((each) => each.meetingId === minute.meetingId);
  const item = minute.agendaItemId === null ? undefined : numberItems(own).get(minute.agendaItemId);
  if (item === undefined) return '';
  const beside = minutes.filter((each) => each.agendaItemId === minute.agendaItemId);
  return numberMinutes(item, beside).get(minute.id) ?? item;
}

type Called = Pick<Meeting, 'reference' | 'heldOn'>;

export const callMeeting = ({ reference, heldOn }: Called): string => reference ?? `Meeting of ${showDate(heldOn)}`;

/** `number` '' where the entry has none: it is minuted, and nobody can say where. */
export function citeMinute(meeting: Called, number: string): string {
  if (number === '') return `${callMeeting(meeting)}, minuted`;
  return meeting.reference === null ? `${callMeeting(meeting)}, minute ${number}` : `${meeting.reference}-${number}`;
}
