/**
 * A whole workspace as one file (`.matters`): a ZIP of text tables and bytes.
 *
 *     manifest.json  manifest.sha256  README.txt
 *     tables/<table>.ndjson   files/<sha256>
 *
 * The same input makes the same bytes. A reader takes all of it or refuses all
 * of it, and trusts nothing but the SHA-256s. It runs in Node and in the browser
 * alike, knows no board, and can be read in twenty years without this app.
 */
import { z } from 'zod';
import { type Row, sha256, tableName, workspaceName } from './journal-entry.ts';
import { type Fault, type Refused, refuse, WORKSPACE_FILE_SENTENCES } from './workspace-file-fault.ts';
import { canonicalText, readRows, writeRows } from './workspace-file-rows.ts';
import { listZip, packZip, unpackEntry, type ZipEntry } from './workspace-file-zip.ts';

/** Every way a workspace file can be wrong. */
export type WorkspaceFileFault = Fault;

export interface WorkspaceManifest {
  readonly format: 'matters';
  readonly formatVersion: 1;
  readonly schemaVersion: number;
  /** The oldest reader of this container that can read it. */
  readonly minReader: number;
  readonly app: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly installId: string;
  readonly workspace: string;
  /** The highest marking of anything inside. */
  readonly classification: string;
  readonly lastSeq: number;
  readonly lastHash: string;
  readonly entries: Readonly<Record<string, ManifestEntry>>;
}

export interface ManifestEntry {
  readonly sha256: string;
  readonly bytes: number;
  /** Tables only. */
  readonly rows?: number;
}

export interface WorkspaceFileInput {
  readonly facts: Omit<WorkspaceManifest, 'format' | 'formatVersion' | 'entries'>;
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  /** Bytes by their SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface WorkspaceFileOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly pause?: () => Promise<void>;
}

export interface WorkspaceFileContent {
  readonly manifest: WorkspaceManifest;
  readonly tables: Map<string, Row[]>;
  readonly files: Map<string, Uint8Array>;
}

const FORMAT_VERSION = 1;
const LARGEST_FILE = 1.5 * 1024 ** 3;
const LARGEST_MANIFEST = 16 * 1024 ** 2;
const ALLOWED_NAME = /^(manifest\.(json|sha256)|README\.txt|tables\/[a-zA-Z]{1,30}\.ndjson|files\/[0-9a-f]{64})$/;
const TABLE_NAME = /^tables\/([a-zA-Z]+)\.ndjson$/;

const README = `This file holds a workspace of Matters Arising. You can read it without the app.

It is an ordinary ZIP archive. Rename it so that it ends in .zip and open it.
tables/<name>.ndjson   One table each, as text (UTF-8). Every line is one record in JSON.
files/<sha256>         Papers and annexes, as they were. The name is the SHA-256 of the
                       content; the records in tables/ say what each is called.
manifest.json          What is inside, when it was written and by whom, with the SHA-256
                       and the size of every part.
manifest.sha256        The SHA-256 of manifest.json, as 'sha256sum -c' reads it.
`;

const manifestReader = z.strictObject({
  format: z.literal('matters'),
  formatVersion: z.literal(FORMAT_VERSION),
  schemaVersion: z.int().min(1),
  minReader: z.int().min(1),
  app: z.string().max(200),
  createdAt: z.iso.datetime(),
  createdBy: z.string().max(400),
  installId: z.string().min(1).max(100),
  workspace: workspaceName,
  classification: z.string().max(100),
  lastSeq: z.int().min(0),
  lastHash: sha256,
  entries: z.record(
    z.string().regex(ALLOWED_NAME),
    z.strictObject({ sha256, bytes: z.int().min(0), rows: z.int().min(0).exactOptional() }),
  ),
});

/** Rows are sorted by id and dates in the ZIP are fixed: the same input makes the same bytes, whoever writes it. */
export async function writeWorkspaceFile(
  input: WorkspaceFileInput,
  options: WorkspaceFileOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = new Map<string, Uint8Array>();
  const entries: Record<string, ManifestEntry> = {};
  const total = input.tables.size + input.files.size + 1;
  const add = async (path: string, content: Uint8Array, rows?: number) => {
    parts.set(path, content);
    entries[path] = { sha256: await hashOf(content), bytes: content.length, ...(rows === undefined ? {} : { rows }) };
    options.onProgress?.(parts.size, total);
    await options.pause?.();
  };
  await add('README.txt', new TextEncoder().encode(README));
  for (const [table, rows] of sortedByName(input.tables)) {
    await add(`tables/${tableName.parse(table)}.ndjson`, await writeRows(table, rows, options), rows.length);
  }
  for (const [name, content] of sortedByName(input.files)) await add(`files/${sha256.parse(name)}`, content);

  const manifest = manifestReader.parse({ ...input.facts, format: 'matters', formatVersion: FORMAT_VERSION, entries });
  const text = new TextEncoder().encode(`${canonicalText(manifest)}\n`);
  const sum = new TextEncoder().encode(`${await hashOf(text)}  manifest.json\n`);
  return packZip(new Map([['manifest.json', text], ['manifest.sha256', sum], ...parts]), options);
}

/** All of the file, or the first reason why not. Rows are checked to be rows; what they mean is the caller's to read. */
export async function readWorkspaceFile(
  bytes: Uint8Array,
  options: WorkspaceFileOptions = {},
): Promise<{ ok: true; value: WorkspaceFileContent } | Refused> {
  if (isAge(bytes)) return refuse('encrypted');
  if (bytes.length > LARGEST_FILE) return refuse('too-large');
  const listed = listZip(bytes, ALLOWED_NAME);
  if (!listed.ok) return listed;
  const parts = new Map(listed.value.map((entry) => [entry.name, entry]));
  const read = await readManifest(parts, options);
  if (!read.ok) return read;
  const manifest = read.value;
  const fit = compareWithManifest(parts, manifest);
  if (fit !== null) return fit;

  const tables = new Map<string, Row[]>();
  const files = new Map<string, Uint8Array>();
  let done = 0;
  for (const [path, facts] of Object.entries(manifest.entries)) {
    const entry = parts.get(path);
    if (entry === undefined) return refuse('missing-entry', path);
    const content = await unpackEntry(entry, options);
    if (!content.ok) return content;
    if ((await hashOf(content.value)) !== facts.sha256) return refuse('hash', path);
    const table = TABLE_NAME.exec(path)?.[1];
    if (table !== undefined) {
      const rows = await readRows(path, content.value, options);
      if (!rows.ok) return rows;
      if (rows.value.length !== facts.rows) return refuse('wrong-rows', path);
      tables.set(table, rows.value);
    } else if (path.startsWith('files/')) {
      if (path !== `files/${facts.sha256}`) return refuse('hash', path);
      files.set(facts.sha256, content.value);
    }
    done += 1;
    options.onProgress?.(done, parts.size - 2);
    await options.pause?.();
  }
  return { ok: true, value: { manifest, tables, files } };
}

/** The sentence for the person who chose the file, with the place in brackets where there is one. */
export function describeWorkspaceFileFault(reason: WorkspaceFileFault, where: string): string {
  return where === '' ? WORKSPACE_FILE_SENTENCES[reason] : `${WORKSPACE_FILE_SENTENCES[reason]} (${where})`;
}

async function readManifest(
  parts: ReadonlyMap<string, ZipEntry>,
  options: WorkspaceFileOptions,
): Promise<{ ok: true; value: WorkspaceManifest } | Refused> {
  const entry = parts.get('manifest.json');
  const sumEntry = parts.get('manifest.sha256');
  if (entry === undefined) return refuse('missing-entry', 'manifest.json');
  if (sumEntry === undefined) return refuse('missing-entry', 'manifest.sha256');
  if (entry.bytes > LARGEST_MANIFEST || sumEntry.bytes > 200) return refuse('manifest');
  const content = await unpackEntry(entry, options);
  if (!content.ok) return content;
  const sum = await unpackEntry(sumEntry, options);
  if (!sum.ok) return sum;
  if (new TextDecoder().decode(sum.value) !== `${await hashOf(content.value)}  manifest.json\n`) {
    return refuse('hash', 'manifest.json');
  }
  const raw = readJson(content.value);
  if (typeof raw !== 'object' || raw === null) return refuse('manifest');
  if ('format' in raw && raw.format === 'matters' && (isLater(raw, 'formatVersion') || isLater(raw, 'minReader'))) {
    return refuse('future-format');
  }
  if (hasForbiddenEntry(raw)) return refuse('proto-key', 'manifest.json');
  const read = manifestReader.safeParse(raw);
  if (!read.success) return refuse('manifest', read.error.issues[0]?.path.join('.') ?? '');
  return { ok: true, value: read.data };
}

function isLater(raw: object, field: 'formatVersion' | 'minReader'): boolean {
  const version: unknown = Reflect.get(raw, field);
  return typeof version === 'number' && version > FORMAT_VERSION;
}

function hasForbiddenEntry(raw: object): boolean {
  const entries: unknown = Reflect.get(raw, 'entries');
  const keys = [...Object.keys(raw), ...(typeof entries === 'object' && entries !== null ? Object.keys(entries) : [])];
  return keys.some((key) => key === '__proto__' || key === 'constructor' || key === 'prototype');
}

/** Both list the same parts, of the same sizes, and together they fit in memory. */
function compareWithManifest(parts: ReadonlyMap<string, ZipEntry>, manifest: WorkspaceManifest): Refused | null {
  let total = 0;
  for (const [path, facts] of Object.entries(manifest.entries)) {
    const entry = parts.get(path);
    if (entry === undefined) return refuse('missing-entry', path);
    if (entry.bytes !== facts.bytes) return refuse(entry.bytes > facts.bytes ? 'bomb' : 'hash', path);
    if (TABLE_NAME.test(path) !== (facts.rows !== undefined)) return refuse('manifest', path);
    total += facts.bytes;
  }
  if (total > LARGEST_FILE) return refuse('too-large');
  for (const path of parts.keys()) {
    const known = path === 'manifest.json' || path === 'manifest.sha256' || Object.hasOwn(manifest.entries, path);
    if (!known) return refuse('extra-entry', path);
  }
  return null;
}

const AGE_STARTS = ['age-encryption.org/v1', '-----BEGIN AGE ENCRYPTED FILE-----'];

function isAge(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 40));
  return AGE_STARTS.some((mark) => start.startsWith(mark));
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return null;
  }
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', ownsPlainBuffer(bytes) ? bytes : bytes.slice());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const ownsPlainBuffer = (bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> => bytes.buffer instanceof ArrayBuffer;

function sortedByName<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
