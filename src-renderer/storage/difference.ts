/**
 * What a restore would change, before it does; and a digest that says whether
 * two workspaces hold the same.
 */
import canonicalize from 'canonicalize';
import { type AnyRecord, type Kind, kindOfTable } from '#domain/records.ts';
import type { Tables } from './workspace-file.ts';

export interface TableDifference {
  readonly kind: Kind;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The first few, to recognise them by. */
  readonly samples: readonly Sample[];
}

export interface Sample {
  readonly what: 'added' | 'changed' | 'removed';
  readonly record: AnyRecord;
}

const SAMPLES = 5;

/** Tables that differ, in the order of the records. Rows put aside count as rows. */
export function differenceOf(current: Tables, incoming: Tables): readonly TableDifference[] {
  const names = [...new Set([...current.keys(), ...incoming.keys()])];
  return names
    .map((table) => compareRows(kindOfTable(table), current.get(table) ?? [], incoming.get(table) ?? []))
    .filter((difference) => difference !== null);
}

function compareRows(
  kind: Kind | null,
  current: readonly AnyRecord[],
  incoming: readonly AnyRecord[],
): TableDifference | null {
  if (kind === null) return null;
  const before = new Map<string, AnyRecord>(current.map((row) => [row.id, row]));
  const after = new Map<string, AnyRecord>(incoming.map((row) => [row.id, row]));
  const added = incoming.filter((row) => !before.has(row.id));
  const removed = current.filter((row) => !after.has(row.id));
  const changed = incoming.filter((row) => before.has(row.id) && textOf(before.get(row.id)) !== textOf(row));
  if (added.length + removed.length + changed.length === 0) return null;
  const samples = [
    ...removed.map((record) => ({ what: 'removed', record }) as const),
    ...changed.map((record) => ({ what: 'changed', record }) as const),
    ...added.map((record) => ({ what: 'added', record }) as const),
  ].slice(0, SAMPLES);
  return { kind, added: added.length, changed: changed.length, removed: removed.length, samples };
}

/** The same for the same rows on every machine, whatever order they come in. Empty tables do not count. */
export async function canonicalDigest(tables: Tables): Promise<string> {
  const lines: string[] = [];
  for (const [table, rows] of [...tables].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const texts = rows.map((row) => `${table} ${textOf(row)}\n`);
    lines.push(...texts.sort());
  }
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('')));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const textOf = (row: AnyRecord | undefined): string => canonicalize(row ?? null) ?? '';
