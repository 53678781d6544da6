/**
 * The control sheet of a document: its control block, its two tables, its timeline.
 *
 * Title, owner, status, version, date, next review, approver (rules.md V-11), then the
 * Review history and the Change history under exactly their headings, then what is
 * known of the agreement and its annexes.
 */
import { approvedVersion } from '#domain/document/next-version.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { sameVersion } from '#domain/kernel/version-label.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { fact, part, summary } from '../blocks.ts';
import type { Block, Fact, Sheet } from '../content.ts';
import { DOCUMENT_STATUS } from '../pack/documents-content.ts';
import { changeHistory, reviewHistory } from '../pack/histories-content.ts';
import { agreementFacts, annexTable, ratificationTable, signatoriesTable } from './agreement-content.ts';
import { calledOf, type DocumentRows, documentPaper, versionToPrint } from './document-rows.ts';
import { timelineContent } from './timeline-content.ts';

export function controlSheet(rows: DocumentRows): Sheet {
  const { document, histories, annexes, ratifications, signatories, directory } = rows;
  const agreement: readonly Block[] = [
    ...ratificationTable(document, ratifications, directory, 2),
    ...signatoriesTable(signatories, 2),
    ...annexTable(document, annexes, directory, 2),
  ];
  return documentPaper(rows, {
    title: calledOf(rows),
    subtitle: 'Document control sheet',
    version: versionToPrint(rows),
    parts: [
      part('control', 'Document control', [summary(controlBlock(rows))]),
      part('review-history', 'Review history', reviewHistory(histories.reviews, document.id)),
      part('change-history', 'Change history', changeHistory(histories.changes, document.id)),
      ...(agreement.length === 0 ? [] : [part('agreement', 'Agreement', agreement)]),
      part('timeline', 'Timeline', timelineContent(rows)),
    ],
  });
}

/** Changes and reviews together, with what came of them. */
export function timelineSheet(rows: DocumentRows): Sheet {
  return documentPaper(rows, {
    title: calledOf(rows),
    subtitle: 'Timeline of changes and reviews',
    version: versionToPrint(rows),
    parts: [part('timeline', 'Timeline', timelineContent(rows))],
  });
}

function controlBlock(rows: DocumentRows): readonly Fact[] {
  const { document, histories, directory } = rows;
  const version = versionToPrint(rows);
  const approved = approvedVersion(histories.versions);
  const lastOf = <Row extends { readonly id: string; readonly order: string }>(all: readonly Row[]) =>
    [...all].sort(compareOrder).at(-1);
  const own = histories.changes.filter((change) => version !== null && sameVersion(change.version, version));
  const change = lastOf(own);
  const approver = lastOf(
    histories.reviews.filter(({ outcome }) => outcome === 'approved' || outcome === 'approved-with-changes'),
  );
  const nameOf = (id: (typeof document)['owner']) => (id === null ? 'not stated' : directory.nameOf(id));
  return [
    fact('Title', document.title),
    fact('Owner', nameOf(document.owner)),
    fact('Kept by', nameOf(document.bodyId)),
    fact('Status', DOCUMENT_STATUS[document.status]),
    fact('Version', version === null ? 'none recorded' : `${version}${approved ? '' : ', not approved'}`),
    fact('Author', change?.author?.name ?? 'not stated'),
    fact('Date', showWrittenDate(approved?.date ?? change?.date ?? null) || 'not stated'),
    fact(
      'Approver',
      approver ? [approver.who, showWrittenDate(approver.date)].filter(Boolean).join(', ') : 'not recorded',
    ),
    fact('Next review', document.nextReview === null ? 'not set' : showDate(document.nextReview)),
    ...(document.parties.length === 0 ? [] : [fact('Parties', document.parties.map(directory.nameOf).join(', '))]),
    ...(document.parentId === null ? [] : [fact('Belongs to', rows.titleOf(document.parentId))]),
    ...agreementFacts(document, rows.titleOf),
  ];
}
