/**
 * Financial and legal comments, cleared by the office that answers for them before anyone signs.
 *
 * A clearance is of the wording and the money that stood there: any change to either
 * voids it visibly and asks again, as it does a signature (what-was-signed.ts). Where
 * the decision has no such heading nobody is asked; a heading that is there and empty
 * cannot be cleared (rules.md C-05, checklist O-26).
 */
import { type CivilDate, showDate } from '../kernel/civil-date.ts';
import type { OwnerId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { CommentClearance, Decision } from './decision.ts';
import { digestOf } from './what-was-signed.ts';

export type ClearedComments = CommentClearance['comments'];
export type ClearanceState = 'cleared' | 'voided' | 'to-clear' | 'empty' | 'not-asked';

export interface ClearanceStanding {
  readonly comments: ClearedComments;
  readonly state: ClearanceState;
  /** The latest clearance; those before it are kept on the decision. */
  readonly clearance: CommentClearance | null;
  readonly sentence: string;
}

const HEADINGS: Readonly<Record<ClearedComments, RegExp>> = {
  financial: /^(financial|finance) comments\b/i,
  legal: /^legal comments\b/i,
};
const NAMES: Readonly<Record<ClearedComments, string>> = {
  financial: 'Financial comments',
  legal: 'Legal comments',
};

export function standClearances(decision: Decision): readonly ClearanceStanding[] {
  const digest = decision.commentClearances.length > 0 ? digestOf(decision) : '';
  return (['financial', 'legal'] as const).map((comments) => {
    const clearance = decision.commentClearances.findLast((each) => each.comments === comments) ?? null;
    const state = stateOf(decision, comments, clearance, digest);
    return { comments, state, clearance, sentence: sentenceOf(comments, state, clearance) };
  });
}

/** Those that stand in the way of a signature. */
export function uncleared(decision: Decision): readonly ClearanceStanding[] {
  return standClearances(decision).filter(({ state }) => state !== 'cleared' && state !== 'not-asked');
}

export interface Clearing {
  readonly comments: ClearedComments;
  readonly by: OwnerId | null;
  readonly name: string;
  readonly on: CivilDate;
}

export type CannotClear = 'not-asked' | 'empty' | 'no-name' | 'cleared-already' | 'path-ended';

export function clearComments(decision: Decision, { comments, by, name, on }: Clearing): Result<Decision, CannotClear> {
  const standing = standClearances(decision).find((each) => each.comments === comments);
  if (!standing || standing.state === 'not-asked') return no('not-asked');
  if (['withdrawn', 'refused', 'superseded', 'revoked'].includes(decision.status)) return no('path-ended');
  if (standing.state === 'empty') return no('empty');
  if (standing.state === 'cleared') return no('cleared-already');
  if (name.trim() === '') return no('no-name');
  const clearance: CommentClearance = { comments, by, name: name.trim(), on, digest: digestOf(decision) };
  return ok({ ...decision, commentClearances: [...decision.commentClearances, clearance] });
}

/** A clearance read from paper has no digest, and is never voided here: nobody recorded what it was of. */
function stateOf(
  { sections }: Decision,
  comments: ClearedComments,
  clearance: CommentClearance | null,
  digest: string,
): ClearanceState {
  const own = sections.filter(({ heading }) => HEADINGS[comments].test(heading));
  if (own.length === 0) return 'not-asked';
  if (own.some(({ text }) => text.trim() === '')) return 'empty';
  if (clearance === null) return 'to-clear';
  return clearance.digest === null || clearance.digest === digest ? 'cleared' : 'voided';
}

function sentenceOf(comments: ClearedComments, state: ClearanceState, clearance: CommentClearance | null): string {
  const name = NAMES[comments];
  const by = clearance === null ? '' : ` by ${clearance.name} on ${showDate(clearance.on)}`;
  if (state === 'cleared') return `${name}: cleared${by}.`;
  if (state === 'voided')
    return `${name}: cleared${by}; the wording, the money or the route has changed since, so they are cleared again.`;
  if (state === 'to-clear') return `${name}: written, and not yet cleared.`;
  return state === 'empty'
    ? `${name}: nothing is written under the heading.`
    : `${name}: the notice has no such heading.`;
}

export const CANNOT_CLEAR: Readonly<Record<CannotClear, string>> = {
  'not-asked': 'The notice has no heading for these comments. Add the heading, and write them under it.',
  empty: 'Nothing is written under the heading yet. Write the comments, then have them cleared.',
  'no-name': 'Say who cleared them: a person, a post or an office.',
  'cleared-already': 'They are cleared, and nothing has changed since. There is nothing to clear again.',
  'path-ended': 'This decision was withdrawn, refused, superseded or revoked, so nobody clears its comments.',
};
