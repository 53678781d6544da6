/**
 * Why a workspace file was refused, in words for the person who chose it.
 *
 * A file that is wrong anywhere is refused whole: half a workspace is worse than
 * none. The sentence says what is wrong, where, and what to do; nothing that was
 * in the workspace before has been touched.
 */
export const WORKSPACE_FILE_FAULTS = [
  'not-a-workspace-file',
  'encrypted',
  'encrypted-zip',
  'truncated',
  'zip64',
  'structure',
  'overlap',
  'local-central-mismatch',
  'link',
  'compression',
  'bad-name',
  'duplicate-entry',
  'too-many-entries',
  'too-large',
  'bomb',
  'manifest',
  'future-format',
  'missing-entry',
  'extra-entry',
  'hash',
  'wrong-rows',
  'not-text',
  'line-too-long',
  'bad-json',
  'too-deep',
  'proto-key',
  'bad-row',
  'duplicate-id',
] as const;
export type Fault = (typeof WORKSPACE_FILE_FAULTS)[number];

export interface Refused {
  readonly ok: false;
  readonly reason: Fault;
  /** The part of the file, as 'tables/actions.ndjson, line 12'; empty for the file as a whole. */
  readonly where: string;
}

export const refuse = (reason: Fault, where = ''): Refused => ({ ok: false, reason, where });

const another = 'Use another copy of it, or an earlier snapshot.';
const notOurs = 'It was not written by this app, or was changed since. ';

/** Says what is wrong and what to do. */
export const WORKSPACE_FILE_SENTENCES: Record<Fault, string> = {
  'not-a-workspace-file': 'This is not a workspace file. Choose a file that ends in .matters.',
  encrypted: 'This workspace file is encrypted. Give its passphrase or key to open it.',
  'encrypted-zip':
    'This file was locked with a ZIP password. Unlock it with the program that locked it, then try again.',
  truncated: `This workspace file ends too early: part of it is missing. ${another}`,
  zip64: `This file is packed in a way that workspace files never are (ZIP64). ${notOurs}${another}`,
  structure: `The parts of this file do not fit together. ${notOurs}${another}`,
  overlap: `Parts of this file lie over each other or leave gaps. ${notOurs}${another}`,
  'local-central-mismatch': `This file contradicts its own table of contents. ${notOurs}${another}`,
  link: `This file holds a link to another place, which workspace files never do. Do not trust it. ${another}`,
  compression: `A part of this workspace file cannot be unpacked. ${another}`,
  'bad-name': `This file holds a part that does not belong in a workspace file. Do not trust it. ${another}`,
  'duplicate-entry': `This file holds the same part twice. ${notOurs}${another}`,
  'too-many-entries': `This file holds more parts than a workspace file may. ${another}`,
  'too-large': `This file is larger than this app can open. ${another}`,
  bomb: `This file would unpack to far more than it says. Do not trust it. ${another}`,
  manifest: `The list of contents of this workspace file cannot be read. ${another}`,
  'future-format': 'A later release of this app wrote this file. Install that release to open it.',
  'missing-entry': `A part that this workspace file lists is not in it. ${another}`,
  'extra-entry': `This file holds a part that it does not list. ${notOurs}${another}`,
  hash: `A part of this workspace file was damaged or changed: its checksum does not match. ${another}`,
  'wrong-rows': `A table in this workspace file does not hold the number of rows it lists. ${another}`,
  'not-text': `A table in this workspace file holds bytes that are not text. ${another}`,
  'line-too-long': `A row in this workspace file is longer than a row can be. ${another}`,
  'bad-json': `A row in this workspace file cannot be read. ${another}`,
  'too-deep': `A row in this workspace file is nested deeper than a row can be. ${another}`,
  'proto-key': `A row in this workspace file uses a forbidden name for a field. Do not trust it. ${another}`,
  'bad-row': `A row in this workspace file has no id that says what it is. ${another}`,
  'duplicate-id': `Two rows in this workspace file have the same id. ${another}`,
};
