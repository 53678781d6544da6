/**
 * A new version as it is typed: the kind of change, its label, and its row of the
 * Change history, so that neither is typed twice.
 *
 * Reason, author and date may be left blank, as on paper, and stay blank.
 */
import type { WhoIsWho } from '../body/who-is-who.ts';
import type { Drafted, Problems } from '../kernel/draft.ts';
import { CHANGE_SIZES, type ChangeSize } from '../kernel/version-label.ts';
import type { Histories } from './histories.ts';
import { type ChangeFields, type HistoryProblem, readChangeDraft } from './history-draft.ts';
import { isTaken } from './next-version.ts';

export interface NextVersionDraft {
  readonly size: string;
  readonly version: string;
  readonly reason: string;
  readonly author: string;
  readonly date: string;
}

export type NextVersionProblem = HistoryProblem | 'taken';
export interface NextVersionFields {
  readonly size: ChangeSize;
  readonly change: ChangeFields;
}

export function readNextVersionDraft(
  draft: NextVersionDraft,
  histories: Histories,
  known: WhoIsWho,
): Drafted<NextVersionFields, NextVersionDraft, NextVersionProblem> {
  const size = CHANGE_SIZES.find((each) => each === draft.size) ?? 'edit';
  const read = readChangeDraft(draft, known);
  if (!read.ok) {
    const problems: Problems<NextVersionDraft, NextVersionProblem> = read.problems;
    return { ok: false, problems };
  }
  if (isTaken(histories, read.value.version)) return { ok: false, problems: { version: 'taken' } };
  return { ok: true, value: { size, change: read.value } };
}
