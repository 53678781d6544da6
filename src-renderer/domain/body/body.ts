/**
 * Bodies: boards, groups and executives with terms of reference.
 *
 * Real papers call one body by five names and one name may mean two bodies, so a
 * body keeps its aliases and says which are ambiguous. What the terms of
 * reference do not state (a quorum, a chair, whom it reports to) stays unstated:
 * null or an empty list, never a guess. A line of the governance graph carries
 * the words that state it.
 */
import { z } from 'zod';
import { COUNTINGS } from '../kernel/clear-days.ts';
import { id, line, named, owner, prose, stamps, whole } from '../kernel/schema.ts';
import { alias } from '../party/party.ts';

export const BODY_STATUSES = ['planned', 'sitting', 'ended'] as const;
export const GOVERNANCE_LINES = ['reports-to', 'escalates-to', 'assures', 'supports', 'accountable-to'] as const;
export type GovernanceLine = (typeof GOVERNANCE_LINES)[number];

export const governanceLine = z.strictObject({
  line: z.enum(GOVERNANCE_LINES),
  to: owner,
  /** The words of the paper, at most 25 of them. */
  quote: line,
});

/** How often it meets, as stated. `everyWeeks` null: no fixed cadence, or none stated. */
export const cadence = z.strictObject({ text: line, everyWeeks: whole.nullable() });

/** A quorum as stated: the words, and the number where there is one. */
export const quorum = z.strictObject({ text: named, count: whole.nullable() });

/**
 * When papers and minutes are due, where the body has said so for itself. Clear days
 * before the meeting; the draft minutes within so many days after it (rules.md M-09).
 */
export const bodyDeadlines = z.strictObject({
  papersClearDays: whole.max(60),
  agendaClearDays: whole.max(60),
  minutesWithin: whole.max(60),
  counting: z.enum(COUNTINGS),
});
export type BodyDeadlines = Readonly<z.output<typeof bodyDeadlines>>;

export const body = z.strictObject({
  ...stamps,
  id: id('body'),
  name: named,
  /** Used in references: 'SG' makes SG/2021/07. */
  shortName: line,
  aliases: z.array(alias).readonly(),
  status: z.enum(BODY_STATUSES),
  purpose: prose,
  functions: z.array(named).readonly(),
  cadence: cadence.nullable(),
  /** Null: no quorum stated. */
  quorum: quorum.nullable(),
  /** Null: as its cadence suggests (../meeting/deadlines.ts). */
  deadlines: bodyDeadlines.nullable(),
  chairs: z.array(owner).readonly(),
  secretariat: z.array(owner).readonly(),
  lines: z.array(governanceLine).readonly(),
  parentId: id('body').nullable(),
  note: prose,
});
export type Body = Readonly<z.output<typeof body>>;

/** What to say where no quorum is defined (rules.md M-04). */
export const NO_QUORUM_STATED = 'no quorum stated in the terms of reference';
