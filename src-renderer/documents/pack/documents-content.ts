/**
 * The state of each controlled document, with its own two tables.
 *
 * The governing memorandum's tables stand at the front of the pack, so here it is
 * only pointed to. Which version is current is worked out from the tables, not
 * stored; a document that is required and absent is listed as that.
 */
import { DOCUMENT_KINDS, type Document } from '#domain/document/document.ts';
import { currentVersion } from '#domain/document/histories.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Directory } from '#domain/party/directory.ts';
import { column, fact, heading, paragraph, summary, table } from '../blocks.ts';
import type { Block, Fact } from '../content.ts';
import { agreementFacts, annexTable, ratificationTable, signatoriesTable } from '../controlled/agreement-content.ts';
import { changeHistory, reviewHistory } from './histories-content.ts';
import { live, type PackRows } from './pack-rows.ts';

export const DOCUMENT_STATUS: Readonly<Record<Document['status'], string>> = {
  required: 'Required, not yet present',
  draft: 'Draft',
  'in-review': 'In review',
  agreed: 'Agreed',
  'in-force': 'In force',
  'notice-given': 'Notice given',
  ended: 'Ended',
  superseded: 'Superseded',
};

export function documentsContent(rows: PackRows, governing: Document | null, directory: Directory): readonly Block[] {
  const documents = [...live(rows.documents)].sort(compareDocuments);
  const withHistory = documents.filter((document) => document.id === governing?.id || hasHistory(rows, document));
  const others = documents.filter((document) => !withHistory.includes(document));
  return [
    ...withHistory.flatMap((document) => documentState(document, rows, document.id === governing?.id, directory)),
    ...(others.length === 0 ? [] : [heading(2, 'Other documents in the register')]),
    ...(others.length === 0
      ? []
      : [
          table(
            [column('Document', 1), column('Status', '52mm'), column('Keeper', '48mm')],
            others.map((document) => [document.title, DOCUMENT_STATUS[document.status], keeperOf(document, directory)]),
            { size: 'small' },
          ),
        ]),
    ...(documents.length === 0 ? [paragraph('No controlled document is in the register yet.')] : []),
  ];
}

/** Who owns it, else the body that keeps it, as the register on screen has it. */
function keeperOf({ owner, bodyId }: Document, directory: Directory): string {
  const keeper = owner ?? bodyId;
  return keeper === null ? '' : directory.nameOf(keeper);
}

/** The memorandum first, then by kind, then by title. */
function compareDocuments(one: Document, other: Document): number {
  return (
    DOCUMENT_KINDS.indexOf(one.kind) - DOCUMENT_KINDS.indexOf(other.kind) ||
    one.title.localeCompare(other.title, 'en-GB')
  );
}

const hasHistory = (rows: PackRows, document: Document): boolean =>
  [...live(rows.changes), ...live(rows.reviews)].some((row) => row.subjectId === document.id);

function documentState(
  document: Document,
  rows: PackRows,
  isGoverning: boolean,
  directory: Directory,
): readonly Block[] {
  const ofDocument = <Row extends Owned>(all: readonly Row[]): readonly Row[] =>
    live(all).filter((row) => row.documentId === document.id);
  return [
    heading(2, document.shortTitle || document.title, { id: document.id }),
    summary(documentFacts(document, rows, directory)),
    ...(isGoverning
      ? [
          paragraph([
            'Its Review history is on page ',
            { pageOf: 'review-history' },
            ' and its Change history on page ',
            { pageOf: 'change-history' },
            '.',
          ]),
        ]
      : [
          ...reviewHistory(rows.reviews, document.id),
          heading(3, 'Change history'),
          ...changeHistory(rows.changes, document.id),
        ]),
    ...ratificationTable(document, ofDocument(rows.ratifications), directory, 3),
    ...signatoriesTable(ofDocument(rows.signatories), 3),
    ...annexTable(document, ofDocument(rows.annexes), directory, 3),
  ];
}

interface Owned {
  readonly documentId: Document['id'];
  readonly deletedAt: unknown;
}

const titleOf = (rows: PackRows, id: Document['id']): string => {
  const other = rows.documents.find((document) => document.id === id);
  return other ? other.shortTitle || other.title : id;
};

function documentFacts(document: Document, rows: PackRows, directory: Directory): readonly Fact[] {
  const current = currentVersion({
    changes: live(rows.changes).filter((change) => change.subjectId === document.id),
    reviews: live(rows.reviews).filter((review) => review.subjectId === document.id),
    versions: live(rows.documentVersions).filter((version) => version.documentId === document.id),
  });
  return [
    fact('Status', DOCUMENT_STATUS[document.status]),
    fact('Current version', current?.label ?? 'none recorded'),
    ...(document.dated === null ? [] : [fact('Dated', showWrittenDate(document.dated))]),
    ...(document.parties.length === 0 ? [] : [fact('Parties', document.parties.map(directory.partyName).join(', '))]),
    ...agreementFacts(document, (id) => titleOf(rows, id)),
    fact('Next review', document.nextReview === null ? 'not set' : showDate(document.nextReview)),
  ];
}
