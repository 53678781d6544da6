/** The words of the recommendations' screens. */
import type { RecommendationDraft, RecommendationProblem } from '#domain/recommendation/recommendation-draft.ts';
import {
  CANNOT_CHASE,
  CANNOT_REPEAT,
  CANNOT_RESPOND,
  type RecommendationState,
} from '#domain/recommendation/recommendation-steps.ts';
import type { TagTone } from '#ui/tag.tsx';
import type { Shown } from './queries.ts';

export const STATE_TONE: Readonly<Record<RecommendationState, TagTone>> = {
  awaited: 'blue',
  overdue: 'red',
  'no-reply': 'orange',
  accepted: 'green',
  partly: 'turquoise',
  rejected: 'grey',
};

export const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  all: 'All',
  'no-reply': 'No reply',
  overdue: 'Response overdue',
  answered: 'Answered',
};

export const LABEL: Readonly<Record<keyof RecommendationDraft, string>> = {
  text: 'Recommendation',
  addressees: 'To',
  bodyId: 'Made by',
  meetingId: 'Meeting',
  paragraph: 'Source paragraph',
  madeOn: 'Made on',
  responseDue: 'Response due',
};

export const HINT = {
  addressees: 'A name that is not in the registers is kept as it is typed',
  paragraph: 'Where in its source it stands, such as paragraphs 16 to 21',
  responseDue: 'A day, or the words of the letter: 26 February 2021, spring',
  madeOn: 'Left blank, the day of its meeting',
} as const;

const PROBLEM: Readonly<Record<Exclude<RecommendationProblem, 'missing'>, string>> = {
  'too-long': 'is too long: shorten it',
  'date-too-long': 'is longer than 200 characters: enter a day, or fewer words',
  'not-a-day': 'is not a whole day: enter it as 14 January 2021, or leave it blank',
};

export const recommendationSentence = (field: keyof RecommendationDraft, problem: RecommendationProblem): string =>
  problem === 'missing'
    ? field === 'bodyId'
      ? 'Choose the body that recommends it'
      : 'Enter what is recommended'
    : `${LABEL[field]} ${PROBLEM[problem]}`;

export const GONE = 'This recommendation was taken out of the register meanwhile. Undo that first.';
export const NO_BODY = 'The body was taken out of the register meanwhile. Choose another.';
export const NOT_A_DAY = 'Enter a whole day, such as 12 May 2021';
/** One sentence a reason, whichever step it refused. */
export const NOT_CHASED = { gone: GONE, ...CANNOT_CHASE } as const;
export const NOT_RESPONDED = { gone: GONE, ...CANNOT_RESPOND } as const;
export const NOT_REPEATED = { gone: GONE, ...CANNOT_REPEAT } as const;
