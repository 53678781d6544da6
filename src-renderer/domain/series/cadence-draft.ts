/**
 * A change of cadence as it is typed: from which day, and the new rhythm.
 *
 * A first meeting is only typed where another weekday is taken up; otherwise the
 * weekday carries over (change-cadence.ts). A monthly rhythm is on the weekday, and
 * in the week of the month, of the first meeting under it.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import { type Drafted, dayProblem, drafted, parseTypedDay, parseTypedNumber } from '../kernel/draft.ts';
import { firstPlaceFrom } from './occurrences.ts';
import type { Pattern, Series } from './series.ts';
import { patternFrom } from './series-draft.ts';

export interface CadenceDraft {
  readonly on: string;
  readonly rhythm: string;
  readonly weeks: string;
  /** '' : the weekday carries over. */
  readonly anchor: string;
}

export type CadenceProblem = 'missing' | 'not-a-day' | 'not-weeks' | 'before-the-change';

export interface CadenceFields {
  readonly on: CivilDate;
  readonly pattern: Pattern;
  readonly anchor: CivilDate | null;
}

export const EMPTY_CADENCE_DRAFT: CadenceDraft = { on: '', rhythm: 'month', weeks: '4', anchor: '' };

export function readCadenceDraft(
  draft: CadenceDraft,
  series: Series,
): Drafted<CadenceFields, CadenceDraft, CadenceProblem> {
  const on = parseTypedDay(draft.on);
  const anchor = parseTypedDay(draft.anchor);
  const weeks = parseTypedNumber(draft.weeks);
  const isBefore = on !== null && anchor !== null && anchor < on;
  const found = {
    on: draft.on.trim() === '' ? ('missing' as const) : dayProblem(draft.on),
    weeks: draft.rhythm === 'weeks' && (weeks === null || weeks < 1 || weeks > 52) ? ('not-weeks' as const) : null,
    anchor: dayProblem(draft.anchor) ?? (isBefore ? ('before-the-change' as const) : null),
  };
  const from = on ?? series.anchor;
  const first = anchor ?? firstPlaceFrom(series, from) ?? from;
  return drafted<CadenceFields, CadenceDraft, CadenceProblem>(found, {
    on: from,
    pattern: patternFrom(draft.rhythm, first, weeks ?? 4),
    anchor,
  });
}
