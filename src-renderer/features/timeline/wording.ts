/** The words of the timeline. */
import type { MilestoneDraft, MilestoneProblem } from '#domain/risk/milestone-draft.ts';
import type { MilestoneStatus } from '#domain/risk/timeline.ts';
import type { TagTone } from '#ui/tag.tsx';

export const NOT_STATED = 'not stated';

export const STATUS_TONE: Readonly<Record<MilestoneStatus, TagTone>> = {
  planned: 'blue',
  reached: 'green',
  missed: 'red',
  dropped: 'grey',
};

export const LABEL: Readonly<Record<keyof MilestoneDraft, string>> = {
  title: 'Milestone',
  date: 'When',
  status: 'Status',
  reached: 'Reached',
  bodyId: 'Body',
  owner: 'Owner',
  statedIn: 'Stated in',
  quote: 'Its words',
  note: 'Note',
};

export const HINT: Readonly<Partial<Record<keyof MilestoneDraft, string>>> = {
  date: 'In the paper’s own words: 26 June 2021, June 2021, spring',
  bodyId: 'Left blank, it is the whole programme’s',
  quote: 'At most 25 words, as the paper has them',
};

const PROBLEM: Readonly<Record<MilestoneProblem, (label: string) => string>> = {
  missing: () => 'Enter what falls then, such as “The contracts are awarded”',
  'too-long': (label) => `${label} is longer than 500 characters: shorten it`,
  'date-too-long': (label) => `${label} is longer than 200 characters: enter a day, or fewer words`,
};

export const milestoneSentence = (field: keyof MilestoneDraft, problem: MilestoneProblem): string =>
  PROBLEM[problem](LABEL[field]);

export const GONE = 'This milestone was put aside meanwhile. Undo that first.';
