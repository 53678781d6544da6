/** What the documents' screens read. */
import type { Annex } from '#domain/document/annex.ts';
import type { Document } from '#domain/document/document.ts';
import { currentVersion, type Histories, type KnownVersion } from '#domain/document/histories.ts';
import type { DocumentId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { Database } from '#storage/database.ts';
import { listBy, listRecords } from '#storage/read.ts';

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

/** The two tables and the versions of one document, tables in the order of the paper. */
export async function listHistories(db: Database, id: DocumentId): Promise<Histories> {
  const [changes, reviews, versions] = await Promise.all([
    listBy(db, 'change', 'subjectId', id),
    listBy(db, 'review', 'subjectId', id),
    listBy(db, 'documentVersion', 'documentId', id),
  ]);
  return { changes: [...changes].sort(compareOrder), reviews: [...reviews].sort(compareOrder), versions };
}

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
