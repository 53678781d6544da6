/** What the documents' screens read. */
import { listHistories } from '#desk/review-document.ts';
import { listWho } from '#desk/who.ts';
import type { DocumentRows } from '#documents/controlled/document-rows.ts';
import type { Annex } from '#domain/document/annex.ts';
import type { Document } from '#domain/document/document.ts';
import { currentVersion, type Histories, type KnownVersion } from '#domain/document/histories.ts';
import type { DocumentLife } from '#domain/document/timeline.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { DocumentId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { directoryOf } from '#domain/party/directory.ts';
import type { Database } from '#storage/database.ts';
import { findRecord, listBy, listRecords } from '#storage/read.ts';

export interface DocumentRow {
  readonly id: DocumentId;
  readonly document: Document;
  readonly current: KnownVersion | null;
}

/** Every document by title, with its current version worked out. */
export async function listDocumentRows(db: Database): Promise<readonly DocumentRow[]> {
  const [documents, changes, reviews, versions] = await Promise.all([
    listRecords(db, 'document'),
    listRecords(db, 'change'),
    listRecords(db, 'review'),
    listRecords(db, 'documentVersion'),
  ]);
  const changesOf = grouped(changes, (change) => change.subjectId);
  const reviewsOf = grouped(reviews, (review) => review.subjectId);
  const versionsOf = grouped(versions, (version) => version.documentId);
  return [...documents]
    .sort((one, other) => one.title.localeCompare(other.title, 'en-GB'))
    .map((document) => ({
      id: document.id,
      document,
      current: currentVersion({
        changes: changesOf.get(document.id) ?? [],
        reviews: reviewsOf.get(document.id) ?? [],
        versions: versionsOf.get(document.id) ?? [],
      }),
    }));
}

/** One document with its two tables and versions; null where there is none of that id. Nothing of any other is read. */
export async function findOneDocument(db: Database, id: DocumentId): Promise<OneDocument | null> {
  const [document, histories] = await Promise.all([findRecord(db, 'document', id), listHistories(db, id)]);
  return document ? { document, histories } : null;
}

export interface OneDocument {
  readonly document: Document;
  readonly histories: Histories;
}

/** What is known of a document beside its two tables. */
export async function findLife(db: Database, { document, histories }: OneDocument): Promise<DocumentLife> {
  const { id } = document;
  const [annexes, ratifications, signatories] = await Promise.all([
    listAnnexes(db, id),
    listBy(db, 'ratification', 'documentId', id),
    listBy(db, 'signatory', 'documentId', id),
  ]);
  return { document, histories, annexes, ratifications, signatories: [...signatories].sort(compareOrder) };
}

/** All that a paper about a document is made from. */
export async function gatherDocument(db: Database, one: OneDocument, today: CivilDate): Promise<DocumentRows> {
  const [life, who, documents, programmes] = await Promise.all([
    findLife(db, one),
    listWho(db),
    listRecords(db, 'document'),
    listRecords(db, 'programme'),
  ]);
  const titleOf = (id: DocumentId) => {
    const other = documents.find((document) => document.id === id);
    return other ? other.shortTitle || other.title : 'a document no longer in the register';
  };
  const organisation = programmes[0]?.shortName || programmes[0]?.name || 'Programme';
  return { ...life, directory: directoryOf(who), titleOf, organisation, today };
}

/** What each document in the register is called in short. */
export async function listTitles(db: Database): Promise<ReadonlyMap<DocumentId, string>> {
  const documents = await listRecords(db, 'document');
  return new Map(documents.map(({ id, shortTitle, title }) => [id, shortTitle || title]));
}

export const listDocuments = (db: Database): Promise<readonly Document[]> => listRecords(db, 'document');

export async function listAnnexes(db: Database, id: DocumentId): Promise<readonly Annex[]> {
  return [...(await listBy(db, 'annex', 'documentId', id))].sort(compareOrder);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
