/** What the findings' commands read beyond the live rows. */
import type { Action } from '#domain/action/action.ts';
import type { Database } from '#storage/database.ts';
import { tableOf } from '#storage/read.ts';

/** Every reference an action of the body was ever given in the year, those put aside among them: none is used again. */
export async function usedActionReferences(
  db: Database,
  { bodyId, year }: Pick<Action, 'bodyId' | 'year'>,
): Promise<readonly (string | null)[]> {
  const rows = await tableOf(db, 'action').where('[bodyId+year]').equals([bodyId, year]).toArray();
  return rows.map((row) => row.reference);
}
