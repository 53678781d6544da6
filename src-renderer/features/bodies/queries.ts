/** What the bodies' screens read. */
import type { Body } from '#domain/body/body.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { Records } from '#domain/records.ts';
import type { Database } from '#storage/database.ts';
import { listBy, listRecords } from '#storage/read.ts';

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
