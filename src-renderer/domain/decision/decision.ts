/**
 * Decisions: what a body or an office resolved, and the notice of it.
 *
 * Made, published and effective are separate dated facts, not a sequence: real
 * notices are first published after the decision was due (rules.md D-12). The
 * money is in pence with the total the paper states beside the lines, so that the
 * two can be compared. A sign-off keeps the post the paper asks for and the post
 * that signed. Sections carry the notice's own headings in its own order.
 */
import { z } from 'zod';
import { pence, totalPence } from '../kernel/money.ts';
import { orderKey } from '../kernel/order-key.ts';
import { civilDate, id, line, named, owner, prose, stamps } from '../kernel/schema.ts';
import { writtenDate } from '../kernel/written-date.ts';
import { source } from '../minutes/source.ts';
import { LEGAL_PROFILES } from '../programme/programme.ts';

export const DECISION_KINDS = ['meeting', 'deputy-mayor', 'chief-officer', 'commissioning-sign-off', 'joint'] as const;
export const KEY_DECISION = ['key', 'non-key', 'not-stated'] as const;
export const DECISION_STATUSES = [
  'proposed',
  'recommended',
  'approved',
  'deferred',
  'withdrawn',
  'refused',
  'called-in',
  'varied',
  'superseded',
  'revoked',
] as const;
/** What happens to a decision, by name (decision-steps.ts). */
export const DECISION_STEPS = [
  'recommend',
  'approve',
  'defer',
  'bring-back',
  'withdraw',
  'refuse',
  'call-in',
  'uphold',
  'vary',
  'supersede',
  'revoke',
] as const;
/** How it came to be taken. */
export const DECISION_TAKEN = [
  'at-a-meeting',
  'by-an-office-holder',
  'by-correspondence',
  'by-chairs-action',
  'not-stated',
] as const;
export const CORRESPONDENCE_REPLIES = ['agrees', 'disagrees', 'abstains', 'comments'] as const;
/** What one decision may do to an earlier one. */
export const DECISION_FOLLOWS = ['varies', 'supersedes', 'revokes'] as const;
export const SIGN_OFF_VERDICTS = ['approved', 'returned'] as const;
/** Why a key decision may be made on less than 28 clear days' notice (rules.md D-06, D-07). */
export const SHORT_NOTICES = ['general-exception', 'special-urgency'] as const;

export const signOff = z.strictObject({
  /** The post the paper requires, as written. */
  required: line,
  requiredPost: id('post').nullable(),
  /** When it is needed: 'In all cases', 'only on amounts of £50,000 or more'. */
  condition: line,
  /** The post in the signature block, as written. */
  signedAs: line,
  signedPost: id('post').nullable(),
  signedBy: id('person').nullable(),
  signedOn: writtenDate.nullable(),
  /** Approved, or returned with comments; null until the post has answered. */
  verdict: z.enum(SIGN_OFF_VERDICTS).nullable(),
  comments: prose,
  /** How it was signed: 'ink', 'by e-mail'. */
  method: line,
  evidence: id('file').nullable(),
  /** Of the wording and the money that were signed (what-was-signed.ts); null where nobody recorded it. */
  digest: line.nullable(),
});

/** One post of a sign-off route, in its order; `from` is the total at which it is asked, that sum included (rules.md C-06). */
export const routeStep = z.strictObject({ post: id('post').nullable(), title: named, from: pence.nullable() });

export const moneyLine = z.strictObject({ label: named, amount: pence });
export const money = z.strictObject({
  lines: z.array(moneyLine).readonly(),
  statedTotal: pence.nullable(),
  threshold: pence.nullable(),
});

/** A question put by e-mail between meetings, and who replied what by when. */
export const correspondence = z.strictObject({
  question: prose,
  askedOn: civilDate.nullable(),
  replyBy: civilDate.nullable(),
  replies: z
    .array(
      z.strictObject({
        who: owner.nullable(),
        name: named,
        reply: z.enum(CORRESPONDENCE_REPLIES),
        words: prose,
        on: civilDate.nullable(),
      }),
    )
    .readonly(),
  outcome: prose,
  closedOn: civilDate.nullable(),
  /** The meeting it was reported to, and the minute that records it. */
  reportedAt: id('meeting').nullable(),
  minuteId: id('minute').nullable(),
});
export type Correspondence = Readonly<z.output<typeof correspondence>>;

/** Financial or legal comments cleared by the office that answers for them, before anyone signs. */
export const commentClearance = z.strictObject({
  comments: z.enum(['financial', 'legal']),
  by: owner.nullable(),
  name: named,
  on: civilDate,
  /** Of the wording and the money that were cleared (what-was-signed.ts). */
  digest: line.nullable(),
});

export type CommentClearance = Readonly<z.output<typeof commentClearance>>;

export const section = z.strictObject({ heading: named, text: prose });

/** Who delivers where: a place, and the providers named for it. */
export const allocation = z.strictObject({
  place: named,
  providers: z.array(z.strictObject({ who: id('party').nullable(), name: named, lead: z.boolean() })).readonly(),
});

export const decision = z.strictObject({
  ...stamps,
  id: id('decision'),
  order: orderKey,
  bodyId: id('body').nullable(),
  year: z.int().min(1900).max(2200),
  reference: line.nullable(),
  meetingId: id('meeting').nullable(),
  source,
  title: named,
  kind: z.enum(DECISION_KINDS),
  key: z.enum(KEY_DECISION),
  keyReason: prose,
  status: z.enum(DECISION_STATUSES),
  statusAsWritten: line,
  text: prose,
  authors: z.array(z.strictObject({ who: owner.nullable(), name: named })).readonly(),
  taken: z.enum(DECISION_TAKEN),
  correspondence: correspondence.nullable(),
  commentClearances: z.array(commentClearance).readonly(),
  /** The earlier decision that this one changes. */
  follows: z.strictObject({ decisionId: id('decision'), how: z.enum(DECISION_FOLLOWS) }).nullable(),
  /** What is exempt or confidential, kept as a file of its own: Part 2 (rules.md C-09). */
  partTwo: id('file').nullable(),
  makers: z.array(z.strictObject({ who: owner.nullable(), name: named })).readonly(),
  contact: line,
  sections: z.array(section).readonly(),
  money: money.nullable(),
  allocations: z.array(allocation).readonly(),
  /** Which posts must sign, in order. Empty: as the sign-offs themselves ask. */
  route: z.array(routeStep).readonly(),
  signOffs: z.array(signOff).readonly(),
  /** The named steps it has taken here, in order. */
  steps: z.array(z.strictObject({ step: z.enum(DECISION_STEPS), on: civilDate, reason: prose })).readonly(),
  /** Which law its notice falls under; null where nobody has chosen (notice-dates.ts proposes one). */
  legalProfile: z.enum(LEGAL_PROFILES).nullable(),
  shortNotice: z.strictObject({ by: z.enum(SHORT_NOTICES), reason: prose }).nullable(),
  /** Paragraphs of Schedule 12A Part 1 that make it exempt; none where it is open (rules.md M-14). */
  exempt: z.array(z.int().min(1).max(7)).readonly(),
  firstPublished: writtenDate.nullable(),
  due: writtenDate.nullable(),
  made: writtenDate.nullable(),
  published: writtenDate.nullable(),
  effective: writtenDate.nullable(),
  /** Made and published elsewhere, and entered here as it was. */
  enteredFromElsewhere: z.boolean(),
});
export type Decision = Readonly<z.output<typeof decision>>;
export type DecisionMoney = Readonly<z.output<typeof money>>;
export type SignOff = Readonly<z.output<typeof signOff>>;
export type RouteStep = Readonly<z.output<typeof routeStep>>;
export type DecisionStatus = Decision['status'];
export type DecisionStep = (typeof DECISION_STEPS)[number];

/** The lines summed, and how they differ from the total the paper states (0 where they agree, null where none is stated). */
export function reconcile(amounts: DecisionMoney): { readonly total: number; readonly difference: number | null } {
  const total = totalPence(amounts.lines.map((each) => each.amount));
  return { total, difference: amounts.statedTotal === null ? null : total - amounts.statedTotal };
}

/** The lines at or above the threshold: '£50,000+' is inclusive (rules.md C-06). */
export function linesAtThreshold(amounts: DecisionMoney): readonly z.output<typeof moneyLine>[] {
  const { threshold } = amounts;
  return threshold === null ? [] : amounts.lines.filter((each) => each.amount >= threshold);
}
