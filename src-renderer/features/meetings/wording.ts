/** The words of the meetings' screens. */

import type { ITEM_PURPOSES, ITEM_STATUSES } from '#domain/agenda/agenda-item.ts';
import type { AgendaItemDraft, AgendaItemProblem } from '#domain/agenda/agenda-item-draft.ts';
import type { PAPER_STATUSES } from '#domain/agenda/paper.ts';
import type { PaperDraft, PaperProblem } from '#domain/agenda/paper-draft.ts';
import type { AttendanceGroup, MEETING_ROLES } from '#domain/meeting/attendance.ts';
import type { DeclarationDraft, DeclarationProblem } from '#domain/meeting/declaration-draft.ts';
import type { MeetingStatus } from '#domain/meeting/meeting.ts';
import type { MeetingDraft, MeetingProblem } from '#domain/meeting/meeting-draft.ts';
import type { CannotPublish } from '#domain/meeting/publish-agenda.ts';
import type { CannotCorrect } from '#domain/minutes/corrections.ts';
import type { MinutesStatus } from '#domain/minutes/minutes-status.ts';
import type { CannotAgree, CannotClear, CannotReopen, CannotSign, CannotStep } from '#domain/minutes/minutes-steps.ts';
import type { MinutesStyle } from '#domain/minutes/minutes-styles.ts';
import type { OutcomeKind } from '#domain/minutes/typed-line.ts';
import type { MEETING_MODES } from '#domain/series/series.ts';
import type { TagTone } from '#ui/tag.tsx';
import type { NotTaken } from './attendance-commands.ts';

interface Shown {
  readonly word: string;
  readonly tone: TagTone;
}

export const STATUS: Readonly<Record<MeetingStatus, Shown>> = {
  planned: { word: 'Planned', tone: 'grey' },
  'agenda-published': { word: 'Agenda published', tone: 'blue' },
  held: { word: 'Held', tone: 'green' },
  cancelled: { word: 'Cancelled', tone: 'orange' },
};

export const MINUTES: Readonly<Record<MinutesStatus, string>> = {
  none: 'None yet',
  draft: 'Draft',
  cleared: 'Cleared by the chair',
  circulated: 'Circulated',
  agreed: 'Agreed',
};

export const MODE: Readonly<Record<(typeof MEETING_MODES)[number], string>> = {
  'in-person': 'In person',
  virtual: 'Virtual',
  hybrid: 'In person and virtual',
  'by-correspondence': 'By correspondence',
};

export const PURPOSE: Readonly<Record<(typeof ITEM_PURPOSES)[number], string>> = {
  decision: 'For decision',
  discussion: 'For discussion',
  assurance: 'For assurance',
  information: 'For information',
  noting: 'To note',
};

const IN_WORDS: ReadonlyMap<string, string> = new Map(Object.entries({ ...MODE, ...PURPOSE }));

/** A line of an agenda's statement as a reader is told it: its parts are kept as keys, which stay when the words change. */
export const agendaLineInWords = (line: string): string =>
  line
    .split(' · ')
    .map((part) => IN_WORDS.get(part) ?? part)
    .join(' · ');

export const PAPER: Readonly<Record<(typeof PAPER_STATUSES)[number], Shown>> = {
  expected: { word: 'Expected', tone: 'grey' },
  received: { word: 'Received', tone: 'blue' },
  cleared: { word: 'Cleared', tone: 'green' },
  'to-follow': { word: 'To follow', tone: 'yellow' },
  tabled: { word: 'Tabled at the meeting', tone: 'purple' },
  withdrawn: { word: 'Withdrawn', tone: 'orange' },
};

export const GROUP: Readonly<Record<AttendanceGroup, string>> = {
  present: 'Present',
  'in-attendance': 'In attendance',
  apologies: 'Apologies',
};

export const ROLE: Readonly<Record<(typeof MEETING_ROLES)[number], string>> = {
  chair: 'Chair',
  notes: 'Notes',
  sponsor: 'Sponsor',
};

export const LABEL: Readonly<Record<keyof MeetingDraft, string>> = {
  bodyId: 'Body',
  title: 'Title',
  heldOn: 'Day',
  startsAt: 'Begins at',
  endsAt: 'Ends at',
  mode: 'How it meets',
  venue: 'Place',
};

const PROBLEM: Readonly<Record<MeetingProblem, (label: string) => string>> = {
  missing: (label) => `${label} is missing: a meeting has a body and a day`,
  'too-long': (label) => `${label} is longer than 500 characters: shorten it`,
  'not-a-day': () => 'Enter a whole day, such as 12 May 2021 or 12/5/21',
  'far-away': () => 'Enter a day between 1900 and 2200: check the year',
  'not-a-time': (label) => `${label}: enter a time such as 10:00 or 2.30 pm, or leave it blank`,
  'ends-before-it-begins': () => 'The meeting must end after it begins',
};

export const meetingSentence = (field: keyof MeetingDraft, problem: MeetingProblem): string =>
  PROBLEM[problem](LABEL[field]);

export const ITEM_LABEL: Readonly<Record<keyof AgendaItemDraft, string>> = {
  title: 'Item',
  purpose: 'Purpose',
  lead: 'Lead',
  minutesAllowed: 'Minutes allowed',
  recommendation: 'Recommendation',
  marking: 'Marking',
  concerns: 'What it is about',
  flags: 'How it is taken',
  lateReason: 'Why it is taken late',
  lateAgreedBy: 'Who agreed to take it',
  exempt: 'Exempt under Schedule 12A',
  publicInterest: 'Why the public interest lies in the exemption',
  privateNote: 'Private note for the chair',
};

const ITEM_PROBLEM: Readonly<Record<AgendaItemProblem, string>> = {
  missing: 'Enter what the item is called',
  'too-long': 'The item is longer than 500 characters: put the rest into its recommendation',
  'not-a-number': 'Minutes allowed: enter a whole number, such as 15, or leave it blank',
  'too-many-minutes': 'Minutes allowed: no item takes more than 600 minutes',
  'late-without-reason': 'Say why it is taken late: the special circumstances are recorded and minuted',
  'no-public-interest': 'Say why the public interest lies in the exemption: each paragraph is subject to that test',
  'not-under-this-profile':
    'This programme meets under a profile without Schedule 12A: take the paragraphs out, or mark the item confidential',
};

export const itemSentence = (field: keyof AgendaItemDraft, problem: AgendaItemProblem): string =>
  field === 'lateReason' && problem === 'too-long'
    ? 'The reason is longer than 500 characters: shorten it'
    : ITEM_PROBLEM[problem];

export const PAPER_LABEL: Readonly<Record<keyof PaperDraft, string>> = {
  title: 'Paper',
  author: 'Author',
  due: 'Due',
  status: 'Status',
};

const PAPER_PROBLEM: Readonly<Record<PaperProblem, string>> = {
  missing: 'Enter what the paper is called',
  'too-long': 'The title is longer than 500 characters: shorten it',
  'not-a-day': 'Enter a whole day, such as 5 May 2021, or leave it blank',
};

export const paperSentence = (_field: keyof PaperDraft, problem: PaperProblem): string => PAPER_PROBLEM[problem];

export const GONE = {
  gone: 'This was put aside meanwhile. Undo that first.',
  stays: 'It cannot be moved there.',
} as const;

export const NOT_TAKEN = {
  gone: GONE.gone,
  'not-in-draft': 'The minutes have left draft. Recall them to draft, then change this.',
  'here-already': 'They are in the attendance already.',
} as const;

export const NOT_MINUTED = {
  ...NOT_TAKEN,
  ...GONE,
  'entry-too-long': 'The entry is longer than 200,000 characters: cut it in two.',
  'made-something': 'This entry made an action or a decision, so it stays. Withdraw that in its register first.',
} as const;

export const KEPT_AS_WORDS =
  'No escalation route leads up from this body, so the line is kept as words. Make a route, then type it again.';

export const OUTCOME: Readonly<Record<OutcomeKind, string>> = {
  action: 'Action',
  decision: 'Decision',
  recommendation: 'Recommendation',
  escalation: 'Escalation',
  risk: 'Risk',
};

/** What came of an item. */
export const CAME: Readonly<Record<(typeof ITEM_STATUSES)[number], string>> = {
  'on-agenda': 'No outcome yet',
  considered: 'Considered',
  'not-reached': 'Not reached',
  deferred: 'Deferred',
  withdrawn: 'Withdrawn',
};

export const NOT_SAID: Readonly<Record<NotTaken | 'has-entries', string>> = {
  gone: GONE.gone,
  'not-in-draft': NOT_TAKEN['not-in-draft'],
  'has-entries': 'This item has entries, so it was taken. Say considered or deferred, or move its entries first.',
};

export const STYLE: Readonly<Record<MinutesStyle, string>> = {
  minutes: 'Formal minutes',
  note: 'Summary note',
  actions: 'Actions and decisions only',
};

export const NOT_STEPPED: Readonly<Record<CannotStep | 'gone', string>> = {
  gone: GONE.gone,
  'not-from-here': 'The minutes have moved on meanwhile. Look at their status, then go on from there.',
  'items-without-outcome': 'Say what came of each item before the minutes are circulated. Without an outcome:',
  'not-cleared': 'The chair has not cleared these minutes. Record the clearance, then circulate them.',
};

export const NOT_CLEARED: Readonly<Record<CannotClear | 'gone', string>> = {
  gone: GONE.gone,
  'not-from-here': NOT_STEPPED['not-from-here'],
  'cleared-already': 'They have cleared these minutes already.',
};

export const NOT_CORRECTED: Readonly<Record<CannotCorrect | 'gone', string>> = {
  gone: GONE.gone,
  'not-circulated': 'Corrections are made to circulated minutes, before they are agreed. Reopen them with a reason.',
  'says-nothing': 'Enter both what the minutes say and what they should say.',
  'same-words': 'Both sides say the same. Change one of them.',
};

export const NOT_REOPENED: Readonly<Record<CannotReopen | 'gone', string>> = {
  gone: GONE.gone,
  'not-from-here': 'Only agreed minutes are opened again. Recall these instead.',
  'no-reason': 'Enter why they are opened again: it is printed in the next revision.',
};

export const NOT_SIGNED: Readonly<Record<CannotSign | 'gone', string>> = {
  gone: GONE.gone,
  'not-agreed': 'Minutes are signed once they are agreed. Agree them first.',
  'signed-already': 'These minutes have been signed.',
};

export const FORWARD_TITLE = 'What goes forward, what stops here';

export const NOT_CARRIED: Readonly<Record<'gone' | 'no-next' | 'no-reason', string>> = {
  gone: GONE.gone,
  'no-next': 'The next meeting has left the diary meanwhile. Choose the backlog, or add a meeting.',
  'no-reason': 'Say why each action stops here: its owner will ask.',
};

const DECLARED_PROBLEM: Readonly<Record<DeclarationProblem, string>> = {
  missing: 'Enter who declared the interest',
  'too-long': 'Shorten this: a name has 500 characters at most, an interest 2,000',
};

export const declarationSentence = (_field: keyof DeclarationDraft, problem: DeclarationProblem): string =>
  DECLARED_PROBLEM[problem];

export const NOT_AGREED: Readonly<Record<CannotAgree | 'gone', string>> = {
  gone: GONE.gone,
  'not-from-here': 'Only circulated minutes are agreed. Circulate them first.',
  'same-meeting': 'Minutes are not agreed at the meeting they record. Choose a later one.',
  'another-body': 'Minutes are agreed by the body that met. Choose a meeting of the same body.',
  'not-later': 'Minutes are agreed at a later meeting. Choose one after this.',
  cancelled: 'That meeting is cancelled. Choose another.',
};

export const NOT_PUBLISHED: Readonly<Record<CannotPublish | 'gone' | 'moved-on', string>> = {
  gone: GONE.gone,
  'moved-on': 'The agenda was changed while its PDF was made. Look at it once more, then publish again.',
  'nothing-on-it': 'The agenda has nothing on it yet. Add an item, then publish.',
  cancelled: 'This meeting is cancelled: there is no agenda to publish.',
};

export const NOT_A_PDF =
  'It is kept, and not in the pack: the pack is bound from PDFs. Save it as PDF and drop that here.';

export const NOT_COPIED = (reference: string): string =>
  `This window may not copy. Select ${reference} in the notice and press Ctrl C.`;
