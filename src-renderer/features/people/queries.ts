/** What the people's and posts' screens read. */
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { PersonId } from '#domain/kernel/id.ts';
import type { Records } from '#domain/records.ts';

/** The posts a person holds or held, for the list. */
export const postsOf = (who: WhoIsWho, id: PersonId): readonly Records['post'][] =>
  who.posts.filter((post) => post.holders.some((holder) => holder.personId === id));
