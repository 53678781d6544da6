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
import { id, line, named, owner, prose, stamps } from '../kernel/schema.ts';
import { writtenDate } from '../kernel/written-date.ts';
import { source } from '../minutes/source.ts';

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
  'superseded',
  'revoked',
] as const;

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
});

export const moneyLine = z.strictObject({ label: named, amount: pence });
export const money = z.strictObject({
  lines: z.array(moneyLine).readonly(),
  statedTotal: pence.nullable(),
  threshold: pence.nullable(),
});

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
  makers: z.array(z.strictObject({ who: owner.nullable(), name: named })).readonly(),
  contact: line,
  sections: z.array(section).readonly(),
  money: money.nullable(),
  allocations: z.array(allocation).readonly(),
  signOffs: z.array(signOff).readonly(),
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
