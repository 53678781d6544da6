/** Everyone and everything that may own, sit or sign, as they are now: most screens need their names. */
import { useMemo } from 'react';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Database } from '#storage/database.ts';
import { listRecords } from '#storage/read.ts';
import { useKeptRows } from './kept-rows.ts';

export async function listWho(db: Database): Promise<WhoIsWho> {
  const [people, parties, posts, bodies] = await Promise.all([
    listRecords(db, 'person'),
    listRecords(db, 'party'),
    listRecords(db, 'post'),
    listRecords(db, 'body'),
  ]);
  return { people, parties, posts, bodies };
}

/** Undefined until first read. */
export function useWho(): WhoIsWho | undefined {
  const people = useKeptRows('person');
  const parties = useKeptRows('party');
  const posts = useKeptRows('post');
  const bodies = useKeptRows('body');
  return useMemo(
    () => (people && parties && posts && bodies ? { people, parties, posts, bodies } : undefined),
    [people, parties, posts, bodies],
  );
}
