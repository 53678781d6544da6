/**
 * The worker that works out findings: it is told the name of a database, reads it
 * itself, and tells what is found as the rows change, until it is ended; null where
 * it cannot read it.
 */
import { openForReading } from '#storage/open-for-reading.ts';
import { watchFindings } from './findings-watch.ts';

self.onmessage = async ({ data: name }: MessageEvent<string>) => {
  const db = await openForReading(name);
  if (db) watchFindings(db, (told) => self.postMessage(told));
  else self.postMessage(null);
};
