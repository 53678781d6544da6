/**
 * A meeting as it is typed.
 *
 * The day must be a whole day, because the notice, the papers and the reference
 * hang on it; the times may be left blank. Ending before it begins is refused:
 * no meeting here runs past midnight. A body may meet twice in a day.
 */
import type { Body } from '../body/body.ts';
import { type Drafted, drafted, lineProblem, namedProblem, parseTypedDay, typedLine } from '../kernel/draft.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { readWallTime, toMinutes } from '../kernel/wall-time.ts';
import { MEETING_MODES } from '../series/series.ts';
import type { Meeting } from './meeting.ts';

export interface MeetingDraft {
  /** A body's id, or ''. */
  readonly bodyId: string;
  readonly title: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly mode: string;
  readonly venue: string;
}

export type MeetingFields = Pick<
  Meeting,
  'bodyId' | 'title' | 'heldOn' | 'year' | 'startsAt' | 'endsAt' | 'mode' | 'venue'
>;
export type MeetingProblem = 'missing' | 'too-long' | 'not-a-day' | 'far-away' | 'not-a-time' | 'ends-before-it-begins';

export function meetingDraft(meeting: Meeting | null): MeetingDraft {
  return {
    bodyId: meeting?.bodyId ?? '',
    title: meeting?.title ?? '',
    heldOn: meeting?.heldOn ?? '',
    startsAt: meeting?.startsAt ?? '',
    endsAt: meeting?.endsAt ?? '',
    mode: meeting?.mode ?? 'in-person',
    venue: meeting?.venue ?? '',
  };
}

/** What a meeting of the body is called unless it is called something else. */
export const usualTitle = (body: Pick<Body, 'name'>): string => `${body.name} meeting`.slice(0, 500);

/** A title left blank is the usual one. */
export function readMeetingDraft(
  draft: MeetingDraft,
  bodies: readonly Body[],
): Drafted<MeetingFields, MeetingDraft, MeetingProblem> {
  const body = bodies.find((one) => one.id === draft.bodyId);
  const day = parseTypedDay(draft.heldOn);
  const starts = readWallTime(draft.startsAt);
  const ends = readWallTime(draft.endsAt);
  const title = typedLine(draft.title) === '' && body ? usualTitle(body) : typedLine(draft.title);
  const found = {
    bodyId: body ? null : ('missing' as const),
    title: namedProblem(title),
    heldOn: dayProblem(draft.heldOn, day),
    startsAt: timeProblem(draft.startsAt),
    endsAt:
      timeProblem(draft.endsAt) ??
      (starts && ends && toMinutes(ends) <= toMinutes(starts) ? ('ends-before-it-begins' as const) : null),
    venue: lineProblem(draft.venue),
  };
  if (!body || !day) return drafted<MeetingFields, MeetingDraft, MeetingProblem>(found, null as never);
  return drafted<MeetingFields, MeetingDraft, MeetingProblem>(found, {
    bodyId: body.id,
    title,
    heldOn: day,
    year: Number(day.slice(0, 4)),
    startsAt: starts,
    endsAt: ends,
    mode: MEETING_MODES.find((mode) => mode === draft.mode) ?? 'in-person',
    venue: typedLine(draft.venue),
  });
}

/** Planned, with no reference yet: that comes with its first agenda. */
export function newMeeting(fields: MeetingFields): Omit<Unstamped<Meeting>, 'id'> {
  return {
    ...fields,
    marking: 'OFFICIAL',
    seriesId: null,
    occurrence: null,
    reference: null,
    status: 'planned',
    agendaVersion: null,
    agendaClearances: [],
    minutes: 'none',
    minutesStyle: null,
    minutesClearances: [],
    minutesAgreedOn: null,
    minutesAgreedAt: null,
    corrections: [],
    minutesSigned: null,
    reopenings: [],
    note: '',
  };
}

function dayProblem(text: string, day: string | null): MeetingProblem | null {
  if (text.trim() === '') return 'missing';
  if (day === null) return 'not-a-day';
  return day < '1900' || day > '2200' ? 'far-away' : null;
}

const timeProblem = (text: string): 'not-a-time' | null =>
  text.trim() !== '' && readWallTime(text) === null ? 'not-a-time' : null;
