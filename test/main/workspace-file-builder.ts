/**
 * A small workspace as a file, and tools to spoil it.
 *
 * `repack` writes whatever parts it is given with checksums that agree, so that
 * a test spoils one thing and not the checksum beside it.
 */
import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import type { Row } from '#contract/journal-entry.ts';
import { type WorkspaceFileInput, writeWorkspaceFile } from '#contract/workspace-file.ts';

export const sha = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
export const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);

export const FACTS: WorkspaceFileInput['facts'] = {
  schemaVersion: 1,
  minReader: 1,
  app: 'Matters Arising 0.1.0',
  createdAt: '2026-11-22T09:00:00.000Z',
  createdBy: 'A Secretary',
  installId: '019f0000-0000-7000-8000-000000000001',
  workspace: 'own',
  classification: 'OFFICIAL',
  lastSeq: 3,
  lastHash: 'a'.repeat(64),
};

const PAPER = text('%PDF-1.7 a paper');

export function aWorkspace(rows = 20): WorkspaceFileInput {
  const actions: Row[] = Array.from({ length: rows }, (_, n) => ({
    id: `action:${String(rows - n).padStart(6, '0')}`,
    title: `Write to party ${n}`,
    owners: ['post:chair', null],
    due: null,
    money: { pence: n * 100 },
  }));
  return {
    facts: FACTS,
    tables: new Map<string, Row[]>([
      ['meetings', [{ id: 'meeting:1', title: 'Steering Group', heldOn: '2021-05-12' }]],
      ['actions', actions],
      ['bodies', []],
    ]),
    files: new Map([[sha(PAPER), PAPER]]),
  };
}

export const aWorkspaceFile = (rows?: number): Promise<Uint8Array<ArrayBuffer>> => writeWorkspaceFile(aWorkspace(rows));

export interface Parts {
  /** Path to content; the manifest's entries are worked out unless `manifest` changes them. */
  readonly [path: string]: Uint8Array | string;
}

type Manifest = Record<string, unknown> & { entries: Record<string, unknown> };

/** Packs parts with true checksums, then lets the test change the manifest before it is sealed. */
export function repack(parts: Parts, change: (manifest: Manifest) => unknown = (manifest) => manifest): Uint8Array {
  const entries: Record<string, unknown> = {};
  const content: Zippable = {};
  for (const [path, part] of Object.entries(parts)) {
    const bytes = typeof part === 'string' ? text(part) : part;
    const rows = path.startsWith('tables/') ? { rows: bytes.filter((byte) => byte === 10).length } : {};
    entries[path] = { sha256: sha(bytes), bytes: bytes.length, ...rows };
    content[path] = bytes;
  }
  const changed = change({ ...FACTS, format: 'matters', formatVersion: 1, entries });
  const manifest = text(typeof changed === 'string' ? changed : JSON.stringify(changed));
  return zipSync(
    { 'manifest.json': manifest, 'manifest.sha256': text(`${sha(manifest)}  manifest.json\n`), ...content },
    { mtime: new Date('1980-01-02') },
  );
}

/** One table of the lines given, in an otherwise sound file. */
export const withLines = (...lines: readonly string[]): Uint8Array =>
  repack({ 'tables/actions.ndjson': lines.map((line) => `${line}\n`).join('') });
