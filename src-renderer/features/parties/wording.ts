/** The words of the parties' screens. */
import type { NotMerged } from '#domain/party/merge.ts';
import type { PARTY_SECTORS } from '#domain/party/party.ts';
import type { PartyDraft, PartyProblem } from '#domain/party/party-draft.ts';

export const SECTOR: Readonly<Record<(typeof PARTY_SECTORS)[number], string>> = {
  public: 'Public',
  voluntary: 'Voluntary and community',
  private: 'Private',
  inspectorate: 'Inspectorate',
  'not-stated': 'Not stated',
};

export const LABEL: Readonly<Record<keyof PartyDraft, string>> = {
  name: 'Name',
  shortName: 'Short name',
  sector: 'Sector',
  partOf: 'Part of',
  ended: 'Ended',
  joinedOn: 'Joined the programme on',
  note: 'Note',
};

export const HINT = {
  name: 'In full, as the agreement writes it',
  shortName: 'The initials or short form papers use',
  partOf: 'The party it is an agency or a part of',
  ended: 'In the words of the paper, such as “26 June 2021” or “spring 2022”',
} as const;

const PROBLEM: Readonly<Record<PartyProblem, string>> = {
  missing: 'Enter the name of the party',
  'too-long': 'is longer than 500 characters: shorten it, or put the rest in the note',
  taken: 'There is already a party of this name. Open that one, or give this one a fuller name',
  'not-a-day': 'Enter a whole day, such as 12 May 2021, or leave it blank',
  circle: 'A party cannot be part of itself, or of one of its own parts',
};

export function partySentence(field: keyof PartyDraft, problem: PartyProblem): string {
  return problem === 'too-long' ? `${LABEL[field]} ${PROBLEM[problem]}` : PROBLEM[problem];
}

export const NOT_SAVED_PARTY = {
  gone: 'This party was taken out of the register meanwhile. Undo that first.',
} as const;

export const NOT_MERGED: Readonly<Record<NotMerged | 'gone', string>> = {
  same: 'Choose another party: this is the one that stays.',
  circle: 'Merging these two would make a party part of itself. Change what it is part of first.',
  gone: 'One of the two was taken out of the register meanwhile. Nothing was merged.',
};
