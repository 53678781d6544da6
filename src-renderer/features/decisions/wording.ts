/** The words of the decisions' screens. */
import type { Correspondence, Decision } from '#domain/decision/decision.ts';
import type { DecisionDraft, DecisionProblem } from '#domain/decision/decision-draft.ts';
import type { SignOffState } from '#domain/decision/sign-off-route.ts';
import type { Counting } from '#domain/kernel/clear-days.ts';
import { LEGAL_PROFILE_RULES } from '#domain/programme/legal-profile.ts';
import { LEGAL_PROFILES } from '#domain/programme/programme.ts';
import type { TagTone } from '#ui/tag.tsx';

export const NOT_STATED = 'not stated';

export const KIND: Readonly<Record<Decision['kind'], string>> = {
  meeting: 'Made at a meeting',
  'deputy-mayor': 'Deputy Mayor’s decision',
  'chief-officer': 'Chief Officer’s decision',
  'commissioning-sign-off': 'Commissioning decision, final sign-off',
  joint: 'Joint decision',
};

export const STATUS_TONE: Readonly<Record<Decision['status'], TagTone>> = {
  proposed: 'grey',
  recommended: 'blue',
  approved: 'green',
  deferred: 'yellow',
  withdrawn: 'grey',
  refused: 'red',
  'called-in': 'orange',
  varied: 'turquoise',
  superseded: 'grey',
  revoked: 'red',
};

export const TAKEN: Readonly<Record<Decision['taken'], string>> = {
  'at-a-meeting': 'At a meeting',
  'by-an-office-holder': 'By an office-holder',
  'by-correspondence': 'By correspondence',
  'by-chairs-action': 'By chair’s action',
  'not-stated': 'Not stated',
};

export const REPLY: Readonly<Record<Correspondence['replies'][number]['reply'], string>> = {
  agrees: 'Agrees',
  disagrees: 'Disagrees',
  abstains: 'Abstains',
  comments: 'Comments',
};

export const SIGN_OFF: Readonly<Record<SignOffState, readonly [text: string, tone: TagTone]>> = {
  signed: ['Signed', 'green'],
  returned: ['Returned', 'orange'],
  voided: ['Void: changed since', 'red'],
  missing: ['Not signed', 'yellow'],
  'not-required': ['Not asked', 'grey'],
};

export const LABEL: Readonly<Record<keyof DecisionDraft, string>> = {
  title: 'Subject',
  kind: 'Kind',
  key: 'Key decision',
  keyReason: 'Why it is or is not key',
  text: 'The decision is that',
  bodyId: 'Body',
  meetingId: 'Meeting',
  reference: 'Reference',
  authors: 'Author and proposer',
  makers: 'Decision makers',
  contact: 'Contact officer',
  legalProfile: 'Law it falls under',
  firstPublished: 'Notice first published',
  due: 'Decision due',
  made: 'Made',
  published: 'Published',
  effective: 'Effective from',
  enteredFromElsewhere: 'Made and published elsewhere',
  marking: 'Marking',
};

export const HINT: Readonly<Partial<Record<keyof DecisionDraft, string>>> = {
  title: 'As the notice has it: “For the provision of …”',
  key: 'No law gives a figure: the test is local, and its reason is kept',
  due: 'A day, or the words of the paper: “30 May 2022”',
  legalProfile: 'Left blank, one is proposed by the kind of decision',
  enteredFromElsewhere: 'It prints as it was, never as a draft',
};

export const PROFILE_CHOICES = LEGAL_PROFILES.map((id) => ({ id, name: `${id} ${LEGAL_PROFILE_RULES[id].name}` }));

export function decisionSentence(field: keyof DecisionDraft, problem: DecisionProblem): string {
  if (problem === 'missing') return 'Enter the subject of the decision';
  return problem === 'date-too-long'
    ? `${LABEL[field]} is longer than 200 characters: enter a day, or fewer words`
    : `${LABEL[field]} is longer than 500 characters: shorten it`;
}

export const GONE = 'This decision was taken out of the register meanwhile. Undo that first.';
export const NOT_SAVED_DECISION = { gone: GONE } as const;
export const NOT_A_DAY = 'Enter a whole day, such as 12 May 2021';
export const NOT_AN_AMOUNT = 'Enter one amount, such as £69,573.32 or £1.3m';

export const COUNTED: Readonly<Record<Counting, string>> = {
  calendar: 'Calendar days',
  working: 'Working days',
  'working-with-saturdays': 'Working days and Saturdays',
};
export const NOT_A_WINDOW = 'Enter the working days and the time, such as “5, 16:00”, or “none” for no call-in';
export const PROGRAMME_GONE = { gone: 'The programme is no longer there, so its rules were not changed.' } as const;

export const countLines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);
