/**
 * Doing one thing: commit it, say that it was done with Undo, or say why not.
 *
 * A command is made by its feature: what it is called, what the history will say,
 * and the work. Every refusal comes back as one sentence that says what to do;
 * what was typed stays where it is.
 */
import type { Result } from '#domain/kernel/result.ts';
import type { Intention, NotSaved, Work } from '#storage/store.ts';
import { useDesk } from './desk.tsx';

export interface Command<Value, Reason extends string = never> {
  readonly intention: Intention;
  readonly work: (rows: Work) => Promise<Result<Value, Reason>>;
}

export type Done<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly sentence: string };

export const NOT_SAVED: Readonly<Record<NotSaved, string>> = {
  'disk-full': 'Not saved: the disk is full. Make room on it, then save again. What you typed is kept here.',
  'folder-gone': 'Not saved: the data folder cannot be found. Bring it back, then save again.',
  'not-allowed': 'Not saved: this computer does not let the app write to its data folder. Ask whoever looks after it.',
  refused:
    'Not saved: the computer’s side of the app did not understand what was sent. Reload the window and try again.',
  failed: 'Not saved: something unforeseen went wrong. Try again; if it happens again, see Data safety.',
  'host-gone':
    'Not saved: the computer’s side of the app does not answer. Keep this window open and start the app again.',
  'read-only': 'Not saved: this workspace can only be read at present. Data safety says why.',
  'older-release': 'Not saved: a newer release has written here. Start the newer release and type it there.',
  'changed-meanwhile':
    'Not saved: this was changed in another window meanwhile. Look at it as it is now, then save again.',
};

export type CommitCommand = <Value, Reason extends string>(
  command: Command<Value, Reason>,
  words: Readonly<Record<Reason, string>>,
) => Promise<Done<Value>>;

/** Commits and announces. A refusal is not announced: whoever asked shows it where it was asked. */
export function useCommit(): CommitCommand {
  const { store, announce } = useDesk();
  return async ({ intention, work }, words) => {
    const done = await store.commit(intention, work);
    if (!done.ok) return { ok: false, sentence: sentenceOf(done.reason, words) };
    announce({ text: `${intention.summary}.`, tone: 'done', undo: true });
    return { ok: true, value: done.value };
  };
}

function sentenceOf<Reason extends string>(reason: Reason | NotSaved, words: Readonly<Record<Reason, string>>): string {
  const all: Readonly<Record<string, string>> = { ...NOT_SAVED, ...words };
  return all[reason] ?? NOT_SAVED.failed;
}
