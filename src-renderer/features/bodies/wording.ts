/** The words of the bodies' screens. What the terms of reference do not state is said, never left blank. */
import type { ItemPurpose } from '#domain/agenda/agenda-item.ts';
import type { Standing } from '#domain/agenda/standing-items.ts';
import type { UsualItemProblem } from '#domain/agenda/usual-item-draft.ts';
import type { BODY_STATUSES, GovernanceLine } from '#domain/body/body.ts';
import type { BodyDraft, BodyProblem } from '#domain/body/body-draft.ts';
import type { LineProblem } from '#domain/body/line-draft.ts';
import type { BodiesNotMerged } from '#domain/body/merge.ts';
import type { SEAT_ROLES, SeatRole } from '#domain/body/seat.ts';
import type { SeatProblem } from '#domain/body/seat-draft.ts';
import type { TermsPoint } from '#domain/body/terms-health.ts';
import type { PagePlace } from '#ui/page.tsx';

export const NOT_STATED = 'not stated';

/** The places of the bodies' page: the list, the diagram, and the health of the terms. */
export const bodyPlaces = (current: 'list' | 'diagram' | 'terms'): readonly PagePlace[] => [
  { label: 'All bodies', href: '#bodies', current: current === 'list' },
  { label: 'Governance diagram', href: '#bodies/diagram', current: current === 'diagram' },
  { label: 'Terms of reference', href: '#bodies/terms', current: current === 'terms' },
];

export const TERMS_POINT: Readonly<Record<TermsPoint, string>> = {
  purpose: 'Purpose',
  functions: 'Functions',
  cadence: 'How often it meets',
  quorum: 'Quorum',
  chair: 'Chair',
  secretariat: 'Secretariat',
  members: 'Members',
  reporting: 'Reporting and assurance',
  escalation: 'Escalation',
};

export const STATUS: Readonly<Record<(typeof BODY_STATUSES)[number], string>> = {
  planned: 'Planned',
  sitting: 'Sitting',
  ended: 'Ended',
};

/** Who runs it, by what is chosen. */
export const RUN_BY = [
  { id: 'no', name: 'This programme' },
  { id: 'yes', name: 'Others: it is run elsewhere' },
] as const;

export const LINE: Readonly<Record<GovernanceLine, string>> = {
  'reports-to': 'Reports to',
  'escalates-to': 'Escalates to',
  assures: 'Assures',
  supports: 'Supports',
  'accountable-to': 'Is accountable to',
};

export const ROLE: Readonly<Record<(typeof SEAT_ROLES)[number], string>> = {
  chair: 'Chair',
  'co-chair': 'Co-chair',
  member: 'Member',
  secretariat: 'Secretariat',
  'in-attendance': 'In attendance',
  observer: 'Observer',
};

export const ROLES = Object.keys(ROLE) as readonly SeatRole[];

export const LABEL: Readonly<Record<keyof BodyDraft, string>> = {
  name: 'Name',
  shortName: 'Short name',
  status: 'Status',
  purpose: 'Purpose',
  functions: 'Functions',
  cadence: 'How often it meets',
  everyWeeks: 'Every so many weeks',
  quorum: 'Quorum',
  quorumCount: 'Quorum as a number',
  chairs: 'Chair and co-chairs',
  secretariat: 'Secretariat',
  parentId: 'Under',
  runElsewhere: 'Run by',
  amberWithin: 'Actions turn amber',
  note: 'Note',
};

export const HINT: Readonly<Partial<Record<keyof BodyDraft, string>>> = {
  name: 'In full, as its terms of reference write it',
  shortName: 'Used in references: SG makes SG/2021/07',
  functions: 'One to a line',
  cadence: 'In the words of the terms: “fortnightly in the first instance”',
  everyWeeks: 'A number, where the words give one: 2 for fortnightly',
  quorum: 'In the words of the terms. Blank where they state none',
  quorumCount: 'A number, where the words give one',
  parentId: 'The body it is a working group or sub-group of',
  amberWithin: 'Days before they are due, such as 3. Blank: 3 for a body that meets fortnightly or oftener, else 7',
  runElsewhere: 'A body run elsewhere answers by letter or e-mail: its agenda and minutes are not kept here',
};

const PROBLEM: Readonly<Record<BodyProblem, string>> = {
  missing: 'Enter the name of the body',
  'too-long': 'is longer than 500 characters: shorten it, or put the rest in the note',
  taken: 'Another body has this',
  'not-a-number': 'Enter a whole number, or leave it blank',
  circle: 'A body cannot stand under itself, or under one of its own groups',
  'too-many-days': 'No action turns amber more than 60 days before it is due. Enter fewer, or leave it blank',
  'words-missing': 'Enter the words of the quorum too, as the terms of reference state it',
};

export function bodySentence(field: keyof BodyDraft, problem: BodyProblem): string {
  if (problem === 'too-long') return `${LABEL[field]} ${PROBLEM[problem]}`;
  if (problem !== 'taken') return PROBLEM[problem];
  return field === 'name'
    ? 'There is already a body of this name. Open that one, or give this one a fuller name'
    : 'Another body uses this short name, and references would be confused. Choose another';
}

export const LINE_PROBLEM: Readonly<Record<LineProblem, string>> = {
  missing: 'Choose to whom or what the line goes',
  itself: 'The line goes back to the same body. Choose another',
  circle: 'This would go round in a circle back to this body. Look at the lines of the other body first',
  'quote-too-long': 'Quote at most 25 words of the paper',
  'too-long': 'The quote is longer than 500 characters: shorten it',
};

export const SEAT_PROBLEM: Readonly<Record<SeatProblem, string>> = {
  'too-long': 'The side is longer than 500 characters: shorten it',
  'not-a-day': 'Enter a whole day, such as 12 May 2021, or leave it blank',
  'ends-before-it-begins': 'This is before the day the seat began',
};

export const NOT_SAVED_BODY = {
  gone: 'This body, or its seat, was taken out of the register meanwhile. Undo that first.',
} as const;

export const NOT_MERGED: Readonly<Record<BodiesNotMerged | 'gone', string>> = {
  same: 'Choose another body: this is the one that stays.',
  circle: 'Merging these two would make a body report or escalate to itself. Change its lines first.',
  gone: 'One of the two was taken out of the register meanwhile. Nothing was merged.',
};

export const PURPOSE: Readonly<Record<ItemPurpose, string>> = {
  decision: 'For decision',
  discussion: 'For discussion',
  assurance: 'For assurance',
  information: 'For information',
  noting: 'To note',
};

/** What a standing item fills itself with. */
export const STANDING: Readonly<Record<Standing, string>> = {
  apologies: 'Apologies',
  declarations: 'Declarations',
  'minutes-of-last-meeting': 'Last minutes',
  'matters-arising': 'Matters arising',
  'any-other-business': 'Other business',
  'date-of-next-meeting': 'Next meeting',
};

export const USUAL_PROBLEM: Readonly<Record<UsualItemProblem, string>> = {
  missing: 'Enter what the item is called',
  'too-long': 'Shorten this to 500 characters',
  'not-a-number': 'Enter a whole number of minutes, or leave it blank',
  'too-many-minutes': 'No item takes more than 600 minutes',
  twice: 'It is on the usual agenda already',
};
