/**
 * A new series as it is typed.
 *
 * The first meeting says the weekday: every so many weeks from it, or the same
 * weekday of each month (a day after the 28th stands for the last). One that meets
 * when required has no rhythm, only the day it begins. A time left blank is not
 * known and none is made up.
 */
import type { Body } from '../body/body.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { weekdayOf } from '../kernel/civil-date.ts';
import {
  type Drafted,
  drafted,
  lineProblem,
  numberProblem,
  parseTypedDay,
  parseTypedNumber,
  typedLine,
} from '../kernel/draft.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { readWallTime } from '../kernel/wall-time.ts';
import { patternWords } from './pattern-words.ts';
import { MEETING_MODES, type Pattern, type Series } from './series.ts';

export const SERIES_RHYTHMS = ['weeks', 'month', 'month-last', 'ad-hoc'] as const;

export interface SeriesDraft {
  readonly rhythm: string;
  readonly weeks: string;
  readonly anchor: string;
  readonly startsAt: string;
  /** In minutes. */
  readonly lasts: string;
  readonly mode: string;
  readonly venue: string;
  readonly name: string;
}

export type SeriesProblem = 'missing' | 'not-a-day' | 'not-weeks' | 'not-a-time' | 'not-a-number' | 'too-long';

export const EMPTY_SERIES_DRAFT: SeriesDraft = {
  rhythm: 'weeks',
  weeks: '2',
  anchor: '',
  startsAt: '',
  lasts: '',
  mode: 'virtual',
  venue: '',
  name: '',
};

/** A name left blank is the body's, with the rhythm. */
export function readSeriesDraft(
  draft: SeriesDraft,
  body: Pick<Body, 'id' | 'name'>,
): Drafted<Omit<Unstamped<Series>, 'id'>, SeriesDraft, SeriesProblem> {
  const anchor = parseTypedDay(draft.anchor);
  const weeks = parseTypedNumber(draft.weeks);
  const startsAt = readWallTime(draft.startsAt);
  const found = {
    weeks: draft.rhythm === 'weeks' && (weeks === null || weeks < 1 || weeks > 52) ? ('not-weeks' as const) : null,
    anchor: draft.anchor.trim() === '' ? ('missing' as const) : anchor === null ? ('not-a-day' as const) : null,
    startsAt: draft.startsAt.trim() !== '' && startsAt === null ? ('not-a-time' as const) : null,
    lasts: numberProblem(draft.lasts),
    venue: lineProblem(draft.venue),
    name: lineProblem(draft.name),
  };
  if (anchor === null) return drafted<Omit<Unstamped<Series>, 'id'>, SeriesDraft, SeriesProblem>(found, null as never);
  const pattern = patternFrom(draft.rhythm, anchor, weeks ?? 2);
  return drafted<Omit<Unstamped<Series>, 'id'>, SeriesDraft, SeriesProblem>(found, {
    bodyId: body.id,
    name: typedLine(draft.name) || `${body.name}, ${patternWords(pattern)}`.slice(0, 500),
    pattern,
    anchor,
    startsAt,
    lasts: parseTypedNumber(draft.lasts),
    until: null,
    mode: MEETING_MODES.find((mode) => mode === draft.mode) ?? 'virtual',
    venue: typedLine(draft.venue),
    exceptions: [],
    note: '',
    marking: 'OFFICIAL',
  });
}

/** The pattern a rhythm makes of the day of its first meeting. */
export function patternFrom(rhythm: string, anchor: CivilDate, weeks: number): Pattern {
  if (rhythm === 'ad-hoc') return { every: 'ad-hoc' };
  const weekday = weekdayOf(anchor);
  if (rhythm === 'month') return { every: 'month', nth: Math.ceil(Number(anchor.slice(8)) / 7), weekday };
  return rhythm === 'month-last' ? { every: 'month', nth: 5, weekday } : { every: 'weeks', weeks };
}
