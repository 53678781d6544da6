/**
 * Signing a decision, or returning it with comments.
 *
 * Posts are asked in the order of the route, but one who signs early or signs for
 * another is written down as it happened and shown (sign-off-route.ts). What is
 * refused is what could not be true: a post nobody knows, a return that says
 * nothing, a second signature under the same words. Financial and legal comments
 * are cleared before anyone signs (comment-clearances.ts).
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { FileId, PersonId, PostId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { exactly } from '../kernel/written-date.ts';
import { uncleared } from './comment-clearances.ts';
import type { Decision, SignOff } from './decision.ts';
import { standSignOffs } from './sign-off-route.ts';
import { digestOf } from './what-was-signed.ts';

export interface Signing {
  /** The number of the step it answers, from 1. */
  readonly number: number;
  readonly verdict: 'approved' | 'returned';
  /** The post that gives it, which may be another than the route asks for. */
  readonly post: PostId;
  readonly by: PersonId | null;
  readonly on: CivilDate;
  readonly method: string;
  readonly comments: string;
  readonly evidence: FileId | null;
}

export type CannotSign =
  | 'no-such-step'
  | 'no-such-post'
  | 'nothing-said'
  | 'signed-already'
  | 'comments-not-cleared'
  | 'path-ended';

/** `titles` are the posts of the register: a signatory who is in none of them does not exist. */
export function sign(
  decision: Decision,
  signing: Signing,
  titles: ReadonlyMap<PostId, string>,
): Result<Decision, CannotSign> {
  const standing = standSignOffs(decision).find(({ number }) => number === signing.number);
  const signedAs = titles.get(signing.post);
  if (!standing) return no('no-such-step');
  if (signedAs === undefined) return no('no-such-post');
  if (['withdrawn', 'refused', 'superseded', 'revoked'].includes(decision.status)) return no('path-ended');
  if (standing.state === 'signed') return no('signed-already');
  if (signing.verdict === 'returned' && signing.comments.trim() === '') return no('nothing-said');
  if (signing.verdict === 'approved' && uncleared(decision).length > 0) return no('comments-not-cleared');
  const { step, signOff: before } = standing;
  const given: SignOff = {
    required: before?.required || step.title,
    requiredPost: before ? before.requiredPost : step.post,
    condition: before?.condition ?? '',
    ...{ signedAs, signedPost: signing.post, signedBy: signing.by, signedOn: exactly(signing.on) },
    ...{ verdict: signing.verdict, comments: signing.comments.trim(), method: signing.method.trim() },
    ...{ evidence: signing.evidence, digest: signing.verdict === 'approved' ? digestOf(decision) : null },
  };
  // A block that waits empty is filled in; an answer already given is kept, and this one follows it.
  const waits = before !== null && before.verdict === null && before.signedOn === null;
  const signOffs = waits
    ? decision.signOffs.map((each) => (each === before ? given : each))
    : [...decision.signOffs, given];
  return ok({ ...decision, signOffs });
}

export const CANNOT_SIGN: Readonly<Record<CannotSign, string>> = {
  'no-such-step': 'The sign-off route has changed meanwhile. Look at it again, and sign in its new place.',
  'no-such-post': 'Choose a post of the register that signs. One that is not there is added under People first.',
  'nothing-said': 'Say in the comments why it is returned, so that the author knows what to change.',
  'signed-already': 'It is signed, and its wording and money have not changed since. There is nothing to sign again.',
  'comments-not-cleared':
    'The financial or the legal comments are not cleared. Write them, and record who cleared them, before anyone signs.',
  'path-ended': 'This decision was withdrawn, refused, superseded or revoked, so nobody is asked to sign it.',
};
