/** The words of the people's and posts' screens. */
import type { PersonDraft, PersonProblem } from '#domain/party/person-draft.ts';
import type { HoldingDraft, PostDraft, PostProblem, SpanProblem } from '#domain/party/post-draft.ts';

export const PERSON_LABEL: Readonly<Record<keyof PersonDraft, string>> = {
  name: 'Name',
  partyId: 'Party',
  email: 'Email',
  telephone: 'Telephone',
  note: 'Note',
};

export const POST_LABEL: Readonly<Record<keyof PostDraft, string>> = {
  title: 'Title',
  partyId: 'Party',
  note: 'Note',
};

export const HINT = {
  telephone: 'For the secretariat: it is never printed in anything issued',
  title: 'The office, whoever holds it: “Regional Probation Director”',
} as const;

const PERSON_PROBLEM: Readonly<Record<PersonProblem, string>> = {
  missing: 'Enter the person’s name',
  'too-long': 'is longer than 500 characters: shorten it, or put the rest in the note',
  'not-an-address': 'Enter an email address, such as name@example.gov.uk, or leave it blank',
};

export function personSentence(field: keyof PersonDraft, problem: PersonProblem): string {
  return problem === 'too-long' ? `${PERSON_LABEL[field]} ${PERSON_PROBLEM[problem]}` : PERSON_PROBLEM[problem];
}

const POST_PROBLEM: Readonly<Record<PostProblem, string>> = {
  missing: 'Enter the title of the post',
  'too-long': 'The title is longer than 500 characters: shorten it, or put the rest in the note',
};

export const postSentence = (_field: keyof PostDraft, problem: PostProblem): string => POST_PROBLEM[problem];

const HOLDING_PROBLEM: Readonly<Record<'missing' | SpanProblem, string>> = {
  missing: 'Choose who held the post',
  'not-a-day': 'Enter a whole day, such as 12 May 2021, or leave it blank',
  'ends-before-it-begins': 'This is before the day they began',
};

export const holdingSentence = (_field: keyof HoldingDraft, problem: 'missing' | SpanProblem): string =>
  HOLDING_PROBLEM[problem];

export const NOT_SAVED_PERSON = {
  gone: 'This person was taken out of the register meanwhile. Undo that first.',
} as const;
export const NOT_SAVED_POST = {
  gone: 'This post was taken out of the register meanwhile. Undo that first.',
} as const;
