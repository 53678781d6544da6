/** A document, its two history tables as typed and as pasted, and what they say together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOBODY_KNOWN } from '#domain/body/who-is-who.ts';
import { readVersionDraft, versionDraft } from '#domain/document/annex-draft.ts';
import { documentDraft, readDocumentDraft } from '#domain/document/document-draft.ts';
import { currentVersion, listKnownVersions, orderFaults } from '#domain/document/histories.ts';
import { changeDraft, readChangeDraft, readReviewDraft } from '#domain/document/history-draft.ts';
import { readPastedTables, splitRows } from '#domain/document/pasted-table.ts';
import { typedWrittenDate } from '#domain/kernel/draft.ts';
import { compareVersionLabels, sameVersion } from '#domain/kernel/version-label.ts';
import { aBody, aChange, aDocument, aParty, aPerson, aReview, aVersion } from './register-builders.ts';

const PAGE = [
  'Review history',
  'Formal Review / Approval',
  'Who / What\tVersion\tDate',
  'Wessex Offender Board\t0.6\t19/11/20',
  'Wessex Executive\t0.7\t3/12/20',
  'Wessex Steering Group\t0.8\t12/5/21',
  'Change history',
  'Version\tReason for change\tAuthor\tDate',
  '0.1\tFirst draft\tAnn Marsh\t6 / 8/ 20',
  '0.2\tMinistry edits\tBen Okoro\t11/09/20',
  '0.3\tLocal edits\t\t',
  '0.4\tMinistry edits\tBen Okoro\t15/10/20',
  '0.5\tEdits after the call\tCai Lloyd\t29/10/20',
  '0.6\tEdits after the discussion\tAnn Marsh\t10/11/20',
  '0.6a\tEdits (lawyers)\tDee Roy\t17/11/20',
  '0.7\tLocal edits\tAnn Marsh\t27/11/20',
].join('\r\n');

const KNOWN = {
  people: [aPerson({ id: 'person:1', partyId: 'party:1' }), aPerson({ id: 'person:2', name: 'Ben Okoro' })],
  parties: [aParty({ id: 'party:1', shortName: 'WCA' })],
  posts: [],
  bodies: [aBody({ id: 'body:1', aliases: [{ name: 'the Board', seenIn: '', ambiguous: true }] })],
};

describe('a page of histories pasted from Word', () => {
  const pasted = readPastedTables(PAGE, 'changes', KNOWN);

  it('gives both tables, every row, in order', () => {
    expect(pasted.reviews.map((row) => row.draft.version)).toEqual(['0.6', '0.7', '0.8']);
    expect(pasted.changes.map((row) => row.draft.version)).toEqual('0.1 0.2 0.3 0.4 0.5 0.6 0.6a 0.7'.split(' '));
    expect(pasted.passedOver.map((line) => line.text)).toEqual([
      'Review history',
      'Formal Review / Approval',
      'Change history',
    ]);
  });

  it('keeps a blank author and date as nothing', () => {
    expect(pasted.changes[2]?.fields).toEqual({ version: '0.3', reason: 'Local edits', author: null, date: null });
  });

  it('keeps a date as written beside how it was read', () => {
    expect(pasted.changes[0]?.fields?.date).toMatchObject({ text: '6 / 8/ 20', day: '2020-08-06' });
  });

  it('takes a name for a person, and a reviewer for a body, where exactly one is so called', () => {
    expect(pasted.changes[0]?.fields?.author).toEqual({ name: 'Ann Marsh', personId: 'person:1', partyId: 'party:1' });
    expect(pasted.changes[4]?.fields?.author).toEqual({ name: 'Cai Lloyd', personId: null, partyId: null });
    expect(pasted.reviews.map((row) => row.fields?.reviewer)).toEqual([null, null, 'body:1']);
  });

  it('does not take again what is there already', () => {
    const there = { changes: pasted.changes.flatMap((row) => row.fields ?? []), reviews: [] };
    const again = readPastedTables(PAGE, 'changes', KNOWN, there);
    expect(again.changes.every((row) => row.fields === null && row.remarks.includes('already-there'))).toBe(true);
    expect(again.reviews.every((row) => row.fields !== null)).toBe(true);
  });
});

describe('rows pasted on their own', () => {
  it('stand in the columns of the table they were pasted into', () => {
    const { changes } = readPastedTables('0.1\tFirst draft\tAnn Marsh\t6/8/20', 'changes', NOBODY_KNOWN);
    expect(changes[0]?.draft).toEqual({ version: '0.1', reason: 'First draft', author: 'Ann Marsh', date: '6/8/20' });
  });

  it('follow their headings where a column is missing or stands elsewhere', () => {
    const { changes } = readPastedTables('Date\tVersion\tAuthor\n6/8/20\t0.1\tAnn', 'changes', NOBODY_KNOWN);
    expect(changes[0]?.draft).toEqual({ version: '0.1', reason: '', author: 'Ann', date: '6/8/20' });
  });

  it('are kept out, and shown, where the version or the reviewer is missing', () => {
    const { changes } = readPastedTables('\tGM edits\t\t', 'changes', NOBODY_KNOWN);
    expect(changes[0]).toMatchObject({ fields: null, problems: { version: 'missing' } });
    const { reviews } = readPastedTables('\t0.6\t', 'reviews', NOBODY_KNOWN);
    expect(reviews[0]).toMatchObject({ fields: null, problems: { who: 'missing' } });
  });

  it('say so where a date is American, impossible or has no year, and keep its words', () => {
    const text = '0.1\ta\t\t10/29/20\n0.2\tb\t\t31/4/21\n0.3\tc\t\t6th Nov\n0.4\td\t\tJune 2021';
    const { changes } = readPastedTables(text, 'changes', NOBODY_KNOWN);
    expect(changes.map((row) => row.remarks)).toEqual([['month-first'], ['date-not-read'], ['year-missing'], []]);
    expect(changes.map((row) => row.fields?.date?.text)).toEqual(['10/29/20', '31/4/21', '6th Nov', 'June 2021']);
  });

  it('say which columns their headings lack, and which neither table has', () => {
    const pasted = readPastedTables('Version\tDate\tClause\n0.1\t6/8/20\t10.5', 'changes', NOBODY_KNOWN);
    expect(pasted.changes[0]?.fields).toMatchObject({ version: '0.1', reason: '', author: null });
    expect([pasted.lacking, pasted.unknown]).toEqual([['Reason for change', 'Author'], ['Clause']]);
  });

  it('are understood under merged cells: a line across the table is a title, an empty first cell is asked after', () => {
    const text = ['Before Day One\t\t\t', '0.1\tFirst draft\tAnn\t6/8/20', '\tand of its annex\tBo\t'].join('\n');
    const { changes, passedOver } = readPastedTables(text, 'changes', NOBODY_KNOWN);
    expect(passedOver.map(({ text: said }) => said)).toEqual(['Before Day One']);
    expect(changes.map((row) => row.remarks)).toEqual([[], ['cell-merged']]);
    expect(changes[1]?.draft.reason).toBe('and of its annex');
  });

  it('that use a label again are kept, and it is said', () => {
    const { changes } = readPastedTables('0.6\ta\t\t\nv0.6\tb\t\t', 'changes', NOBODY_KNOWN);
    expect(changes.map((row) => [row.fields?.version, row.remarks])).toEqual([
      ['0.6', []],
      ['v0.6', ['label-twice']],
    ]);
  });

  it('say so where a row has more cells than there are columns', () => {
    const { reviews } = readPastedTables('Board\t0.1\t1/2/21\tapproved', 'reviews', NOBODY_KNOWN);
    expect(reviews[0]?.remarks).toEqual(['extra-cells']);
  });

  it('keep a line break that Excel put inside a cell', () => {
    const { changes } = readPastedTables('0.1\t"First ""full""\ndraft"\tAnn\t1/2/21', 'changes', NOBODY_KNOWN);
    expect(changes[0]?.draft.reason).toBe('First "full"\ndraft');
  });

  it('may be five thousand', () => {
    const text = Array.from({ length: 5000 }, (_, at) => `0.${at}\tedit\t\t`).join('\n');
    const pasted = readPastedTables(text, 'changes', NOBODY_KNOWN);
    expect(pasted.changes).toHaveLength(5000);
    const fields = pasted.changes.flatMap((row) => row.fields ?? []);
    const again = readPastedTables(text, 'changes', NOBODY_KNOWN, { changes: fields, reviews: [] });
    expect(again.changes.every((row) => row.fields === null)).toBe(true);
    const rows = fields.map((row, at) => aChange({ ...row, order: `a${String(at).padStart(5, '0')}` }));
    expect(listKnownVersions({ changes: rows, reviews: [], versions: [] })).toHaveLength(5000);
    expect(orderFaults(rows)).toEqual([]);
  });

  it('come back cell by cell whatever they hold, so long as no cell holds a tab or a line break', () => {
    const cell = fc.stringMatching(/^[^\t\r\n"]*$/).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const text = rows.map((cells) => cells.join('\t')).join('\n');
        expect(splitRows(text).map((row) => row.cells)).toEqual(rows);
      }),
    );
  });

  it('never stop the reader, and lose no word that is not a heading', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', '0') }), (text) => {
        const words = splitRows(text)
          .flatMap((row) => row.cells)
          .join('')
          .replace(/["\s]/g, '');
        expect(words).toBe(text.replace(/["\s]/g, ''));
      }),
    );
  });
});

describe('a row as it is typed', () => {
  it('may leave all blank but the version', () => {
    const read = readChangeDraft({ ...changeDraft(null), version: '0.3' }, NOBODY_KNOWN);
    expect(read.ok && read.value).toEqual({ version: '0.3', reason: '', author: null, date: null });
    expect(readChangeDraft(changeDraft(null), NOBODY_KNOWN)).toEqual({ ok: false, problems: { version: 'missing' } });
  });
  it('must say who or what reviewed', () => {
    expect(readReviewDraft({ who: '', version: '0.6', date: '' }, NOBODY_KNOWN)).toEqual({
      ok: false,
      problems: { who: 'missing' },
    });
  });
  it('leaves a name for a person to settle where two are so called', () => {
    const two = { ...NOBODY_KNOWN, people: [aPerson({ id: 'person:1' }), aPerson({ id: 'person:2' })] };
    const read = readChangeDraft({ ...changeDraft(null), version: '0.1', author: 'Ann Marsh' }, two);
    expect(read.ok && read.value.author?.personId).toBeNull();
  });
});

describe('what the tables say together', () => {
  const changes = ['0.1', '0.6', '0.6a', '0.7'].map((version, at) =>
    aChange({ id: `change:${at}`, order: `a${at}`, version }),
  );
  const reviews = [aReview({ version: '0.7' }), aReview({ id: 'review:2', order: 'a1', version: '0.8' })];

  it('lists every version anything names, once, in version order', () => {
    const versions = [aVersion({ label: 'v0.6' }), aVersion({ id: 'documentVersion:2', label: '1.0' })];
    const known = listKnownVersions({ changes: [...changes].reverse(), reviews, versions });
    expect(known.map((version) => version.label)).toEqual(['0.1', '0.6', '0.6a', '0.7', '0.8', '1.0']);
    expect(known.find((version) => version.label === '0.6')?.version?.label).toBe('v0.6');
  });

  it('says a version was reviewed that the change history lacks', () => {
    const known = listKnownVersions({ changes, reviews, versions: [] });
    expect(known.filter((version) => version.reviewedOnly).map((version) => version.label)).toEqual(['0.8']);
  });

  it('takes the last of them for the current one, and none where nothing is known', () => {
    expect(currentVersion({ changes, reviews, versions: [] })?.label).toBe('0.8');
    expect(currentVersion({ changes, reviews: [], versions: [] })?.label).toBe('0.7');
    expect(currentVersion({ changes: [], reviews: [], versions: [] })).toBeNull();
    expect(
      currentVersion({
        changes: [...changes, aChange({ id: 'change:9', version: 'final-final' })],
        reviews: [],
        versions: [],
      })?.label,
    ).toBe('0.7');
  });

  it('reads its list in an order that does not depend on how the rows arrive', () => {
    const label = fc.constantFrom('0.1', 'v0.1', '0.6', '0.6a', '0.7', '0.9', '0.10', '1.0', '1.0 draft 2', 'x');
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
        const rows = labels.map((version, at) => aChange({ id: `change:${at}`, order: `a${at}`, version }));
        const known = listKnownVersions({ changes: rows, reviews: [], versions: [] }).map((version) => version.label);
        expect(known).toEqual([...known].sort(compareVersionLabels));
        expect(labels.every((one) => known.filter((other) => sameVersion(one, other)).length === 1)).toBe(true);
      }),
    );
  });

  it('says where the change history does not go forwards', () => {
    const rows = [
      aChange({ id: 'change:1', order: 'a0', version: '0.2', date: typedWrittenDate('2/2/21') }),
      aChange({ id: 'change:2', order: 'a1', version: '0.1', date: null }),
      aChange({ id: 'change:3', order: 'a2', version: '0.2', date: typedWrittenDate('1/2/21') }),
    ];
    expect(orderFaults(rows).map(({ change, fault }) => [change.id, fault])).toEqual([
      ['change:2', 'label-falls'],
      ['change:3', 'label-repeated'],
      ['change:3', 'date-falls'],
    ]);
    expect(orderFaults(changes)).toEqual([]);
  });
});

describe('a document as it is typed', () => {
  it('reads back as it was', () => {
    const document = aDocument({ parties: ['party:1'], owner: 'post:1', dated: typedWrittenDate('June 2021') });
    const read = readDocumentDraft(documentDraft(document), document.id);
    expect(read.ok && { ...document, ...read.value }).toEqual(document);
  });
  it('uses a version label once', () => {
    const read = readVersionDraft({ ...versionDraft(null), label: 'v0.1' }, [aVersion({})]);
    expect(read).toEqual({ ok: false, problems: { label: 'taken' } });
  });
});
