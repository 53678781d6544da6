/**
 * The next reference of a body's register, worked out in the commit that gives it.
 *
 * Records that were put aside are counted too, so that none is given twice, in two
 * windows or after an undo.
 */
import type { Body } from '#domain/body/body.ts';
import { allocateReference, type ReferenceSeries, referenceCode } from '#domain/kernel/reference.ts';
import type { Database } from '#storage/database.ts';
import { tableOf } from '#storage/read.ts';

const SERIES = { action: 'A', escalation: 'E', risk: 'K' } as const satisfies Record<string, ReferenceSeries>;

export async function nextReference(
  db: Database,
  kind: keyof typeof SERIES,
  body: Pick<Body, 'id' | 'name' | 'shortName'>,
  year: number,
): Promise<string> {
  const table = tableOf<keyof typeof SERIES>(db, kind);
  const rows = await table.where('[bodyId+year]').equals([body.id, year]).toArray();
  const used = rows.map(({ reference }) => reference);
  return allocateReference({ code: referenceCode(body), year, series: SERIES[kind] }, used);
}
