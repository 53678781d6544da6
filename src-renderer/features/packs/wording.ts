/** The words of the packs' screens. */
import type { Stage } from '#documents/outcome.ts';
import type { PackPart, PackStatus } from '#domain/pack/pack.ts';
import type { PackDraft, PackProblem } from '#domain/pack/pack-draft.ts';
import type { CannotIssue } from '#domain/pack/pack-steps.ts';
import type { TagTone } from '#ui/tag.tsx';

export const PART: Readonly<Record<PackPart, string>> = {
  'review-history': 'Review history',
  'change-history': 'Change history',
  agenda: 'Agenda',
  minutes: 'Minutes of the last meeting',
  'matters-arising': 'Matters arising and action log',
  decisions: 'Decisions',
  recommendations: 'Recommendations to others',
  escalations: 'Escalations',
  risks: 'Risks',
  timeline: 'Timeline',
  'governance-diagram': 'Governance diagram',
  documents: 'Controlled documents',
  papers: 'Papers, by item',
  annexes: 'Annexes',
};

export const STATUS: Readonly<Record<PackStatus, { readonly word: string; readonly tone: TagTone }>> = {
  draft: { word: 'Draft', tone: 'grey' },
  issued: { word: 'Issued', tone: 'green' },
  superseded: { word: 'Superseded', tone: 'orange' },
};

export const STAGE: Readonly<Record<Stage | 'waiting', string>> = {
  waiting: 'Making ready',
  'read annexes': 'Reading papers and annexes',
  'set pages': 'Setting the pages',
  'bind annexes': 'Binding papers and annexes in',
  'write file': 'Writing the file',
};

export const LABEL: Readonly<Record<keyof PackDraft, string>> = { title: 'Title', version: 'Version' };

const PROBLEM: Readonly<Record<PackProblem, string>> = {
  missing: 'is missing: a pack has a title and a version',
  'too-long': 'is too long: shorten it',
  taken: 'is used by another pack of this meeting: choose the next one',
};

export const packSentence = (field: keyof PackDraft, problem: PackProblem): string =>
  `${LABEL[field]} ${PROBLEM[problem]}`;

export const NOT_CHANGED = {
  gone: 'This pack was put aside meanwhile. Undo that first.',
  'issued-pack-is-frozen': 'An issued pack does not change. Begin a new version of it and change that.',
  'not-there': 'This row was taken out meanwhile.',
} as const;

export const NOT_ISSUED: Readonly<Record<CannotIssue | 'changed' | 'gone', string>> = {
  gone: NOT_CHANGED.gone,
  'already-issued': 'This pack has been issued already.',
  'version-taken': 'Another pack of this meeting has this version. Choose the next one.',
  'no-version': 'Enter the version it is issued as, such as 1.0.',
  changed:
    'Something in the pack was changed while it was being issued. Nothing was issued: look at it and issue again.',
};

export const NOT_BEGUN = {
  gone: NOT_CHANGED.gone,
  'not-issued': 'This pack is a draft: change it as it is.',
  'draft-open': 'A draft of the next version is open already. Go on with that one.',
} as const;

export const NOT_KEPT: Readonly<Record<string, string>> = {
  missing: 'The file of this pack is not in the data folder. Restore the folder from a snapshot or a copy that has it.',
  damaged: 'The file of this pack is damaged and is not shown. Restore it from a copy: its SHA-256 is in the manifest.',
};

export const NOT_A_PDF = (names: readonly string[]): string =>
  `Left out, because ${names.length === 1 ? 'it is' : 'they are'} not PDF inside: ${names.join(', ')}. Save ${names.length === 1 ? 'it' : 'them'} as PDF and drop ${names.length === 1 ? 'it' : 'them'} again.`;
