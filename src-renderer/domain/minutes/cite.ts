/** The number by which an entry of the minutes is cited: '3.1', or its item's where it has none of its own. */
import { type AgendaItem, numberItems } from '../agenda/agenda-item.ts';
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
