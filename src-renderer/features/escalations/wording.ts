/** The words of the escalations' screens. */
import type { EscalationStatus } from '#domain/escalation/escalation.ts';
import type { EscalationProblem, NewEscalationDraft } from '#domain/escalation/escalation-draft.ts';
import type { CannotClimb, RouteDraft, RouteProblem } from '#domain/escalation/escalation-route-draft.ts';
import { CANNOT_STEP } from '#domain/escalation/escalation-words.ts';
import type { TagTone } from '#ui/tag.tsx';

export const NOT_STATED = 'not stated';

export const STATUS_TONE: Readonly<Record<EscalationStatus, TagTone>> = {
  raised: 'yellow',
  accepted: 'blue',
  'on-agenda': 'blue',
  considered: 'purple',
  answered: 'green',
  'communicated-back': 'turquoise',
  closed: 'grey',
  withdrawn: 'grey',
};

export const SHOWN = ['open', 'late', 'answered', 'over', 'all'] as const;
export type Shown = (typeof SHOWN)[number];
export const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  open: 'Open',
  late: 'Answer late',
  answered: 'Answered, not yet told',
  over: 'Closed or withdrawn',
  all: 'All',
};

export const LABEL: Readonly<Record<keyof NewEscalationDraft, string>> = {
  title: 'Matter',
  question: 'Question',
  options: 'Options',
  bodyId: 'Raised by',
  routeId: 'Ladder',
  rung: 'Starts on the rung of',
  neededBy: 'Answer needed by',
  severity: 'Severity',
  linked: 'Hangs together with',
  marking: 'Marking',
  raisedOn: 'Raised on',
};

/** What is to be done about a box that may not be blank. */
const MISSING: Readonly<Partial<Record<keyof NewEscalationDraft, string>>> = {
  title: 'Enter the matter in a few words, as it will stand on agendas',
  bodyId: 'Choose the body that raises it',
  routeId: 'Choose the ladder it goes up',
};

const PROBLEM: Readonly<Record<EscalationProblem | 'not-a-day', (label: string) => string>> = {
  missing: (label) => `${label} is missing`,
  'too-long': (label) => `${label} is longer than 500 characters: shorten it, and put the rest into the question`,
  'date-too-long': () => 'Answer needed by is longer than 200 characters: enter a day, or fewer words',
  'not-on-ladder': () => 'That body does not stand on this ladder: choose the rung on which the matter starts',
  'not-a-day': () => 'Raised on: enter a whole day, such as 12 May 2021, or leave it blank for today',
  'nobody-above': () => 'Nobody stands above that rung: choose a lower rung, or another ladder',
};

export const escalationSentence = (field: keyof NewEscalationDraft, problem: EscalationProblem | 'not-a-day'): string =>
  (problem === 'missing' ? MISSING[field] : undefined) ?? PROBLEM[problem](LABEL[field]);

export const ROUTE_LABEL: Readonly<Record<keyof RouteDraft, string>> = {
  name: 'Name of the ladder',
  purpose: 'What it is for',
  quote: 'The words that state it',
  rungs: 'Rungs, the lowest first',
};

const ROUTE_PROBLEM: Readonly<Record<RouteProblem, (label: string) => string>> = {
  missing: () => 'Enter the name of the ladder',
  'too-long': (label) => `${label} is longer than 500 characters: shorten it`,
  circle: () => 'Somebody stands on two rungs, so a matter would come round again: take one of them out',
  'too-short': () => 'A ladder needs two rungs at least: add whoever a matter is passed up to',
};

export const routeSentence = (field: keyof RouteDraft, problem: RouteProblem): string =>
  ROUTE_PROBLEM[problem](ROUTE_LABEL[field]);

export const GONE = 'This was put aside meanwhile. Undo that first.';
export const NOT_DONE = { gone: GONE, 'no-step': GONE, ...CANNOT_STEP } as const;

export const NOT_CLIMBED: Readonly<Record<CannotClimb | 'gone' | 'in-use', string>> = {
  gone: GONE,
  circle: ROUTE_PROBLEM.circle(''),
  'too-short': ROUTE_PROBLEM['too-short'](''),
  'matters-stand-there': 'An open matter stands on that rung: answer it, pass it up or withdraw it first.',
  'in-use': 'Matters went up this ladder, so it stays. Take out the rungs that are no longer climbed.',
};

export const NOT_A_DAY = 'Enter a whole day, such as 12 May 2021';

export const AGE_RULE =
  'Days since it was raised; and the meetings of whoever must act, held since it came to them. A post, and a body run elsewhere, have no meetings here.';
