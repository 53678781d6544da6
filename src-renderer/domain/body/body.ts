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
import { ITEM_PURPOSES, STANDING_ITEMS } from '../agenda/agenda-item.ts';
import { COUNTINGS } from '../kernel/clear-days.ts';
import { id, line, named, owner, prose, stamps, whole } from '../kernel/schema.ts';
import { MINUTES_STYLES } from '../minutes/minutes-styles.ts';
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

/** One item of the agenda this body usually has. */
export const usualItem = z.strictObject({
  title: named,
  standing: z.enum(STANDING_ITEMS).nullable(),
  purpose: z.enum(ITEM_PURPOSES),
  lead: owner.nullable(),
  minutesAllowed: whole.nullable(),
  recommendation: prose,
});
export type UsualItem = Readonly<z.output<typeof usualItem>>;

/** Why somebody is sent what this body issues. */
export const COPIED_AS = ['member', 'deputy', 'assistant', 'information'] as const;

/** One who is sent what this body issues. `address` '' : as the register has it. */
export const recipient = z.strictObject({
  who: owner.nullable(),
  name: named,
  copiedAs: z.enum(COPIED_AS),
  address: line,
});
export type Recipient = Readonly<z.output<typeof recipient>>;

/** Scores from which a risk of this body is red, and from which it is amber; the rest is green (rules.md K-02). */
export const riskBands = z.strictObject({ red: z.int().min(1).max(25), amber: z.int().min(1).max(25) });
export type RiskBands = Readonly<z.output<typeof riskBands>>;

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
  /** Run by others than this programme: what it is asked, it answers by letter or e-mail. */
  runElsewhere: z.boolean(),
  /** The agenda it usually has; none: the standing items every meeting has. */
  usualAgenda: z.array(usualItem).readonly(),
  circulation: z.array(recipient).readonly(),
  /** Null: as its agendas suggest. */
  minutesStyle: z.enum(MINUTES_STYLES).nullable(),
  /** Whether agreed minutes are signed as well (rules.md M-08). No law asks it of a body under P0. */
  minutesAreSigned: z.boolean(),
  /** An action due within so many days is amber; null: as its cadence suggests (../action/brag-settings.ts). */
  amberWithin: whole.max(60).nullable(),
  /** Null: the bands of rules.md K-02. */
  riskBands: riskBands.nullable(),
  note: prose,
});
export type Body = Readonly<z.output<typeof body>>;

/** What to say where no quorum is defined (rules.md M-04). */
export const NO_QUORUM_STATED = 'no quorum stated in the terms of reference';
