/**
 * What the standing items say of themselves, on the screen and in print alike.
 *
 * Apologies name who sent them and never why. The minutes to agree are those of the
 * last meeting, and of any before it that were circulated and not agreed. Matters
 * arising are the open actions that no other item of the agenda is about (rules.md
 * M-12); the action log is all of them, and what has closed since the last one.
 * Declarations and late items are named by the item they belong to.
 */
import { type Action, isOpen } from '../action/action.ts';
import { logFor } from '../action/action-log.ts';
import type { Body } from '../body/body.ts';
import { addDays, addMonths, type CivilDate, showDateInFull } from '../kernel/civil-date.ts';
import type { OwnerId } from '../kernel/id.ts';
import { compareOrder } from '../kernel/order-key.ts';
import { never } from '../kernel/result.ts';
import type { Attendance } from '../meeting/attendance.ts';
import type { Declaration } from '../meeting/declaration.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { heldBefore } from '../minutes/minutes-steps.ts';
import { occurrencesBetween } from '../series/occurrences.ts';
import type { Series } from '../series/series.ts';
import { type AgendaItem, inOrder, numberItems } from './agenda-item.ts';
import type { Standing } from './standing-items.ts';

/** The rows they are filled from: the body's meetings and actions, the rest of this meeting alone. */
export interface StandingRows {
  readonly meeting: Meeting;
  readonly body: Pick<Body, 'id'>;
  readonly items: readonly AgendaItem[];
  readonly meetings: readonly Meeting[];
  readonly attendances: readonly Attendance[];
  readonly declarations: readonly Declaration[];
  readonly actions: readonly Action[];
  /** The next place of the series, where the diary has no meeting for it yet. */
  readonly nextBySeries: CivilDate | null;
  readonly nameOf: (id: OwnerId) => string;
}

export function standingSays(standing: Standing, rows: StandingRows): readonly string[] {
  switch (standing) {
    case 'apologies':
      return apologies(rows);
    case 'declarations':
      return declared(rows);
    case 'minutes-of-last-meeting':
      return minutesBefore(rows.meeting, rows.meetings).map((last) => sayMinutes(last, rows.meeting));
    case 'matters-arising':
      return arising(rows);
    case 'any-other-business':
      return lateItems(rows);
    case 'date-of-next-meeting':
      return [nextMeeting(rows)];
    default:
      return never(standing);
  }
}

function apologies({ meeting, attendances }: StandingRows): readonly string[] {
  const sent = ofThis(attendances, meeting).filter((each) => each.group === 'apologies');
  if (sent.length === 0) return [];
  const names = [...sent].sort(compareOrder).map((each) => {
    const party = each.partyName === '' ? '' : ` (${each.partyName})`;
    return `${each.name}${party}`;
  });
  return [`Apologies received: ${names.join(', ')}.`];
}

function declared({ meeting, declarations, items }: StandingRows): readonly string[] {
  const numbers = numberItems(items);
  return [...ofThis(declarations, meeting)].sort(compareOrder).map((each) => {
    const number = each.agendaItemId === null ? undefined : numbers.get(each.agendaItemId);
    return `Declared: ${each.name}${number === undefined ? '' : `, item ${number}`}.`;
  });
}

/** The last meeting, whatever has become of its minutes, and any before it whose circulated minutes wait to be agreed. */
export function minutesBefore(meeting: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  const [last, ...earlier] = heldBefore(meeting, meetings);
  return last ? [last, ...earlier.filter((each) => each.minutes === 'circulated')] : [];
}

const MINUTES_STAND: Readonly<Record<Meeting['minutes'], string>> = {
  none: 'not yet written',
  draft: 'in draft',
  cleared: 'in draft, cleared by the chair',
  circulated: 'circulated, to be agreed',
  agreed: 'agreed',
};

function sayMinutes(last: Meeting, at: Meeting): string {
  const reference = last.reference === null ? '' : ` (${last.reference})`;
  const here = last.minutes === 'agreed' && last.minutesAgreedAt === at.id ? ' at this meeting' : '';
  return `Minutes of ${showDateInFull(last.heldOn)}${reference}: ${MINUTES_STAND[last.minutes]}${here}.`;
}

/** The next place of the meeting's series that is not cancelled, within a year; null where there is none. */
export function nextPlaceOf(meeting: Meeting, everySeries: readonly Series[]): CivilDate | null {
  const series = everySeries.find((each) => each.id === meeting.seriesId && each.deletedAt === null);
  if (!series) return null;
  const from = addDays(meeting.heldOn, 1);
  const days = occurrencesBetween(series, from, addMonths(from, 12)).map((place) => place.heldOn);
  return days.filter((day) => day !== null && day > meeting.heldOn).sort()[0] ?? null;
}

export interface MattersArising {
  /** The whole log: open, and closed since the last meeting. */
  readonly log: readonly Action[];
  /** Open, and no other item is about them. */
  readonly arising: readonly Action[];
  /** Open, each with the item that is about it. */
  readonly elsewhere: readonly { readonly action: Action; readonly item: AgendaItem }[];
  readonly closed: readonly Action[];
}

export function mattersArising({ meeting, body, items, meetings, actions }: StandingRows): MattersArising {
  const [last] = minutesBefore(meeting, meetings);
  const log = logFor(actions, { bodyId: body.id, since: last?.heldOn ?? null, on: meeting.heldOn });
  const itemOn = (action: Action) =>
    inOrder(items).find((item) => item.standing !== 'matters-arising' && item.concerns.includes(action.id));
  const open = log.filter(isOpen).map((action) => ({ action, item: itemOn(action) }));
  return {
    log,
    arising: open.flatMap(({ action, item }) => (item ? [] : [action])),
    elsewhere: open.flatMap(({ action, item }) => (item ? [{ action, item }] : [])),
    closed: log.filter((action) => !isOpen(action)),
  };
}

function arising(rows: StandingRows): readonly string[] {
  const numbers = numberItems(rows.items);
  const { log, arising: open, elsewhere, closed } = mattersArising(rows);
  if (log.length === 0) return ['No action is open, and none has closed since the last meeting.'];
  const names = (actions: readonly Action[]) =>
    actions.map((action) => action.reference ?? 'a draft action').join(', ');
  const under = elsewhere.map(({ action, item }) => `${names([action])} is taken under item ${numbers.get(item.id)}`);
  return [
    open.length === 0 ? 'No open action is left to be taken here.' : `Open: ${names(open)}.`,
    ...(under.length === 0 ? [] : [`${under.join('; ')}.`]),
    ...(closed.length === 0 ? [] : [`Closed since the last meeting: ${names(closed)}.`]),
  ];
}

/** Late items keep their own numbers; here it is said that there are some, why, and who agreed (rules.md D-09). */
function lateItems({ items, nameOf }: StandingRows): readonly string[] {
  const numbers = numberItems(items);
  return inOrder(items).flatMap((item) => {
    if (item.late === null) return [];
    const { reason, agreedBy } = item.late;
    const agreed = agreedBy === null ? '' : `, agreed by ${nameOf(agreedBy)}`;
    return [`Late item ${numbers.get(item.id)}, ${item.title}: ${reason.replace(/[.\s]+$/, '')}${agreed}.`];
  });
}

function nextMeeting({ meeting, meetings, nextBySeries }: StandingRows): string {
  const [next] = meetings
    .filter(
      (each) =>
        each.deletedAt === null &&
        each.bodyId === meeting.bodyId &&
        each.status !== 'cancelled' &&
        each.heldOn > meeting.heldOn,
    )
    .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
  if (next) {
    const times = [next.startsAt, next.endsAt].filter((time) => time !== null).join(' to ');
    return `${[showDateInFull(next.heldOn), times].filter((said) => said !== '').join(', ')}.`;
  }
  if (nextBySeries !== null) return `${showDateInFull(nextBySeries)}, by the series; not yet in the diary.`;
  return 'Not yet fixed.';
}

const ofThis = <Row extends { readonly meetingId: unknown; readonly deletedAt: unknown }>(
  rows: readonly Row[],
  meeting: Meeting,
): readonly Row[] => rows.filter((row) => row.meetingId === meeting.id && row.deletedAt === null);
