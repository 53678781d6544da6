/** The two tables of a memorandum, pasted and printed: the same rows, order and blanks, dates put right. */
import { describe, expect, it } from 'vitest';
import { changeHistory, reviewHistory } from '#documents/pack/histories-content.ts';
import { NOBODY_KNOWN } from '#domain/body/who-is-who.ts';
import { readPastedTables } from '#domain/document/pasted-table.ts';
import { orderKeysAfter } from '#domain/kernel/order-key.ts';
import { aChange, aReview } from '../builders.ts';

const PAGE = [
  '# **Review history**',
  '',
  '## Formal Review / Approval',
  '',
  'Who / What\tVersion\tDate',
  'Wessex Partnership Board\t0.6\t19/11/20',
  'Wessex Executive\t0.7\t3/12/20',
  'Wessex Steering Group\t0.8\t12/5/21',
  '',
  '## **Change history**',
  '',
  'Version\tReason for change\tAuthor\tDate',
  '0.1\tInitial draft\tAnn Marsh\t6 / 8/ 20',
  '0.2\tPartner edits\tBo Lind\t11/09/20',
  '0.3\tAuthority edits\t\t',
  '0.6a\tEdits (legal)\tCai Lloyd\t17/11/20',
  '0.7\tEdits\tAnn Marsh\t27/11/20',
  '',
  '\\$wessex.docx p3 of 12',
].join('\n');

describe('the two tables of a memorandum, pasted', () => {
  const pasted = readPastedTables(PAGE, 'changes', NOBODY_KNOWN);
  const [changeKeys, reviewKeys] = [pasted.changes, pasted.reviews].map((rows) => orderKeysAfter(null, rows.length));
  const changes = pasted.changes.flatMap(({ fields }, at) =>
    fields ? [aChange({ ...fields, subjectId: 'document:1', order: changeKeys?.[at] ?? 'a0' })] : [],
  );
  const reviews = pasted.reviews.flatMap(({ fields }, at) =>
    fields ? [aReview({ ...fields, subjectId: 'document:1', order: reviewKeys?.[at] ?? 'a0' })] : [],
  );
  const tableOf = (blocks: ReturnType<typeof changeHistory>) => {
    const table = blocks.find((block) => block.kind === 'table');
    return table?.kind === 'table' ? { heads: table.columns.map(({ head }) => head), rows: table.rows } : null;
  };

  it('print back under their headings, in their order, blanks blank and dates in full', () => {
    expect(tableOf(reviewHistory(reviews, 'document:1'))).toEqual({
      heads: ['Who / What', 'Version', 'Date'],
      rows: [
        ['Wessex Partnership Board', '0.6', '19 November 2020'],
        ['Wessex Executive', '0.7', '3 December 2020'],
        ['Wessex Steering Group', '0.8', '12 May 2021'],
      ],
    });
    expect(tableOf(changeHistory([...changes].reverse(), 'document:1'))).toEqual({
      heads: ['Version', 'Reason for change', 'Author', 'Date'],
      rows: [
        ['0.1', 'Initial draft', 'Ann Marsh', '6 August 2020'],
        ['0.2', 'Partner edits', 'Bo Lind', '11 September 2020'],
        ['0.3', 'Authority edits', '', ''],
        ['0.6a', 'Edits (legal)', 'Cai Lloyd', '17 November 2020'],
        ['0.7', 'Edits', 'Ann Marsh', '27 November 2020'],
      ],
    });
  });

  it('keep the words of each date beside what was understood', () => {
    expect(changes.map(({ date }) => date?.text ?? null)).toEqual([
      '6 / 8/ 20',
      '11/09/20',
      null,
      '17/11/20',
      '27/11/20',
    ]);
  });

  it('pass over titles and the foot of the page, and say so', () => {
    expect(pasted.passedOver.map(({ text }) => text)).toEqual([
      '# **Review history**',
      '## Formal Review / Approval',
      '## **Change history**',
      '\\$wessex.docx p3 of 12',
    ]);
  });
});
