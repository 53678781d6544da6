/**
 * The sample programme reads, hangs together, and is the same every time.
 */
import { describe, expect, it } from 'vitest';
import { findRowFault } from '#contract/workspace-file-rows.ts';
import { kindOf } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { type AnyRecord, isKind, RECORDS, readRecord, TABLES } from '#domain/records.ts';
import { SAMPLE_AUTHOR, SAMPLE_ENTERED, sampleRows, sampleRowsOf } from '#domain/sample-programme.ts';
import { SAMPLE_PAPERS } from '#resources/sample/papers.ts';
import { listSample } from './sample-papers.ts';

const rows = sampleRows(SAMPLE_PAPERS);
const all: readonly AnyRecord[] = Object.values(rows).flat();
const ids = new Set<string>(all.map((row) => row.id));

/** Every id a value holds, at any depth, with the path to it. */
function idsIn(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') {
    const kind = /^([a-zA-Z]+):[\w-]+$/.exec(value)?.[1];
    return kind && isKind(kind) ? [[path, value]] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => idsIn(inner, `${path}.${key}`));
}

describe('the sample programme', () => {
  it('has every table, and rows in all that its papers speak of', () => {
    expect(Object.keys(rows)).toEqual(TABLES);
    const empty = Object.entries(rows).flatMap(([table, list]) => (list.length === 0 ? [table] : []));
    expect(empty).toEqual([
      'escalations',
      'files',
      'declarations',
      'issuedPapers',
      'circulations',
      'savedViews',
      'risks',
      'milestones',
      'ratifications',
      'signatories',
      'services',
      'findingAcceptances',
    ]);
  });

  it('holds rows that read as strictly as any from outside', () => {
    for (const row of all) {
      const kind = kindOf(row.id);
      if (!isKind(kind)) throw new Error(`${row.id} is of no kind`);
      expect(readRecord(kind, JSON.parse(JSON.stringify(row)))).toEqual(row);
      expect(rows[RECORDS[kind].table]).toContainEqual(row);
    }
  });

  it('can be kept in a workspace file', () => {
    expect(all.filter((row) => findRowFault(row) !== null).map((row) => row.id)).toEqual([]);
  });

  it('has no id twice', () => {
    expect(all.map((row) => row.id).filter((id, at, list) => list.indexOf(id) !== at)).toEqual([]);
  });

  it('points at nothing that is not there', () => {
    const broken = all.flatMap((row) => idsIn(row, row.id)).filter(([, id]) => !ids.has(id));
    expect(broken).toEqual([]);
  });

  it('is marked OFFICIAL throughout and says who entered it', () => {
    expect(new Set(all.map((row) => row.marking))).toEqual(new Set(['OFFICIAL']));
    expect(new Set(all.map((row) => row.createdBy))).toEqual(new Set([SAMPLE_AUTHOR]));
    expect(new Set(all.map((row) => row.updatedAt))).toEqual(new Set([SAMPLE_ENTERED]));
    expect(all.every((row) => row.deletedAt === null)).toBe(true);
  });

  it('gives the same rows from the same papers, to the letter', () => {
    expect(JSON.stringify(sampleRows(SAMPLE_PAPERS))).toBe(JSON.stringify(rows));
    expect(sampleRows(SAMPLE_PAPERS, '2030-01-01T00:00:00.000Z').bodies?.[0]?.createdAt).toBe(
      '2030-01-01T00:00:00.000Z',
    );
  });

  it('keeps the order of its papers', () => {
    for (const list of [listSample('change'), listSample('agendaItem'), listSample('minute'), listSample('attendance')])
      expect([...list].sort(compareOrder).map((row) => row.id)).toEqual(list.map((row) => row.id));
  });

  it('quotes no more than 25 words for a line of the governance graph or a ladder', () => {
    const quotes = [
      ...listSample('body').flatMap((body) => body.lines.map((line) => line.quote)),
      ...listSample('escalationRoute').map((route) => route.quote),
    ];
    expect(quotes.filter((quote) => quote === '' || quote.split(/\s+/).length > 25)).toEqual([]);
  });

  it('prints no e-mail address and no telephone number of anyone', () => {
    const text = JSON.stringify(SAMPLE_PAPERS);
    expect(text.match(/[\w.]+@[\w.]+|\(?0\d{4}\)? ?\d{6}/g)).toBeNull();
  });
});

describe('a paper of the sample', () => {
  it('that does not read is named with the place where it stops', () => {
    const paper = { people: [{ id: 'person:nobody', name: '' }] };
    expect(() => sampleRowsOf('person', [paper])).toThrow('In the sample, person:nobody: name must be not empty.');
  });

  it('with a key nobody knows, or a table nobody knows, is refused', () => {
    expect(() => sampleRowsOf('person', [{ people: [{ id: 'person:x', name: 'X', shoeSize: 9 }] }])).toThrow(
      'person:x',
    );
    expect(() => sampleRows([{ persons: [] }])).toThrow("'persons'");
  });

  it('that leaves out what has no blank is refused rather than filled in', () => {
    const paper = { meetings: [{ id: 'meeting:x', bodyId: 'body:x', year: 2021, title: 'X', heldOn: '2021-05-12' }] };
    expect(() => sampleRowsOf('meeting', [paper])).toThrow('meeting:x');
  });

  it('has its dates read day first, with the year of the paper where it gives none', () => {
    const paper = {
      documents: [
        { id: 'document:x', title: 'X', kind: 'other', status: 'draft', dated: { written: '6th Nov', year: 2020 } },
      ],
    };
    expect(sampleRowsOf('document', [paper])[0]?.dated).toEqual({
      text: '6th Nov',
      day: '2020-11-06',
      precision: 'day',
      inferred: true,
    });
  });
});
