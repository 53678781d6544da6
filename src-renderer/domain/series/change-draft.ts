/**
 * Moving or cancelling one occurrence as it is typed: where to, and why.
 *
 * A reason is asked for each time, because the place stays in the run and someone
 * will ask. A day in the box moves it; cancelling needs no day.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import { type Drafted, drafted, namedProblem, parseTypedDay, typedLine } from '../kernel/draft.ts';

export interface ChangeDraft {
  readonly what: string;
  readonly to: string;
  readonly reason: string;
}

export type ChangeProblem = 'missing' | 'not-a-day' | 'same-day' | 'too-long';

export interface ChangeFields {
  /** Null: cancelled. */
  readonly to: CivilDate | null;
  readonly reason: string;
}

export function readChangeDraft(
  draft: ChangeDraft,
  place: CivilDate,
): Drafted<ChangeFields, ChangeDraft, ChangeProblem> {
  const isCancelled = draft.what === 'cancel';
  const to = isCancelled ? null : parseTypedDay(draft.to);
  return drafted<ChangeFields, ChangeDraft, ChangeProblem>(
    { to: isCancelled ? null : dayProblem(draft.to, to, place), reason: namedProblem(draft.reason) },
    { to, reason: typedLine(draft.reason) },
  );
}

function dayProblem(text: string, to: CivilDate | null, place: CivilDate): ChangeProblem | null {
  if (text.trim() === '') return 'missing';
  if (to === null) return 'not-a-day';
  return to === place ? 'same-day' : null;
}
