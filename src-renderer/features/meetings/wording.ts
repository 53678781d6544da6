/** The words of the meetings' screens. */

import type { ITEM_PURPOSES } from '#domain/agenda/agenda-item.ts';
import type { AgendaItemDraft, AgendaItemProblem } from '#domain/agenda/agenda-item-draft.ts';
import type { PAPER_STATUSES } from '#domain/agenda/paper.ts';
import type { PaperDraft, PaperProblem } from '#domain/agenda/paper-draft.ts';
import type { AttendanceGroup, MEETING_ROLES } from '#domain/meeting/attendance.ts';
import type { MeetingStatus } from '#domain/meeting/meeting.ts';
import type { MeetingDraft, MeetingProblem } from '#domain/meeting/meeting-draft.ts';
import type { CannotPublish } from '#domain/meeting/publish-agenda.ts';
import type { MinutesStatus } from '#domain/minutes/minutes-status.ts';
import type { MEETING_MODES } from '#domain/series/series.ts';
import type { TagTone } from '#ui/tag.tsx';

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
};

const ITEM_PROBLEM: Readonly<Record<AgendaItemProblem, string>> = {
  missing: 'Enter what the item is called',
  'too-long': 'The item is longer than 500 characters: put the rest into its recommendation',
  'not-a-number': 'Minutes allowed: enter a whole number, such as 15, or leave it blank',
  'too-many-minutes': 'Minutes allowed: no item takes more than 600 minutes',
};

export const itemSentence = (_field: keyof AgendaItemDraft, problem: AgendaItemProblem): string =>
  ITEM_PROBLEM[problem];

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

export const NOT_PUBLISHED: Readonly<Record<CannotPublish | 'gone', string>> = {
  gone: GONE.gone,
  'nothing-on-it': 'The agenda has nothing on it yet. Add an item, then publish.',
  cancelled: 'This meeting is cancelled: there is no agenda to publish.',
};

export const NOT_A_PDF =
  'It is kept, and not in the pack: the pack is bound from PDFs. Save it as PDF and drop that here.';
