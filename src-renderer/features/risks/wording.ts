/** The words of the risk log. */
import type { RiskDraft, RiskProblem } from '#domain/risk/risk-draft.ts';
import { type BandLetter, IMPACT_WORDS, LIKELIHOOD_WORDS } from '#domain/risk/risk-score.ts';
import type { CannotReview } from '#domain/risk/risk-steps.ts';
import type { TagTone } from '#ui/tag.tsx';

export const NOT_STATED = 'not stated';

export const BAND_TONE: Readonly<Record<BandLetter, TagTone>> = { R: 'red', A: 'yellow', G: 'green' };

export const SHOWN = ['open', 'review', 'happened', 'closed', 'all'] as const;
export type Shown = (typeof SHOWN)[number];
export const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  open: 'Open',
  review: 'Review overdue',
  happened: 'Have happened',
  closed: 'Closed',
  all: 'All',
};

export const BAND_CHOICES = [
  { id: 'R', name: 'R Red' },
  { id: 'A', name: 'A Amber' },
  { id: 'G', name: 'G Green' },
  { id: 'none', name: 'Not judged' },
] as const;

const levels = (words: readonly string[]) =>
  words.map((word, at) => ({ id: String(at + 1), name: `${at + 1} ${word}` }));
export const LIKELIHOOD_CHOICES = levels(LIKELIHOOD_WORDS);
export const IMPACT_CHOICES = levels(IMPACT_WORDS);

export const LABEL: Readonly<Record<keyof RiskDraft, string>> = {
  title: 'Risk',
  description: 'Description',
  bodyId: 'Body',
  owners: 'Owners',
  likelihood: 'Likelihood',
  impact: 'Impact',
  response: 'Response',
  raisedOn: 'Raised on',
  reviewOn: 'Review on',
  quote: 'The words that raised it',
  marking: 'Marking',
};

const PROBLEM: Readonly<Record<Exclude<RiskProblem, 'missing'>, (label: string) => string>> = {
  'too-long': (label) => `${label} is longer than 500 characters: shorten it, and put the rest into the description`,
  'not-a-day': (label) => `${label}: enter a whole day, such as 12 May 2021, or leave it blank`,
};

export const riskSentence = (field: keyof RiskDraft, problem: RiskProblem): string =>
  problem === 'missing'
    ? field === 'bodyId'
      ? 'Choose the body whose work it is a risk to'
      : 'Enter what may happen, in a few words'
    : PROBLEM[problem](LABEL[field]);

export const GONE = 'This risk was put aside meanwhile. Undo that first.';

export const NOT_DONE: Readonly<Record<CannotReview | 'gone' | 'already-so' | 'not-bands', string>> = {
  gone: GONE,
  'nothing-said': 'Enter what was found, or change a level: a review says how the risk stands now.',
  closed: 'This risk is closed: open it again before reviewing it.',
  'before-the-last': 'This day is before the last review. Enter that day or a later one.',
  'already-so': 'It is so already.',
  'not-bands': 'Red must begin above amber, both from 1 to 25: red from 15 and amber from 8, for example.',
};
