/** Saving a copy, reading one, and putting one in place of what is here. Each answers with a sentence. */
import type { Desk } from '#desk/desk.tsx';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import { differenceOf, type TableDifference } from '#storage/difference.ts';
import { type CannotLock, decryptFile, encryptFile, isEncrypted, type Key, type Lock } from '#storage/encryption.ts';
import { listRecords } from '#storage/read.ts';
import { CANNOT_LOCK, CANNOT_UNLOCK, describeCannotRestore, NOT_SAVED } from '#storage/wording.ts';
import {
  type CheckedWorkspace,
  checkWorkspaceFile,
  exportWorkspace,
  readAllRows,
  restoreWorkspace,
} from '#storage/workspace-file.ts';
import { countOf, FAULT_WORDS } from './wording.ts';

export type Said = { readonly ok: true; readonly sentence: string } | { readonly ok: false; readonly sentence: string };

interface SaveCopy {
  readonly lock: Lock | null;
  readonly today: CivilDate;
  readonly onProgress: (done: number, total: number) => void;
}

export async function saveCopy(desk: Desk, { lock, today, onProgress }: SaveCopy): Promise<Said> {
  const about = await desk.bridge.about({});
  if (!about.ok) return { ok: false, sentence: FAULT_WORDS[about.reason] };
  const app = `Matters Arising ${about.value.version}`;
  const { bytes, missing } = await exportWorkspace(desk.store, { app, createdAt: desk.clock(), onProgress });
  const locked: Result<Uint8Array, CannotLock> = lock === null ? ok(bytes) : await encryptFile(bytes, lock);
  if (!locked.ok) return { ok: false, sentence: CANNOT_LOCK[locked.reason] };
  const [programme] = await listRecords(desk.store.db, 'programme');
  const suggestedName = `${(programme?.name ?? 'Programme').slice(0, 80)} ${today}.matters${lock ? '.age' : ''}`;
  const saved = await desk.bridge.saveFile({ suggestedName, bytes: new Uint8Array(locked.value) });
  if (!saved.ok)
    return { ok: false, sentence: saved.reason === 'cancelled' ? 'No copy was saved.' : FAULT_WORDS[saved.reason] };
  const lost =
    missing.length === 0
      ? ''
      : ` ${countOf(missing.length, 'paper is', 'papers are')} not in it, because the disk no longer has them.`;
  return { ok: true, sentence: `The copy was saved as ${saved.value.name}.${lost}` };
}

export interface Candidate {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly checked: CheckedWorkspace;
  readonly difference: readonly TableDifference[];
}

export type Read =
  | { readonly ok: true; readonly candidate: Candidate }
  | { readonly ok: false; readonly sentence: string; readonly locked: boolean };

/** Checks all of it and works out what it would change. Nothing is touched. */
export async function readCandidate(desk: Desk, name: string, bytes: Uint8Array, key: Key | null): Promise<Read> {
  if (isEncrypted(bytes)) {
    if (key === null)
      return { ok: false, sentence: 'This file is locked. Enter its passphrase to read it.', locked: true };
    const opened = await decryptFile(bytes, key);
    if (!opened.ok) return { ok: false, sentence: CANNOT_UNLOCK[opened.reason], locked: opened.reason !== 'damaged' };
    return await readCandidate(desk, name, opened.value, null);
  }
  const checked = await checkWorkspaceFile(bytes);
  if (!checked.ok) return { ok: false, sentence: describeCannotRestore(checked.reason, checked.where), locked: false };
  const { tables } = await readAllRows(desk.store.db);
  const difference = differenceOf(tables, checked.value.tables);
  return { ok: true, candidate: { name, bytes, checked: checked.value, difference } };
}

export async function restoreCandidate(desk: Desk, { name, bytes }: Candidate): Promise<Said> {
  const summary = `Restored ${name}`;
  const result = await restoreWorkspace(desk.store, bytes, { summary });
  if (result.ok) return { ok: true, sentence: `${summary}. Undo brings back what was here before.` };
  if ('where' in result) return { ok: false, sentence: describeCannotRestore(result.reason, result.where) };
  if (result.reason === 'not-readable')
    return {
      ok: false,
      sentence: 'The computer’s side could not read the file. Nothing was changed. Use another copy.',
    };
  return { ok: false, sentence: NOT_SAVED[result.reason] };
}
