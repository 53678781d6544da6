/**
 * Doing one thing: commit it, or say in one sentence why not.
 *
 * A command is made by its feature: what it is called, what the history will say,
 * and the work. That it was done, with Undo, is announced by the desk; a refusal
 * comes back to whoever asked, and what was typed stays where it is. Where nothing was
 * typed, as when a row is moved or taken out, the desk announces the refusal too.
 */
import type { Result } from '#domain/kernel/result.ts';
import type { Intention, NotSaved, Work } from '#storage/store.ts';
import { NOT_SAVED } from '#storage/wording.ts';
import { useDesk } from './desk.tsx';

export interface Command<Value, Reason extends string = never> {
  readonly intention: Intention;
  readonly work: (rows: Work) => Promise<Result<Value, Reason>>;
}

/** New fields, or what makes them of the record as it is when they are written: rows on a screen may be a moment old. */
export type Change<Row> = Partial<Row> | ((now: Row) => Partial<Row>);

export function withChange<Row extends object>(now: Row, change: Change<Row>): Row {
  return { ...now, ...(typeof change === 'function' ? change(now) : change) };
}

export type Done<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly sentence: string };

export type CommitCommand = <Value, Reason extends string>(
  command: Command<Value, Reason>,
  words: Readonly<Record<Reason, string>>,
) => Promise<Done<Value>>;

export function useCommit(): CommitCommand {
  const { store } = useDesk();
  return async ({ intention, work }, words) => {
    const done = await store.commit(intention, work);
    if (!done.ok) return { ok: false, sentence: sentenceOf(done.reason, words) };
    return { ok: true, value: done.value };
  };
}

/** For a press that has no box to show a refusal at. */
export function useCommitAloud(): CommitCommand {
  const commit = useCommit();
  const { announce } = useDesk();
  return async (command, words) => {
    const done = await commit(command, words);
    if (!done.ok) announce({ text: done.sentence, tone: 'refused' });
    return done;
  };
}

function sentenceOf<Reason extends string>(reason: Reason | NotSaved, words: Readonly<Record<Reason, string>>): string {
  const all: Readonly<Record<string, string>> = { ...NOT_SAVED, ...words };
  return all[reason] ?? NOT_SAVED.failed;
}
