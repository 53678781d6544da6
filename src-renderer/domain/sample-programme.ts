/**
 * The sample programme: GM Integrated Rehabilitative Services, from its papers.
 *
 * Its rows are JSON in resources/sample, one file for each paper; whoever opens the
 * sample imports them and passes them here. A source row says only what its paper
 * says. Here it gets stamps (always the same ones, so that the same papers give the
 * same rows), its place among its neighbours (its place in the file), its written
 * dates (read day first from the paper's own words) and its blanks: what a row
 * leaves out is not known. Every row is then read as strictly as any from outside.
 */
import { readWrittenDate } from './kernel/day-first.ts';
import { type Instant, parseInstant, toMilliseconds } from './kernel/instant.ts';
import { orderKeysAfter } from './kernel/order-key.ts';
import { invariant } from './kernel/result.ts';
import {
  type AnyRecord,
  isUnreadable,
  KINDS,
  type Kind,
  RECORDS,
  type Records,
  readRecord,
  TABLES,
} from './records.ts';

/** One file of resources/sample: rows by table. */
export type SamplePaper = Readonly<Record<string, readonly object[]>>;

export const SAMPLE_AUTHOR = 'The sample programme';
/** When the sample says it was entered, whoever opens it and whenever: after the last of its papers. */
export const SAMPLE_ENTERED = '2022-09-01T09:00:00.000Z';

/** Every row of the sample, by table; every table is there. Throws where a paper does not read: that is a bug in the paper. */
export function sampleRows(
  papers: readonly SamplePaper[],
  entered: string = SAMPLE_ENTERED,
): Readonly<Record<string, readonly AnyRecord[]>> {
  for (const table of papers.flatMap((paper) => Object.keys(paper)))
    invariant(TABLES.includes(table), `the sample's '${table}' is a table`);
  return Object.fromEntries(KINDS.map((kind) => [RECORDS[kind].table, sampleRowsOf(kind, papers, entered)]));
}

/** The sample's rows of one kind, in the order of the papers. */
export function sampleRowsOf<K extends Kind>(
  kind: K,
  papers: readonly SamplePaper[],
  entered: string = SAMPLE_ENTERED,
): readonly Records[K][] {
  const at = parseInstant(entered);
  invariant(at, `'${entered}' is a moment`);
  const sources = papers.flatMap((paper) => paper[RECORDS[kind].table] ?? []);
  const orders = orderKeysAfter(null, sources.length);
  return sources.map((source, place) => readSource(kind, source, orders[place] ?? '', at));
}

function readSource<K extends Kind>(kind: K, source: object, order: string, at: Instant): Records[K] {
  const fields: Readonly<Record<string, Field>> = RECORDS[kind].schema.shape;
  const blanks = Object.entries(fields).map(([name, field]) => [name, blankOf(field)]);
  const row = { ...Object.fromEntries(blanks), ...stampsAt(at), ...('order' in fields && { order }) };
  const read = readRecord(kind, { ...row, ...withDatesRead(source) });
  if (isUnreadable(read)) throw new Error(`In the sample, ${name(source)}: ${read.path} must be ${read.expected}.`);
  return read;
}

interface Field {
  safeParse(value: unknown): { readonly success: boolean };
}

/** Unknown is null, or '' or no entries where the record has no null, no or 'not stated'; a field without a blank must be said. */
function blankOf(field: Field): unknown {
  return [null, '', [], false, 'not-stated'].find((blank) => field.safeParse(blank).success);
}

function stampsAt(at: Instant) {
  const by = SAMPLE_AUTHOR;
  const hlc = `${String(toMilliseconds(at)).padStart(15, '0')}-0000-sample`;
  return { createdAt: at, createdBy: by, updatedAt: at, updatedBy: by, hlc, deletedAt: null, marking: 'OFFICIAL' };
}

/** `{ "written": "6 / 8/ 20" }` becomes a written date; `year` is the paper's own year, for a date that gives none. */
function withDatesRead(value: object): object {
  if ('written' in value && typeof value.written === 'string')
    return readWrittenDate(value.written, 'year' in value && typeof value.year === 'number' ? value.year : null);
  const deep = (inner: unknown) => (typeof inner === 'object' && inner !== null ? withDatesRead(inner) : inner);
  if (Array.isArray(value)) return value.map(deep);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)]));
}

const name = (source: object): string => ('id' in source ? String(source.id) : JSON.stringify(source));
