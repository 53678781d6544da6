/** What the bodies' screens read. */
import type { Body } from '#domain/body/body.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { mentions } from '#domain/party/merge.ts';
import type { Records } from '#domain/records.ts';
import type { Database } from '#storage/database.ts';
import { countRecords, listBy, listRecords } from '#storage/read.ts';

export interface BodyRow {
  readonly id: BodyId;
  readonly body: Body;
  readonly seats: readonly Records['seat'][];
}

/** Every body with its seats, by name. */
export async function listBodyRows(db: Database): Promise<readonly BodyRow[]> {
  const [bodies, seats] = await Promise.all([listRecords(db, 'body'), listRecords(db, 'seat')]);
  return [...bodies]
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .map((body) => ({ id: body.id, body, seats: seats.filter((seat) => seat.bodyId === body.id) }));
}

/** A body's seats in the order of the paper. */
export async function listSeats(db: Database, id: BodyId): Promise<readonly Records['seat'][]> {
  return [...(await listBy(db, 'seat', 'bodyId', id))].sort(compareOrder);
}

export interface BodyTouched {
  readonly under: readonly Body[];
  readonly pointing: readonly Body[];
  readonly documents: readonly Records['document'][];
  readonly reviews: readonly { readonly review: Records['review']; readonly document: Records['document'] | null }[];
  readonly meetings: number;
}

/** What points at a body: its sub-groups, bodies with a line to it, its documents, what it reviewed, its meetings. */
export async function listTouchedByBody(db: Database, id: BodyId): Promise<BodyTouched> {
  const [bodies, documents, reviews, meetings] = await Promise.all([
    listRecords(db, 'body'),
    listRecords(db, 'document'),
    listRecords(db, 'review'),
    countRecords(db, 'meeting', 'bodyId', id),
  ]);
  return {
    under: bodies.filter((body) => body.parentId === id),
    pointing: bodies.filter((body) => body.id !== id && mentions(body.lines, id)),
    documents: documents.filter((document) => mentions(document, id)),
    reviews: reviews
      .filter((review) => review.reviewer === id)
      .map((review) => ({ review, document: documents.find((one) => one.id === review.subjectId) ?? null })),
    meetings,
  };
}
