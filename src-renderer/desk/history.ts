/**
 * What the journal says about one record: who changed what, and when.
 *
 * The entries come from the host, newest first, and are read again when the
 * record changes. Names of fields are turned into the words a reader knows:
 * 'nextReview' is 'next review'.
 */
import { useEffect, useState } from 'react';
import type { JournalEntry } from '#contract/journal-entry.ts';
import { londonMoment, parseInstant } from '#domain/kernel/instant.ts';
import { useDesk } from './desk.tsx';

export interface HistoryLine {
  readonly id: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  /** The fields that differ, as words; none for a new record. */
  readonly changed: readonly string[];
}

const LINES = 50;
const STAMPS = ['updatedAt', 'updatedBy', 'hlc', 'createdAt', 'createdBy', 'id', 'year'];

/** Undefined until read; null where the host could not say. `stamp` is the record's own, so that a change is followed. */
export function useHistory(id: string, stamp: string | undefined): readonly HistoryLine[] | null | undefined {
  const { bridge, store } = useDesk();
  const [lines, setLines] = useState<readonly HistoryLine[] | null | undefined>(undefined);
  const { workspace } = store;
  // The stamp is asked for so that a new one reads again.
  useEffect(() => {
    let open = stamp !== '';
    void bridge.readHistory({ workspace, id, limit: LINES }).then((reply) => {
      if (open) setLines(reply.ok ? reply.value.map((entry) => lineOf(entry, id)) : null);
    });
    return () => {
      open = false;
    };
  }, [bridge, workspace, id, stamp]);
  return lines;
}

function lineOf(entry: JournalEntry, id: string): HistoryLine {
  const operation = entry.operations.find((one) => one.id === id);
  const at = parseInstant(entry.at);
  return {
    id: entry.opId,
    when: at ? londonMoment(at) : entry.at,
    who: [entry.actor.name, entry.actor.post].filter(Boolean).join(', '),
    what: entry.summary,
    changed: operation?.before && operation.after ? changedFields(operation.before, operation.after) : [],
  };
}

/** The fields whose values differ, as words. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.keys({ ...before, ...after })
    .filter((field) => !STAMPS.includes(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => (field === 'deletedAt' ? 'put aside' : inWords(field)));
}

const inWords = (field: string): string =>
  field
    .replace(/Id$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
