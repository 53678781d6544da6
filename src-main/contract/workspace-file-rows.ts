/**
 * Rows as text: one canonical JSON object a line, sorted by id.
 *
 * The same check stands at the journal's door and at the workspace file's, so
 * that whatever the journal holds a snapshot can hold. It knows nothing of
 * boards: it asks for an id, plain JSON, and text that every tool can carry.
 */
import canonicalize from 'canonicalize';
import { type Row, rowId } from './journal-entry.ts';
import { type Fault, type Refused, refuse } from './workspace-file-fault.ts';

/** Bytes in one row's line. Long minutes are some 100 kB. */
export const LONGEST_LINE = 4 * 1024 * 1024;
export const DEEPEST_ROW = 100;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** NUL and its neighbours; tab, line ends, and the vertical tab and form feed that pasted text brings are let through. */
const CONTROL = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(14)}-${String.fromCharCode(31)}]`,
);

const LONE_SURROGATE = /\p{Surrogate}/u;

export const compareIds = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Null for a row that a workspace file can hold. */
export function findRowFault(row: unknown): Fault | null {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'bad-row';
  const fault = findValueFault(row, 0);
  if (fault !== null) return fault;
  return Object.hasOwn(row, 'id') && rowId.safeParse((row as { id: unknown }).id).success ? null : 'bad-row';
}

function findValueFault(value: unknown, depth: number): Fault | null {
  if (typeof value === 'string') return CONTROL.test(value) || LONE_SURROGATE.test(value) ? 'not-text' : null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'bad-json';
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value !== 'object') return 'bad-json';
  if (depth >= DEEPEST_ROW) return 'too-deep';
  if (Array.isArray(value)) return findFirst(value, (item) => findValueFault(item, depth + 1));
  return findFirst(Object.keys(value), (key) => {
    if (FORBIDDEN_KEYS.has(key)) return 'proto-key';
    return findValueFault(key, depth) ?? findValueFault((value as Record<string, unknown>)[key], depth + 1);
  });
}

function findFirst<Item>(items: readonly Item[], find: (item: Item) => Fault | null): Fault | null {
  for (const item of items) {
    const fault = find(item);
    if (fault !== null) return fault;
  }
  return null;
}

/** The same text for the same value on every machine (RFC 8785). */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('This value has no JSON text.');
  return text;
}

export interface Pauses {
  /** Called often during long work; the caller lets others run. */
  readonly pause?: () => Promise<void>;
}

const ROWS_A_PAUSE = 2000;

/** Rows sorted by id, a line each. A row that no reader would take back is a mistake of ours and throws. */
export async function writeRows(
  table: string,
  rows: readonly Row[],
  { pause }: Pauses,
): Promise<Uint8Array<ArrayBuffer>> {
  const sorted = [...rows].sort(compareIds);
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for (let from = 0; from < sorted.length; from += ROWS_A_PAUSE) {
    const lines = sorted.slice(from, from + ROWS_A_PAUSE).map((row, at) => {
      const fault = sorted[from + at - 1]?.id === row.id ? 'duplicate-id' : findRowFault(row);
      if (fault !== null) throw new Error(`The row ${row.id} of ${table} cannot be written: ${fault}.`);
      return `${canonicalText(row)}\n`;
    });
    parts.push(encoder.encode(lines.join('')));
    await pause?.();
  }
  return joinBytes(parts);
}

/** Reads what `writeRows` wrote, and nothing looser: no byte order mark, no CRLF, no empty line, no last line without an end. */
export async function readRows(
  path: string,
  bytes: Uint8Array,
  { pause }: Pauses,
): Promise<{ ok: true; value: Row[] } | Refused> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const rows: Row[] = [];
  const seen = new Set<string>();
  let from = 0;
  while (from < bytes.length) {
    const where = `${path}, line ${rows.length + 1}`;
    const end = bytes.indexOf(10, from);
    if ((end === -1 ? bytes.length : end) - from > LONGEST_LINE) return refuse('line-too-long', where);
    if (end === -1) return refuse('bad-json', where);
    const row = readLine(decoder, bytes.subarray(from, end));
    if (typeof row === 'string') return refuse(row, where);
    if (seen.has(row.id)) return refuse('duplicate-id', where);
    seen.add(row.id);
    rows.push(row);
    from = end + 1;
    if (rows.length % ROWS_A_PAUSE === 0) await pause?.();
  }
  return { ok: true, value: rows };
}

function readLine(decoder: TextDecoder, line: Uint8Array): Row | Fault {
  if (line.at(-1) === 13 || (line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf)) return 'not-text';
  let text: string;
  try {
    text = decoder.decode(line);
  } catch {
    return 'not-text';
  }
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    return 'bad-json';
  }
  return findRowFault(row) ?? (row as Row);
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
