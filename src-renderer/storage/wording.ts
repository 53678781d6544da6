/**
 * What storage says to the person: what happened, and what to do. Nothing here
 * says that something is saved; only the journal's answer does.
 */
import { describeWorkspaceFileFault, type WorkspaceFileFault } from '#contract/workspace-file.ts';
import type { CannotLock, CannotUnlock } from './encryption.ts';
import type { CannotOpen, Found } from './open-store.ts';
import type { NotSaved } from './store.ts';
import type { CannotRestore } from './workspace-file.ts';

const kept = 'What you typed is still here.';

export const NOT_SAVED: Record<NotSaved, string> = {
  'disk-full': `Not saved: the disk is full. ${kept} Free some space, then save again.`,
  'folder-gone': `Not saved: the data folder cannot be found. ${kept} Reconnect it or put it back, then save again.`,
  'not-allowed': `Not saved: this computer does not let the app write to its data folder. ${kept} Ask for the right to write there, then save again.`,
  refused: `Not saved: the app could not accept this change. ${kept} Copy it somewhere safe, then reload.`,
  failed: `Not saved: something went wrong that we did not foresee. ${kept} Copy it somewhere safe, then reload.`,
  'host-gone': `Not saved: the part of the app that writes to disk has stopped. ${kept} Leave this window open and start the app again.`,
  'read-only': 'Not saved: this workspace can only be read just now. Open Data safety to see why.',
  'older-release': `Not saved: a newer release of the app has opened this workspace. ${kept} Copy it, then close this window and use the newer release.`,
  'changed-meanwhile': `Not saved: others kept changing the same records. ${kept} Look at what is there now, then save again.`,
};

export const CANNOT_TAKE_BACK: Record<'nothing-to-undo' | 'nothing-to-redo' | 'changed-since', string> = {
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to do again.',
  'changed-since': 'This cannot be taken back because the record has changed since. Change it by hand instead.',
};

export const CANNOT_OPEN: Record<CannotOpen, string> = {
  'disk-full': 'The workspace cannot be opened because the disk is full. Free some space, then start the app again.',
  'folder-gone': 'The data folder cannot be found. Reconnect it or put it back, then start the app again.',
  'not-allowed':
    'This computer does not let the app use its data folder. Ask for the right to write there, then start the app again.',
  refused: 'The workspace could not be opened. Install the release that you used last, then start it again.',
  failed:
    'The workspace could not be opened. Start the app again; if it happens twice, restore a snapshot in Data safety.',
  'host-gone': 'The part of the app that reads the disk has stopped. Close this window and start the app again.',
  'in-use': 'Another copy of the app has this data folder open. Use that one, or close it and start again.',
  'no-database':
    'The browser cannot open its own storage. Close every window of the app and start it again; your records are safe in the data folder.',
  'history-unreadable':
    'The records cannot be put together from the journal. Open Data safety to restore a snapshot; nothing has been deleted.',
};

/** Null where there is nothing a person need know. */
export const FOUND: Record<Found, string | null> = {
  new: null,
  current: null,
  behind: null,
  missing: 'The browser’s copy of your records was not there, so it was built again from the journal. Nothing is lost.',
  wiped:
    'The browser found its copy of your records damaged and emptied it, so it was built again from the journal. Nothing is lost.',
  'rows-missing':
    'The browser’s copy of your records had lost some, so it was built again from the journal. Nothing is lost.',
  'rows-changed':
    'The browser’s copy of your records had been damaged, so it was built again from the journal. Nothing is lost.',
  unreadable:
    'The browser’s copy of your records could not be opened, so it was built again from the journal. Nothing is lost.',
  'another-install':
    'The browser’s copy of the records belonged to another data folder. It was set aside as a file, and the records of this one are shown.',
  'another-history':
    'The browser’s copy of your records did not agree with the journal. It was set aside as a file, and the journal’s records are shown. Look at Data safety before you go on.',
  ahead:
    'The browser’s copy of your records held more than the journal. It was set aside as a file, and the journal’s records are shown. Look at Data safety before you go on.',
  kept: 'The browser’s copy of your records is shown as it was. Nothing is written until you choose how to go on.',
};

const another = 'Use another copy of it, or an earlier snapshot.';

const CANNOT_RESTORE: Record<Exclude<CannotRestore, WorkspaceFileFault>, string> = {
  'newer-schema': 'A later release of this app wrote this file. Install that release to open it.',
  'unknown-table': `This file holds a table that this app does not know. ${another}`,
  'unreadable-row': `A record in this file is not as such a record must be. ${another}`,
  'wrong-table': `A record in this file lies in a table where it does not belong. ${another}`,
  dangling: `A record in this file points at another that is not in it. ${another}`,
};

/** The sentence for a file that is refused, with the place in brackets. */
export function describeCannotRestore(reason: CannotRestore, where: string): string {
  if (!isOurs(reason)) return describeWorkspaceFileFault(reason, where);
  return where === '' ? CANNOT_RESTORE[reason] : `${CANNOT_RESTORE[reason]} (${where})`;
}

const isOurs = (reason: CannotRestore): reason is keyof typeof CANNOT_RESTORE => Object.hasOwn(CANNOT_RESTORE, reason);

export const CANNOT_LOCK: Record<CannotLock, string> = {
  'passphrase-too-short': 'Use a passphrase of at least 12 characters: three or four words are easy to keep in mind.',
  'no-recipient': 'Give at least one key to lock the file for.',
  'recipient-not-readable': 'One of these is not a key. A key to lock a file for starts with ‘age1’.',
};

export const CANNOT_UNLOCK: Record<CannotUnlock, string> = {
  'wrong-key': 'That does not open this file. Check the passphrase, or use the key that the file was locked for.',
  'key-not-readable': 'That is not a key. A key that opens a file starts with ‘AGE-SECRET-KEY-’.',
  'not-encrypted': 'This file is not encrypted: open it without a passphrase.',
  damaged: `This encrypted file is damaged. ${another}`,
};
