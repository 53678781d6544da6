/**
 * A data folder of its own for each test, and commits to fill it with.
 *
 * `aCommit` follows the head it is given, as a window would; the clock steps a
 * second with each look, so that nothing depends on how fast the machine is.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Answers } from '#contract/bridge.ts';
import type { Actor, CommitRequest, Head, Operation, Row } from '#contract/journal-entry.ts';
import type { FileSystem } from '#main/journal/file-system.ts';
import { foldersOf } from '#main/journal/folders.ts';
import { openWorkspaces, type WorkspaceHandlers } from '#main/verbs/workspace.ts';

export const ACTOR: Actor = {
  name: 'A Secretary',
  post: 'Programme Officer',
  party: 'A Council',
  authenticated: false,
};
export const OWN = { workspace: 'own' };

const closers: (() => Promise<void>)[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close().catch(() => {});
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** `inMemory` where there is such a place: for tests that die hundreds of times, and sync each time. */
export async function aFolder({ inMemory = false } = {}): Promise<string> {
  const base = inMemory && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = await mkdtemp(join(base, 'matters-test-'));
  folders.push(folder);
  return folder;
}

/** Starts at nine on a Monday and steps a second with each look; `forward` skips. */
export function aClock(start = '2026-11-23T09:00:00.000Z'): (() => Date) & { forward: (days: number) => void } {
  let now = Date.parse(start);
  const clock = () => {
    now += 1000;
    return new Date(now);
  };
  return Object.assign(clock, {
    forward: (days: number) => {
      now += days * 24 * 60 * 60 * 1000;
    },
  });
}

export interface Desk {
  readonly handlers: WorkspaceHandlers;
  readonly close: () => Promise<void>;
  readonly listWorkspaces: () => Promise<string[]>;
  readonly logged: string[];
}

export interface DeskOptions {
  readonly clock?: () => Date;
  readonly fileSystem?: FileSystem;
  readonly snapshotEveryMs?: number;
}

export async function openDesk(dataFolder: string, options: DeskOptions = {}): Promise<Desk> {
  const logged: string[] = [];
  const opened = await openWorkspaces({
    dataFolder,
    host: 'browser',
    clock: aClock(),
    snapshotEveryMs: 3_600_000,
    log: (line) => logged.push(line),
    ...options,
  });
  if (!opened.ok) throw new Error(`The data folder did not open: ${opened.reason}`);
  closers.push(opened.close);
  return { handlers: opened.handlers, close: opened.close, listWorkspaces: opened.listWorkspaces, logged };
}

type Value<Answer> = Answer extends { readonly ok: true; readonly value: infer Held } ? Held : never;

/** The value of a reply, or a failed test that says the reason. */
export function given<Answer extends Answers[keyof Answers]>(answer: Answer): Value<Answer> {
  if (!answer.ok) throw new Error(`refused: ${answer.reason}`);
  return answer.value as Value<Answer>;
}

export const anAction = (number: number, title = `Write to party ${number}`): Row => ({
  id: `action:${number}`,
  title,
});

export const adds = (row: Row): Operation => ({ table: 'actions', id: row.id, before: null, after: row });

export function aCommit(seq: number, operations: readonly Operation[] = [adds(anAction(seq + 1))]): CommitRequest {
  return {
    workspace: 'own',
    opId: randomUUID(),
    expectedSeq: seq,
    schemaVersion: 1,
    command: 'addAction',
    summary: `Added action ${seq + 1}`,
    actor: ACTOR,
    undoes: null,
    operations,
  };
}

/** Opens the workspace and commits until it holds this many entries. */
export async function fill({ handlers }: Desk, entries: number): Promise<Head> {
  let { head } = given(await handlers.openWorkspace({ workspace: 'own', schemaVersion: 1 }));
  while (head.seq < entries) head = given(await handlers.commit(aCommit(head.seq)));
  return head;
}

export const foldersIn = (dataFolder: string) => foldersOf(dataFolder, 'own');

export const segmentPath = (dataFolder: string, number = 1): string =>
  join(foldersIn(dataFolder).journal, `journal-${String(number).padStart(6, '0')}.ndjson`);

export const linesOf = async (path: string): Promise<string[]> =>
  (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');

export const listQuarantine = (dataFolder: string): Promise<string[]> => readdir(foldersIn(dataFolder).quarantine);

/** The rows of a snapshot, by id, as a window would rebuild them. */
export async function actionsIn({ handlers }: Desk): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {};
  const { entries } = given(await handlers.readJournal({ ...OWN, after: 0, limit: 20_000 }));
  for (const { operations } of entries) {
    for (const { id, after } of operations) rows[id] = after;
  }
  return rows;
}
