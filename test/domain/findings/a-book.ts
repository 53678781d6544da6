/** Rows as the rules read them, from a few records or from the sample. */
import type { Tables } from '#domain/findings/book.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { readWrittenDate } from '#domain/kernel/day-first.ts';
import { kindOf } from '#domain/kernel/id.ts';
import { type AnyRecord, KINDS } from '#domain/records.ts';
import { listSample } from '../sample-papers.ts';

export const day = (text: string) => text as CivilDate;
export const written = readWrittenDate;

/** Each record to the table of the kind its id names. */
export function tablesOf(records: readonly AnyRecord[]): Tables {
  return Object.fromEntries(KINDS.map((kind) => [kind, records.filter((row) => kindOf(row.id) === kind)]));
}

export const sampleTables = (): Tables => Object.fromEntries(KINDS.map((kind) => [kind, listSample(kind)]));
