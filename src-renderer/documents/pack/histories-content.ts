/**
 * The two tables of a controlled document, as the memorandum prints them.
 *
 * Review history: Formal Review / Approval, with Who / What, Version, Date. Change
 * history: Version, Reason for change, Author, Date. The headings are exact, the
 * rows keep the paper's order, a blank stays blank (rules.md V-04, V-05).
 */
import { CHANGE_HEADINGS, type Change } from '#domain/document/change.ts';
import { REVIEW_HEADINGS, REVIEW_TITLE, type Review } from '#domain/document/review.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { column, heading, table } from '../blocks.ts';
import type { Block } from '../content.ts';
import { live } from './pack-rows.ts';

type Subject = Change['subjectId'];

export function reviewHistory(reviews: readonly Review[], subject: Subject): readonly Block[] {
  const rows = live(reviews)
    .filter((review) => review.subjectId === subject)
    .sort(compareOrder);
  const [who, version, date] = REVIEW_HEADINGS;
  return [
    heading(3, REVIEW_TITLE),
    table(
      [column(who, 1), column(version, '30mm'), column(date, '48mm')],
      rows.map((row) => [row.who, row.version ?? '', showWrittenDate(row.date)]),
      { empty: 'No formal review or approval is recorded yet.' },
    ),
  ];
}

export function changeHistory(changes: readonly Change[], subject: Subject): readonly Block[] {
  const rows = live(changes)
    .filter((change) => change.subjectId === subject)
    .sort(compareOrder);
  const [version, reason, author, date] = CHANGE_HEADINGS;
  return [
    table(
      [column(version, '22mm'), column(reason, 1), column(author, '42mm'), column(date, '44mm')],
      rows.map((row) => [row.version, row.reason, row.author?.name ?? '', showWrittenDate(row.date)]),
      { empty: 'No change is recorded yet.' },
    ),
  ];
}
