/**
 * The sample against the papers it was made from, where they are at hand.
 *
 * The papers are not ours to publish and stand outside this project, in
 * ../shared/seeds. Without them these tests are skipped, and say so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPastedTables } from '#domain/document/pasted-table.ts';
import { showPence } from '#domain/kernel/money.ts';
import type { Records } from '#domain/records.ts';
import { SAMPLE_PAPERS } from '#resources/sample/papers.ts';
import { listSample } from './sample-papers.ts';

const folder = resolve(import.meta.dirname, '../../../shared/seeds');
const names = existsSync(folder) ? readdirSync(folder).sort() : [];
const seeds = names.map((name) => readFileSync(resolve(folder, name), 'utf8'));
if (seeds.length === 0)
  console.warn(`SKIPPED: the sample is not compared with its papers, which are not in ${folder}.`);

/** The words of a text, punctuation and case aside. */
const words = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}£]+/u)
    .filter((word) => word !== '');

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const tableRows = (text: string, first: RegExp): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => first.test(line))
    .map((line) => line.split('\t'));

describe.skipIf(seeds.length === 0)('beside its papers, the sample', () => {
  const [memorandum = '', welfare = '', rr3 = '', dependency = ''] = seeds;

  it('has the printed Change history, row for row, blank for blank', () => {
    const printed = tableRows(memorandum, /^0\.\d[a-z]?\t/);
    const kept = listSample('change')
      .filter((row) => row.subjectId === 'document:mou')
      .map(({ version, reason, author, date }) => [version, reason, author?.name ?? '', date?.text ?? '']);
    expect(kept).toEqual(printed);
    expect(kept).toHaveLength(8);
  });

  it('has the printed Formal Review / Approval, row for row', () => {
    const printed = tableRows(memorandum, /^GM .*\t0\.\d\t/);
    const kept = listSample('review').map(({ who, version, date }) => [who, version, date?.text]);
    expect(kept).toEqual(printed);
  });

  it('is what the pasted tables give, and prints them back row for row', () => {
    const who = {
      ...{ people: listSample('person'), parties: listSample('party') },
      ...{ posts: listSample('post'), bodies: listSample('body') },
    };
    const page = memorandum.slice(memorandum.indexOf('# **Review history**'), memorandum.indexOf('#### 1. Overview'));
    const pasted = readPastedTables(page, 'changes', who);
    expect([...pasted.changes, ...pasted.reviews].every(({ fields }) => fields !== null)).toBe(true);
    const printedRows = (table: 'changes' | 'reviews') =>
      tableRows(page, table === 'changes' ? /^0\.\d[a-z]?\t/ : /^GM .*\t0\.\d\t/);
    expect(pasted.changes.map(({ draft }) => Object.values(draft))).toEqual(printedRows('changes'));
    expect(pasted.reviews.map(({ draft }) => Object.values(draft))).toEqual(printedRows('reviews'));
    const kept = listSample('change').filter((row) => row.subjectId === 'document:mou');
    const understood = (rows: readonly Pick<Records['change'], 'version' | 'reason' | 'date'>[]) =>
      rows.map(({ version, reason, date }) => [version, reason, date?.day ?? null]);
    expect(understood(pasted.changes.flatMap(({ fields }) => fields ?? []))).toEqual(understood(kept));
  });

  it('has the printed attendance, name for name', () => {
    const list = rr3.slice(rr3.indexOf('Attendees:'), rr3.indexOf('Background information'));
    const printed = list.split('\n').filter((line) => line.includes(','));
    const roles = { chair: ' (chair)', notes: ' (notes)', sponsor: ' (SIG co-sponsor)' };
    const kept = listSample('attendance')
      .filter(({ meetingId }) => meetingId === 'meeting:rr3-2021-01-14')
      .map(({ name, partyName, role }) => `${name}, ${partyName}${role === null ? '' : roles[role]}`);
    expect(kept).toEqual(printed);
    expect(kept).toHaveLength(29);
  });

  it('has the printed allocations, to the penny', () => {
    const lines =
      listSample('decision').find(({ id }) => id === 'decision:dependency-and-recovery')?.money?.lines ?? [];
    expect(lines).toHaveLength(10);
    for (const { label, amount } of lines) expect(dependency).toContain(`${label}\t${showPence(amount)}`);
  });

  it('has every provider as its district’s line names it', () => {
    const allocations = listSample('decision').find(({ id }) => id === 'decision:welfare-service')?.allocations ?? [];
    for (const { place, providers } of allocations) {
      const line = welfare.split('\n').find((each) => each.startsWith(`${place} - `)) ?? '';
      for (const { name } of providers) expect(line).toContain(name);
    }
  });

  it('has the words of every action that it prints', () => {
    const actions = listSample('action').filter(({ bodyId }) => bodyId === 'body:rr3-probation-sig');
    const paper = words(rr3).join(' ');
    for (const { text } of actions) expect(paper).toContain(words(text).join(' '));
    expect(rr3.match(/\*Action:/g)).toHaveLength(actions.length);
  });

  it('has its quotations from the papers', () => {
    const paper = words(seeds.join('\n')).join(' ');
    const texts = textsIn(SAMPLE_PAPERS);
    const quoted = [
      ...texts.flatMap((text) => [...text.matchAll(/“([^”]+)”/g)].map(([, inner]) => inner ?? '')),
      ...listSample('body').flatMap(({ lines }) => lines.map(({ quote }) => quote)),
      ...listSample('escalationRoute').map(({ quote }) => quote),
      ...listSample('risk').map(({ quote }) => quote),
      ...listSample('milestone').map(({ quote }) => quote),
    ];
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter((quote) => !paper.includes(words(quote).join(' ')))).toEqual([]);
  });

  it('never repeats more than 25 words of them on end', () => {
    const runs = new Set<string>();
    for (const seed of seeds) {
      const all = words(seed);
      for (let at = 0; at + 26 <= all.length; at++) runs.add(all.slice(at, at + 26).join(' '));
    }
    const repeated = textsIn(SAMPLE_PAPERS).filter((text) => {
      const all = words(text);
      return all.some((_, at) => at + 26 <= all.length && runs.has(all.slice(at, at + 26).join(' ')));
    });
    expect(repeated).toEqual([]);
  });
});
