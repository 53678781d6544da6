/** What the sample's Steering Group pack says, before it has pages. */
import { describe, expect, it } from 'vitest';
import type { Block, Part, Table, Text } from '#documents/content.ts';
import { letter, packContent } from '#documents/pack/pack-content.ts';
import type { PackRows } from '#documents/pack/pack-rows.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { invariant } from '#domain/kernel/result.ts';
import { draftPack } from '#domain/pack/draft-pack.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { sampleRows } from '#domain/sample-programme.ts';
import { SAMPLE_PAPERS } from '#resources/sample/papers.ts';
import { aFile } from '#test/builders.ts';

const rows = sampleRows(SAMPLE_PAPERS) as unknown as PackRows;
const meeting = rows.meetings.find((each) => each.bodyId === 'body:steering-group' && each.heldOn === '2021-05-12');
invariant(meeting, 'the sample has the meeting of 12 May 2021');
const pack = draftPack(meeting);

const partOf = (name: string, changed: Partial<Pack> = {}): Part | undefined =>
  packContent({ ...pack, ...changed }, rows).sheet.parts.find((part) => part.id === name);
const tablesOf = (part: Part | undefined): readonly Table[] =>
  (part?.blocks ?? []).filter((block: Block): block is Table => block.kind === 'table');
const plain = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text.map((run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : '')).join('');

describe('the pack of the Steering Group that reviewed version 0.8', () => {
  it('binds its parts in the order of a controlled document', () => {
    expect(packContent(pack, rows).sheet.parts.map((part) => part.id)).toEqual([
      'review-history',
      'change-history',
      'agenda',
      'minutes',
      'matters-arising',
      'decisions',
      'recommendations',
      'escalations',
      'risks',
      'timeline',
      'governance-diagram',
      'documents',
    ]);
  });

  it('prints the registers with nothing in them on one page, each with its sentence', () => {
    const empty = packContent(pack, { ...rows, escalations: [] }).sheet.parts.filter(({ id }) =>
      ['decisions', 'recommendations', 'escalations'].includes(id),
    );
    expect(empty.map(({ begins, orientation }) => [begins, orientation])).toEqual([
      ['new-page', 'portrait'],
      ['run-on', 'portrait'],
      ['run-on', 'portrait'],
    ]);
    for (const { blocks } of empty) expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
    const alone = partOf('recommendations', { without: ['decisions'] });
    expect(alone?.begins).toBe('new-page');
  });

  it('names who keeps each other document: its owner, else its body', () => {
    const [register] = tablesOf(partOf('documents')).slice(-1);
    const keepers = new Map((register?.rows ?? []).map((cells) => [plain(cells[0] ?? ''), plain(cells[2] ?? '')]));
    expect(keepers.get('Guidance on vetting for suppliers')).toBe('Her Majesty’s Prison and Probation Service');
    expect(keepers.get('Information sharing agreement')).toBe('GM IRS Steering Group');
    expect(keepers.get('Partnership Agreement: Dependency and Recovery, Bolton')).toBe('');
  });

  it('prints the three reviews of the memorandum under the exact headings', () => {
    const [table] = tablesOf(partOf('review-history'));
    expect(table?.columns.map((column) => column.head)).toEqual(['Who / What', 'Version', 'Date']);
    expect(table?.rows).toEqual([
      ['GM Offender Management Partnership Board', '0.6', '19 November 2020'],
      ['GM Justice and Rehabilitation Executive', '0.7', '3 December 2020'],
      ['GM IRS Steering Group', '0.8', '12 May 2021'],
    ]);
  });

  it('prints the eight changes in the paper’s order, and leaves its blanks blank', () => {
    const [table] = tablesOf(partOf('change-history'));
    expect(table?.columns.map((column) => column.head)).toEqual(['Version', 'Reason for change', 'Author', 'Date']);
    expect(table?.rows.map(([version]) => version)).toEqual(['0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.6a', '0.7']);
    expect(table?.rows[0]).toEqual(['0.1', 'Initial draft', 'Alison Connelly', '6 August 2020']);
    expect(table?.rows[2]?.slice(2)).toEqual(['', '']);
  });

  it('sends the reader of the agenda to the page where the last minutes begin', () => {
    const [agenda] = tablesOf(partOf('agenda'));
    const row = agenda?.rows.find(([, item]) => plain(item ?? '').startsWith('Minutes of the last meeting'));
    expect(row?.at(-1)).toEqual([{ pageOf: 'minutes' }]);
  });

  it('shows a matter as it stood when the pack went out, each step with what shows it', () => {
    const escalations = partOf('escalations');
    const matters = (escalations?.blocks ?? []).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(matters).toEqual(['Which infosec standards providers must meet']);
    const [steps] = tablesOf(escalations);
    expect(steps?.rows.map((row) => row.map((cell) => plain(cell)).join(' | '))).toEqual([
      '4 May 2021 | Raised | Working groups and Lot work streams | ',
      '5 May 2021 | Accepted | GM IRS Steering Group | SG/2021/02',
      '5 May 2021 | On an agenda | GM IRS Steering Group | SG/2021/02',
    ]);
  });

  it('says by the next meeting what was answered, by its minute, and what was passed on', () => {
    const next = rows.meetings.find((each) => each.heldOn === '2021-05-26');
    invariant(next, 'the sample has the meeting of 26 May 2021');
    const part = packContent(draftPack(next), rows).sheet.parts.find(({ id }) => id === 'escalations');
    const cells = tablesOf(part).flatMap((each) => each.rows.map((row) => row.map((cell) => plain(cell)).join(' | ')));
    expect(cells).toContain('12 May 2021 | Answered | GM IRS Steering Group | SG/2021/02-7.2');
    expect(cells).toContain('12 May 2021 | Raised | GM IRS Steering Group | SG/2021/02-5.2');
  });

  it('keeps soft dates on the timeline as they are written, and the panel’s own to the panel', () => {
    const [timeline] = tablesOf(partOf('timeline'));
    const shown = timeline?.rows.map(([when, what]) => `${plain(when ?? '')} ${plain(what ?? '')}`);
    expect(shown?.slice(0, 4)).toEqual([
      '29 October 2020 Call between GMCA and HMPPS on the draft memorandum',
      '6 November 2020 Discussion of the draft memorandum',
      'June 2021 The memorandum is dated',
      '26 June 2021 Day One of the unified probation model',
    ]);
    expect(shown?.some((line) => line.includes('Royal Assent'))).toBe(false);
    expect(tablesOf(partOf('risks'))[0]?.empty).toBe('No risk is open.');
  });

  it('loses the page reference with the part it pointed to', () => {
    const [agenda] = tablesOf(partOf('agenda', { without: ['minutes'] }));
    const row = agenda?.rows.find(([, item]) => plain(item ?? '').startsWith('Minutes of the last meeting'));
    expect(row?.at(-1)).toEqual([]);
    expect(partOf('minutes', { without: ['minutes'] })).toBeUndefined();
  });

  it('shows a decision in the pack of the meeting after it was made, and in no other', () => {
    const heldOn = (day: string): PackRows => ({
      ...rows,
      meetings: [...rows.meetings, { ...meeting, id: 'meeting:later', heldOn: day as CivilDate }],
    });
    const said = (day: string) =>
      JSON.stringify(
        packContent({ ...pack, meetingId: 'meeting:later' }, heldOn(day)).sheet.parts.find(
          (part) => part.id === 'decisions',
        ),
      );
    expect(said('2021-11-03')).toContain('£639,733.00');
    expect(said('2021-11-03')).toContain('It agrees with the total stated.');
    expect(said('2021-11-03')).toContain('5 of 10 lines are at or above £50,000.00');
    expect(JSON.stringify(partOf('decisions')?.blocks)).toContain('No decision is before this meeting.');
    const after = { ...heldOn('2021-11-03') };
    const next = {
      ...after,
      meetings: [...after.meetings, { ...meeting, id: 'meeting:next' as const, heldOn: '2021-11-17' as CivilDate }],
    };
    const later = packContent({ ...pack, meetingId: 'meeting:next' }, next).sheet.parts.find(
      (part) => part.id === 'decisions',
    );
    expect(JSON.stringify(later)).not.toContain('£639,733.00');
  });

  it('logs what was open on the day, with a letter and a word for its colour', () => {
    const [log] = tablesOf(partOf('matters-arising'));
    expect(log?.rows.length).toBeGreaterThan(2);
    for (const row of log?.rows ?? [])
      expect(JSON.stringify(row[4])).toMatch(/"tag":"[BRAG] (Complete|Overdue|Slipping|Due soon|No date|On track)"/);
  });

  it('binds a paper that is a PDF, and says of any other format that it is to follow', () => {
    const withFile = (mediaType: string): PackRows => ({
      ...rows,
      papers: rows.papers.map((paper) => ({ ...paper, status: 'received', files: ['file:a'] })),
      files: [aFile({ id: 'file:a', name: 'paper', mediaType })],
    });
    const bound = packContent(pack, withFile('application/pdf'));
    expect(bound.sheet.annexes.map((annex) => annex.label)).toEqual(['Paper 1']);
    const held = packContent(pack, withFile('application/msword'));
    expect(held.sheet.annexes).toEqual([]);
    expect(JSON.stringify(held.sheet.parts)).toContain('(to follow)');
  });

  it('never prints the chair’s private note', () => {
    const noted = {
      ...rows,
      agendaItems: rows.agendaItems.map((item) => ({ ...item, privateNote: 'between us only' })),
    };
    expect(JSON.stringify(packContent(pack, noted).sheet)).not.toContain('between us only');
  });

  it('says the same whatever order the rows come in', () => {
    const turned = Object.fromEntries(
      Object.entries(rows).map(([table, list]) => [table, [...list].reverse()]),
    ) as unknown as PackRows;
    expect(packContent(pack, turned)).toEqual(packContent(pack, rows));
  });

  it('letters annexes A to Z, then AA', () => {
    expect([0, 25, 26, 27, 701].map(letter)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ']);
  });
});
