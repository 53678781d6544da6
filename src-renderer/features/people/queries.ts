/** What the people's and posts' screens read. */

import { listWho } from '#desk/who.ts';
import { isOpen } from '#domain/action/action.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { PersonId, PostId } from '#domain/kernel/id.ts';
import { mentions } from '#domain/party/merge.ts';
import type { Records } from '#domain/records.ts';
import type { Database } from '#storage/database.ts';
import { findRecords, listBy, listRecords, tableOf } from '#storage/read.ts';

export interface SeatHeld {
  readonly seat: Records['seat'];
  readonly body: Records['body'] | null;
}

export interface PersonTouched {
  readonly posts: readonly Records['post'][];
  readonly seats: readonly SeatHeld[];
  readonly bodies: readonly Records['body'][];
  readonly documents: readonly Records['document'][];
  readonly changes: readonly { readonly change: Records['change']; readonly document: Records['document'] | null }[];
  readonly actions: readonly Records['action'][];
  readonly meetings: readonly Records['meeting'][];
}

/** Everything that points at a person. Actions are the open ones: what they still have to do. */
export async function listTouchedByPerson(db: Database, id: PersonId): Promise<PersonTouched> {
  const [who, seats, documents, changes, attendances, actions] = await Promise.all([
    listWho(db),
    listSeatsHeld(db, id),
    listRecords(db, 'document'),
    listRecords(db, 'change'),
    listBy(db, 'attendance', 'personId', id),
    tableOf(db, 'action')
      .where('status')
      .anyOf('open', 'proposed-for-closure')
      .filter((action) => action.deletedAt === null && isOpen(action) && mentions(action.owners, id))
      .toArray(),
  ]);
  const authored = changes.filter((change) => change.author?.personId === id);
  return {
    posts: who.posts.filter((post) => mentions(post, id)),
    seats,
    bodies: who.bodies.filter((body) => mentions(body, id)),
    documents: documents.filter((document) => mentions(document, id)),
    changes: authored.map((change) => ({
      change,
      document: documents.find((document) => document.id === change.subjectId) ?? null,
    })),
    actions,
    meetings: await findRecords(
      db,
      'meeting',
      attendances.map((attendance) => attendance.meetingId),
    ),
  };
}

export async function listSeatsHeld(db: Database, id: PersonId | PostId): Promise<readonly SeatHeld[]> {
  const [seats, bodies] = await Promise.all([listBy(db, 'seat', 'holder', id), listRecords(db, 'body')]);
  return seats.map((seat) => ({ seat, body: bodies.find((body) => body.id === seat.bodyId) ?? null }));
}

export interface PostTouched {
  readonly seats: readonly SeatHeld[];
  readonly bodies: readonly Records['body'][];
  readonly documents: readonly Records['document'][];
}

export async function listTouchedByPost(db: Database, id: PostId): Promise<PostTouched> {
  const [seats, bodies, documents] = await Promise.all([
    listSeatsHeld(db, id),
    listRecords(db, 'body'),
    listRecords(db, 'document'),
  ]);
  return {
    seats,
    bodies: bodies.filter((body) => mentions(body, id)),
    documents: documents.filter((document) => mentions(document, id)),
  };
}

/** The posts a person holds or held, for the list. */
export const postsOf = (who: WhoIsWho, id: PersonId): readonly Records['post'][] =>
  who.posts.filter((post) => post.holders.some((holder) => holder.personId === id));
