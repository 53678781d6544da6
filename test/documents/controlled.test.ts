/** The papers of a controlled document: what they say, and what they never show. */
import { describe, expect, it } from 'vitest';
import type { Block, Sheet } from '#documents/content.ts';
import { comparisonSheet } from '#documents/controlled/comparison-sheet.ts';
import { controlSheet, timelineSheet } from '#documents/controlled/control-sheet.ts';
import type { DocumentRows } from '#documents/controlled/document-rows.ts';
import { ratificationSheet } from '#documents/controlled/ratification-sheet.ts';
import { SIGNATURE_LINES, signaturePage } from '#documents/controlled/signature-page.ts';
import { typedWrittenDate } from '#domain/kernel/draft.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { directoryOf } from '#domain/party/directory.ts';
import {
  aBody,
  aChange,
  aDocument,
  aDocumentVersion,
  anAnnex,
  aParty,
  aRatification,
  aReview,
  aSignatory,
} from '../builders.ts';
import { aDay as day } from '../domain/a-day.ts';

const parties = [
  aParty({ id: 'party:1', name: 'Northmoor Combined Authority', shortName: 'NCA' }),
  aParty({ id: 'party:2', name: 'Department for Resettlement', shortName: 'DfR' }),
];
const bodies = [aBody({ id: 'body:sg', name: 'Steering Group' }), aBody({ id: 'body:ex', name: 'Executive' })];
const rows: DocumentRows = {
  document: aDocument({
    ...{ id: 'document:1', title: 'Memorandum of Understanding', shortTitle: 'MoU', kind: 'memorandum' },
    ...{
      status: 'in-force',
      parties: ['party:1', 'party:2'],
      bodyId: 'body:sg',
      noticeMonths: 6,
      term: 'Until ended.',
    },
    ...{ executedVersion: '1.0', dated: exactly(day('2021-06-18')), annexSignOffs: ['body:sg', 'body:ex'] },
    notice: { by: 'party:1', name: 'Northmoor Combined Authority', on: day('2021-08-31'), reason: '' },
  }),
  histories: {
    changes: [
      aChange({ subjectId: 'document:1', order: 'a0', version: '0.3', reason: 'Edits' }),
      aChange({
        subjectId: 'document:1',
        order: 'a1',
        version: '1.0',
        reason: 'Approved',
        date: typedWrittenDate('12/5/21'),
      }),
    ],
    reviews: [
      aReview({
        ...{ subjectId: 'document:1', who: 'Steering Group', version: '0.3', outcome: 'approved' },
        date: typedWrittenDate('12/5/21'),
      }),
    ],
    versions: [
      aDocumentVersion({ documentId: 'document:1', label: '0.3', status: 'superseded' }),
      aDocumentVersion({
        documentId: 'document:1',
        label: '1.0',
        status: 'approved',
        date: exactly(day('2021-05-12')),
      }),
    ],
  },
  annexes: [
    anAnnex({
      ...{ documentId: 'document:1', letter: 'A', title: 'Boards', status: 'announced' },
      signOffs: [{ by: 'body:sg', on: exactly(day('2021-07-01')), meetingId: null }],
    }),
  ],
  ratifications: [
    aRatification({ documentId: 'document:1', partyId: 'party:2', status: 'ratified', by: 'Board', version: '1.0' }),
  ],
  signatories: [
    aSignatory({
      ...{ documentId: 'document:1', onBehalfOf: 'the Northmoor Combined Authority', name: 'Ann Marsh' },
      ...{ position: 'Chief Executive', evidence: 'file:signature', method: 'Wet ink' },
    }),
  ],
  directory: directoryOf({ parties, bodies, people: [], posts: [] }),
  titleOf: () => 'another document',
  organisation: 'Northmoor IRS',
  today: day('2021-09-01'),
};

const blocksOf = (sheet: Sheet): readonly Block[] => sheet.parts.flatMap((part) => part.blocks);
const said = (sheet: Sheet): string => JSON.stringify(sheet);
const tablesOf = (sheet: Sheet) =>
  blocksOf(sheet).flatMap((block) =>
    block.kind === 'table' ? [{ heads: block.columns.map(({ head }) => head), rows: block.rows }] : [],
  );

describe('the control sheet', () => {
  const sheet = controlSheet(rows);

  it('has the control block, and the two tables under exactly their headings', () => {
    expect(sheet.parts.map((part) => part.title)).toEqual([
      'Document control',
      'Review history',
      'Change history',
      'Agreement',
      'Timeline',
    ]);
    const [block] = blocksOf(sheet);
    const facts =
      block?.kind === 'summary' ? Object.fromEntries(block.facts.map(({ term, detail }) => [term, detail])) : {};
    expect(facts).toMatchObject({
      ...{ Version: '1.0', Date: '12 May 2021', Approver: 'Steering Group, 12 May 2021', Owner: 'not stated' },
      ...{ Executed: 'version 1.0, 18 June 2021', Term: 'Until ended.', 'Notice to end it': '6 calendar months' },
      'Notice given': 'by Northmoor Combined Authority on 31 August 2021; it runs out on 28 February 2022',
    });
    const heads = tablesOf(sheet).map((table) => table.heads);
    expect(heads).toContainEqual(['Who / What', 'Version', 'Date']);
    expect(heads).toContainEqual(['Version', 'Reason for change', 'Author', 'Date']);
  });

  it('says who has ratified, who has not signed, and whose sign-off an annex waits for', () => {
    const all = tablesOf(sheet).flatMap((table) => table.rows);
    expect(all).toContainEqual(['Northmoor Combined Authority', '', '', 'Awaited', '']);
    expect(all).toContainEqual(['Department for Resettlement', 'Board', '1.0', 'Ratified', '']);
    expect(all).toContainEqual(['the Northmoor Combined Authority', 'Ann Marsh', 'Chief Executive', 'Not signed']);
    expect(all).toContainEqual([
      'A',
      'Boards',
      'Announced in the text, not attached',
      'Steering Group: 1 July 2021\nExecutive: awaited',
    ]);
  });

  it('is no draft once a version is approved, and is one before', () => {
    expect([sheet.status, sheet.version]).toEqual(['agreed', '1.0']);
    const before = controlSheet({ ...rows, histories: { ...rows.histories, versions: [] } });
    expect(before.status).toBe('agreed');
    const [first] = rows.histories.changes;
    const draft = controlSheet({ ...rows, histories: { changes: first ? [first] : [], reviews: [], versions: [] } });
    expect([draft.status, draft.version]).toEqual(['draft', '0.3']);
  });

  it('leaves the blank of a change without a date blank in its timeline too', () => {
    const [timeline] = tablesOf(timelineSheet(rows));
    expect(timeline?.rows[0]).toEqual(['', '0.3', 'Change: Edits', '']);
  });
});

describe('the signature page', () => {
  it('has a block for each signatory, with the four lines of the memorandum', () => {
    const [block] = tablesOf(signaturePage(rows, '1.0'));
    expect(block?.heads).toEqual(['Signed', 'for and on behalf of the Northmoor Combined Authority']);
    expect(block?.rows.map(([line]) => line)).toEqual(SIGNATURE_LINES);
    expect(block?.rows[1]).toEqual(['Name (block capitals)', 'ANN MARSH']);
  });

  it('is never printed with the image of a signature, nor how it was given', () => {
    for (const sheet of [signaturePage(rows, '1.0'), controlSheet(rows)]) {
      expect(said(sheet)).not.toContain('file:signature');
      expect(said(sheet)).not.toContain('Wet ink');
    }
  });

  it('says so where no signatory is listed', () => {
    expect(said(signaturePage({ ...rows, signatories: [] }, '1.0'))).toContain('No signatory is listed yet.');
  });
});

describe('the ratification sheet', () => {
  it('asks one party, and does not show what another has answered', () => {
    const sheet = ratificationSheet(rows, 'party:1', '1.0');
    expect(sheet.title).toBe('MoU: ratification by Northmoor Combined Authority');
    expect(said(sheet)).not.toContain('Ratified"');
    expect(tablesOf(sheet).at(-2)?.rows[1]).toEqual(['Version ratified', '1.0']);
  });
});

describe('the comparison', () => {
  const compared = {
    ...{ before: '0.7', after: '0.8', words: { added: 2, removed: 1 } },
    counts: { same: 2, changed: 1, added: 1, removed: 1 },
    differences: [
      { kind: 'same', text: '## 8. Timescales' },
      {
        kind: 'changed',
        before: 'giving 3 months',
        after: 'giving six calendar months',
        pieces: [
          { kind: 'same', text: 'giving ' },
          { kind: 'removed', text: '3' },
          { kind: 'added', text: 'six calendar' },
          { kind: 'same', text: ' months' },
        ],
      },
      { kind: 'removed', text: 'Monthly.' },
      { kind: 'same', text: 'In between.' },
      { kind: 'added', text: '## 9. Ending' },
    ],
  } as const;

  it('prints what differs under its heading, before on the left and after on the right', () => {
    const sheet = comparisonSheet(rows, compared);
    expect(blocksOf(sheet).flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      '8. Timescales',
      '9. Ending',
    ]);
    expect(tablesOf(sheet).flatMap((table) => table.rows)).toEqual([
      ['Changed', ['giving ', { strong: '3' }, ' months'], ['giving ', { strong: 'six calendar' }, ' months']],
      ['Taken out', [{ strong: 'Monthly.' }], ''],
      ['Put in', '', [{ strong: '9. Ending' }]],
    ]);
  });

  it('says so where nothing differs', () => {
    const same = { ...compared, differences: [{ kind: 'same', text: 'A' }] } as const;
    expect(said(comparisonSheet(rows, same))).toContain('The two versions have the same words.');
  });
});
