/**
 * Where a command takes its records from: the sample, a workspace file, a data folder.
 *
 * A workspace file is read and checked whole before a row of it is used. A data
 * folder is never touched: its journal and snapshots are copied aside and folded
 * there, so that a command may run while the app is open.
 */
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '#contract/journal-entry.ts';
import { type WorkspaceFileInput, writeWorkspaceFile } from '#contract/workspace-file.ts';
import { PACK_TABLES, type PackRows } from '#documents/pack/pack-rows.ts';
import type { File } from '#domain/file/file.ts';
import { sampleRows } from '#domain/sample-programme.ts';
import { realFileSystem } from '#main/journal/file-system.ts';
import { getFile } from '#main/journal/files.ts';
import { foldRows } from '#main/journal/fold.ts';
import { type Folders, foldersOf, workspacesFolder } from '#main/journal/folders.ts';
import { openJournal } from '#main/journal/open.ts';
import { SAMPLE_PAPERS } from '#resources/sample/papers.ts';
import { decryptFile, isEncrypted } from '#storage/encryption.ts';
import { CANNOT_UNLOCK, describeCannotRestore } from '#storage/wording.ts';
import { checkWorkspaceFile, LATEST_SCHEMA, type Tables } from '#storage/workspace-file.ts';
import type { Words } from './options.ts';
import { CannotDo, Misuse } from './said.ts';

export const SOURCE_OPTIONS = {
  texts: ['workspace', 'data-folder', 'name', 'passphrase-file'],
  flags: ['sample'],
} as const;

export interface OpenedSource {
  readonly isSample: boolean;
  readonly tables: Tables;
  readonly rows: PackRows;
  readonly bytesOf: (sha256: string) => Uint8Array | undefined;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What a workspace file written from it says of where it came from. */
  readonly facts: Pick<
    WorkspaceFileInput['facts'],
    'createdAt' | 'createdBy' | 'installId' | 'workspace' | 'lastSeq' | 'lastHash'
  >;
}

const NO_HISTORY = { lastSeq: 0, lastHash: '0'.repeat(64) };

export async function openSource(words: Words): Promise<OpenedSource> {
  const { workspace, 'data-folder': dataFolder } = words.texts;
  const named = [words.flags.has('sample'), workspace !== undefined, dataFolder !== undefined].filter(Boolean).length;
  if (named !== 1) throw new Misuse('Say one of --sample, --workspace FILE.matters or --data-folder FOLDER.');
  if (workspace !== undefined) return openWorkspaceFile(workspace, words);
  return dataFolder === undefined ? openSample() : openDataFolder(dataFolder, words.texts.name ?? 'own');
}

function openSample(): OpenedSource {
  const tables: Tables = new Map(Object.entries(sampleRows(SAMPLE_PAPERS)));
  const entered = tables.get('programmes')?.[0];
  const facts = {
    createdAt: entered?.createdAt ?? '',
    createdBy: entered?.createdBy ?? '',
    installId: 'sample',
    workspace: 'sample',
  };
  return opened(tables, new Map(), { ...facts, ...NO_HISTORY }, true);
}

async function openWorkspaceFile(path: string, words: Words): Promise<OpenedSource> {
  const bytes = await unlocked(path, await readWhole(path), words);
  const checked = await checkWorkspaceFile(bytes);
  if (!checked.ok) throw new CannotDo(`${path}: ${describeCannotRestore(checked.reason, checked.where)}`);
  const { manifest, tables, files } = checked.value;
  return opened(tables, files, manifest, false);
}

/** The file's bytes in clear; asks for a passphrase file where they are encrypted. */
export async function unlocked(path: string, bytes: Uint8Array, words: Words): Promise<Uint8Array> {
  if (!isEncrypted(bytes)) return bytes;
  const passphrase = await readPassphrase(words);
  if (passphrase === null)
    throw new CannotDo(`${path} is encrypted. Say --passphrase-file with the file that holds its passphrase.`);
  const clear = await decryptFile(bytes, { by: 'passphrase', passphrase });
  if (!clear.ok) throw new CannotDo(`${path}: ${CANNOT_UNLOCK[clear.reason]}`);
  return clear.value;
}

/** One line's ending is not part of a passphrase. */
export async function readPassphrase(words: Words): Promise<string | null> {
  const path = words.texts['passphrase-file'];
  return path === undefined ? null : new TextDecoder().decode(await readWhole(path)).replace(/\r?\n$/, '');
}

export async function readWhole(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new CannotDo(`There is no file ${path}. Check the name and the folder.`);
    if (code === 'EISDIR') throw new CannotDo(`${path} is a folder. Name a file.`);
    throw new CannotDo(`${path} could not be read (${code}). Check that you may read it.`);
  }
}

async function openDataFolder(dataFolder: string, name: string): Promise<OpenedSource> {
  const names = await readdir(workspacesFolder(dataFolder)).catch(() => null);
  if (names === null)
    throw new CannotDo(`${dataFolder} is not a data folder of Matters Arising: it holds no workspaces.`);
  if (!names.includes(name))
    throw new CannotDo(`There is no workspace "${name}" in ${dataFolder}. There are: ${names.join(', ') || 'none'}.`);
  const aside = await mkdtemp(join(tmpdir(), 'matters-'));
  try {
    const from = foldersOf(dataFolder, name);
    const folders = foldersOf(aside, name);
    for (const part of ['journal', 'snapshots', 'marker'] as const) await copyIfThere(from[part], folders[part]);
    const { journal, store } = await openJournal({
      fs: realFileSystem,
      folders,
      workspace: name,
      schemaVersion: LATEST_SCHEMA,
      now: new Date().toISOString(),
    });
    const folded = await foldRows(journal, store);
    if (folded === null)
      throw new CannotDo(
        `The journal in ${dataFolder} is damaged and no snapshot leads to its end. Open the app: it shows what can be restored.`,
      );
    const rows = new Map([...folded.tables].map(([table, byId]) => [table, [...byId.values()]]));
    const facts = {
      createdAt: new Date().toISOString(),
      createdBy: folded.by,
      installId: journal.installId,
      workspace: name,
      lastSeq: folded.head.seq,
      lastHash: folded.head.hash,
    };
    return await checkedRows(rows, await readFiles(from, rows), {
      ...facts,
      schemaVersion: folded.schemaVersion,
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Folded rows go through the same door as a file from outside: written, read back, checked. */
async function checkedRows(
  tables: ReadonlyMap<string, readonly Row[]>,
  files: ReadonlyMap<string, Uint8Array>,
  facts: OpenedSource['facts'] & { readonly schemaVersion: number },
): Promise<OpenedSource> {
  const app = 'Matters Arising';
  const bytes = await writeWorkspaceFile({
    facts: { ...facts, minReader: 1, app, classification: 'OFFICIAL' },
    tables,
    files,
  });
  const checked = await checkWorkspaceFile(bytes);
  if (!checked.ok) throw new CannotDo(describeCannotRestore(checked.reason, checked.where));
  return opened(checked.value.tables, files, facts, false);
}

async function readFiles(
  folders: Folders,
  tables: ReadonlyMap<string, readonly Row[]>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { sha256 } of tables.get('files') ?? []) {
    if (typeof sha256 !== 'string' || files.has(sha256)) continue;
    const bytes = await getFile(realFileSystem, folders, sha256);
    if (bytes instanceof Uint8Array) files.set(sha256, bytes);
  }
  return files;
}

async function copyIfThere(from: string, to: string): Promise<void> {
  if ((await stat(from).catch(() => null)) !== null) await cp(from, to, { recursive: true });
}

function opened(
  tables: Tables,
  files: ReadonlyMap<string, Uint8Array>,
  facts: OpenedSource['facts'],
  isSample: boolean,
): OpenedSource {
  const rows = Object.fromEntries(PACK_TABLES.map((table) => [table, tables.get(table) ?? []])) as unknown as PackRows;
  const { createdAt, createdBy, installId, workspace, lastSeq, lastHash } = facts;
  return {
    isSample,
    tables,
    rows,
    files,
    bytesOf: (sha256: File['sha256']) => files.get(sha256),
    facts: { createdAt, createdBy, installId, workspace, lastSeq, lastHash },
  };
}
