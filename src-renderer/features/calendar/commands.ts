/**
 * What can be done in the calendar. Each is one commit, and one thing to undo.
 *
 * Moving or cancelling an occurrence changes the series and its meeting together,
 * so that the two never say different things; a meeting that was held stays as it is.
 */
import type { Command } from '#desk/commit.ts';
import type { Body, BodyDeadlines } from '#domain/body/body.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import type { MeetingId, SeriesId } from '#domain/kernel/id.ts';
import type { KnownDays } from '#domain/kernel/known-days.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Unstamped } from '#domain/kernel/schema.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { ClosedDay } from '#domain/programme/closed-days.ts';
import type { CadenceFields } from '#domain/series/cadence-draft.ts';
import { type CadenceNotChanged, changeCadence } from '#domain/series/change-cadence.ts';
import type { ChangeFields } from '#domain/series/change-draft.ts';
import {
  cancelOccurrence,
  moveOccurrence,
  type OccurrenceNotChanged,
  restoreOccurrence,
} from '#domain/series/change-occurrence.ts';
import { isPlace } from '#domain/series/occurrences.ts';
import { patternWords } from '#domain/series/pattern-words.ts';
import { meetingOfPlace, nextMissingMeetings, placeOf } from '#domain/series/place-meetings.ts';
import type { Series, SeriesException } from '#domain/series/series.ts';

export function addSeries(fields: Omit<Unstamped<Series>, 'id'>): Command<SeriesId> {
  return {
    intention: { command: 'addSeries', summary: `Added the series ${fields.name}` },
    work: async (rows) => ok(rows.add('series', fields).id),
  };
}

/** `edit` makes the new list of the one there is when it is written. */
export function changeClosedDays(edit: (now: readonly ClosedDay[]) => readonly ClosedDay[]): Command<null, 'gone'> {
  return {
    intention: { command: 'changeClosedDays', summary: 'Changed the programme’s closed days' },
    async work(rows) {
      const [programme] = await rows.list('programme');
      if (!programme) return no('gone');
      rows.put('programme', { ...programme, closedDays: edit(programme.closedDays) });
      return ok(null);
    },
  };
}

/**
 * Ends one series and begins the next. Meetings already made for later places go
 * along where the new rhythm has the place; answers the changes it has no place for.
 */
export function changeSeriesCadence(
  id: SeriesId,
  { on, pattern, anchor }: CadenceFields,
): Command<{ readonly leftBehind: readonly SeriesException[] }, CadenceNotChanged | 'gone'> {
  return {
    intention: {
      command: 'changeCadence',
      summary: `Changed the cadence from ${showDate(on)}: ${patternWords(pattern)}`,
    },
    async work(rows) {
      const series = await rows.get('series', id);
      if (!series) return no('gone');
      const changed = changeCadence(series, on, pattern, anchor);
      if (!changed.ok) return changed;
      const { ended, begun, leftBehind } = changed.value;
      rows.put('series', ended);
      const added = rows.add('series', begun);
      for (const meeting of await rows.list('meeting', 'seriesId', id))
        if (meeting.status !== 'held' && placeOf(meeting) >= on && isPlace(added, placeOf(meeting)))
          rows.put('meeting', { ...meeting, seriesId: added.id });
      return ok({ leftBehind });
    },
  };
}

/** `own` null: back to where a body of its cadence starts. */
export function setDeadlines(body: Body, own: BodyDeadlines | null): Command<null, 'gone'> {
  return {
    intention: { command: 'setDeadlines', summary: `Set the deadlines of ${body.name}` },
    async work(rows) {
      const now = await rows.get('body', body.id);
      if (!now) return no('gone');
      rows.put('body', { ...now, deadlines: own });
      return ok(null);
    },
  };
}

/** `change` null: back to its place, as planned. */
export function changeOccurrence(
  id: SeriesId,
  place: CivilDate,
  change: ChangeFields | null,
): Command<null, OccurrenceNotChanged | 'gone'> {
  const what = change === null ? 'Restored' : change.to === null ? 'Cancelled' : 'Moved';
  return {
    intention: { command: 'changeOccurrence', summary: `${what} the meeting of ${showDate(place)}` },
    async work(rows) {
      const series = await rows.get('series', id);
      if (!series) return no('gone');
      const changed = changedSeries(series, place, change);
      if (!changed.ok) return changed;
      rows.put('series', changed.value);
      const meetings = await rows.list('meeting', 'seriesId', id);
      const meeting = meetings.find((one) => placeOf(one) === place && one.status !== 'held');
      if (meeting) rows.put('meeting', asChanged(meeting, place, change));
      return ok(null);
    },
  };
}

function changedSeries(series: Series, place: CivilDate, change: ChangeFields | null) {
  if (change === null) return restoreOccurrence(series, place);
  const { to, reason } = change;
  return to === null ? cancelOccurrence(series, place, reason) : moveOccurrence(series, place, { to, reason });
}

function asChanged(meeting: Meeting, place: CivilDate, change: ChangeFields | null): Meeting {
  if (change?.to === null) return { ...meeting, occurrence: place, status: 'cancelled' };
  const heldOn = change?.to ?? place;
  const back = meeting.agendaVersion === null ? 'planned' : 'agenda-published';
  const status = meeting.status === 'cancelled' ? back : meeting.status;
  return { ...meeting, occurrence: place, heldOn, year: Number(heldOn.slice(0, 4)), status };
}

/** One place becomes a meeting, on the day it is to be held. */
export function makeMeeting(
  id: SeriesId,
  at: { readonly place: CivilDate; readonly heldOn: CivilDate },
  body: Body,
): Command<MeetingId, 'gone' | 'made'> {
  return {
    intention: { command: 'makeMeeting', summary: `Made the meeting of ${showDate(at.heldOn)}` },
    async work(rows) {
      const series = await rows.get('series', id);
      if (!series) return no('gone');
      const meetings = await rows.list('meeting', 'seriesId', id);
      if (meetings.some((one) => placeOf(one) === at.place)) return no('made');
      return ok(rows.add('meeting', meetingOfPlace(series, at, body)).id);
    },
  };
}

export interface Made {
  readonly made: number;
  /** Days that were left, since they fall on closed days and somebody has to choose. */
  readonly left: readonly CivilDate[];
}

/** The next so many that are missing, but for those on a closed day. */
export function makeNextMeetings(
  id: SeriesId,
  asked: { readonly body: Body; readonly today: CivilDate; readonly count: number },
  known: KnownDays,
): Command<Made, 'gone' | 'nothing'> {
  return {
    intention: { command: 'makeNextMeetings', summary: `Made the next meetings of ${asked.body.name}` },
    async work(rows) {
      const series = await rows.get('series', id);
      if (!series) return no('gone');
      const meetings = await rows.list('meeting', 'seriesId', id);
      const missing = nextMissingMeetings(series, { ...asked, meetings }, known);
      const isClosed = (one: (typeof missing)[number]) => one.flag !== null && one.flag.because !== 'not-covered';
      const open = missing.filter((one) => !isClosed(one));
      if (open.length === 0) return no('nothing');
      for (const { fields } of open) rows.add('meeting', fields);
      return ok({ made: open.length, left: missing.filter(isClosed).map(({ fields }) => fields.heldOn) });
    },
  };
}
