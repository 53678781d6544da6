/**
 * The history of one record, from the journal: who, when, and what changed.
 *
 * Nothing is stored for it. An image is whole, so what changed is what differs
 * between the image before and the image after, field by field.
 */
import canonicalize from 'canonicalize';
import type { Bridge, HostFault } from '#contract/bridge.ts';
import type { JournalEntry, Row } from '#contract/journal-entry.ts';
import { type Instant, parseInstant } from '#domain/kernel/instant.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface HistoryEntry {
  readonly seq: number;
  readonly at: Instant | null;
  readonly name: string;
  readonly post: string;
  readonly party: string;
  readonly command: string;
  /** What the person was told at the time. */
  readonly summary: string;
  readonly what: 'added' | 'changed' | 'put-aside' | 'brought-back';
  readonly changes: readonly FieldChange[];
}

const STAMPS: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'hlc',
  'deletedAt',
]);

/** Newest first. What happened before a restore belongs to the rows that it replaced, and is there too. */
export async function readRecordHistory(
  { bridge, workspace }: { readonly bridge: Bridge; readonly workspace: string },
  id: string,
  limit = 100,
): Promise<Result<readonly HistoryEntry[], HostFault>> {
  const read = await bridge.readHistory({ workspace, id, limit });
  return read.ok ? ok(read.value.flatMap((entry) => tell(entry, id))) : no(read.reason);
}

function tell({ seq, at, actor, command, summary, operations }: JournalEntry, id: string): readonly HistoryEntry[] {
  return operations
    .filter((operation) => operation.id === id)
    .map(({ before, after }) => ({
      seq,
      at: parseInstant(at),
      name: actor.name,
      post: actor.post,
      party: actor.party,
      command,
      summary,
      what: nameChange(before, after),
      changes: before === null ? [] : listChanges(before, after ?? { id }),
    }));
}

function nameChange(before: Row | null, after: Row | null): HistoryEntry['what'] {
  if (before === null) return 'added';
  const [was, is] = [(before.deletedAt ?? null) !== null, after === null || (after.deletedAt ?? null) !== null];
  if (was === is) return 'changed';
  return is ? 'put-aside' : 'brought-back';
}

function listChanges(before: Row, after: Row): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !STAMPS.has(field));
  return fields
    .filter((field) => canonicalize(before[field] ?? null) !== canonicalize(after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
