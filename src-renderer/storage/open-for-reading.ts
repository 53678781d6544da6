/** A second connection to a database that is open already, for a worker that reads. */
import { type Database, openDatabase } from './database.ts';
import { VERSIONS } from './versions/all.ts';

/** Null where it cannot be read: the window that holds it has found that too, and says so. */
export async function openForReading(name: string): Promise<Database | null> {
  const opened = await openDatabase({ name, versions: VERSIONS });
  return opened.ok ? opened.db : null;
}
