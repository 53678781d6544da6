/** What the owner with a key is called, and where they are written to. */
import { nameIn } from '#domain/action/action-draft.ts';
import { NOBODY } from '#domain/action/owed.ts';
import { NOT_IN_THE_REGISTER, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { OwnerId, PersonId } from '#domain/kernel/id.ts';
import { holdersOn } from '#domain/party/post.ts';

export const NO_OWNER = 'No owner named';

/** Made once for a list of owners: the registers are looked through once, not for each. */
export function ownerNames(who: WhoIsWho): (key: string) => string {
  const names = new Map<string, string>([
    ...[...who.people, ...who.parties, ...who.bodies].map(({ id, name }) => [id, name] as const),
    ...who.posts.map(({ id, title }) => [id, title] as const),
  ]);
  return (key) => (key === NOBODY ? NO_OWNER : (nameIn(key) ?? names.get(key) ?? NOT_IN_THE_REGISTER));
}

/** A person's own; of a post, that of whoever holds it today; '' where the registers have none. */
export function addressOf(id: OwnerId | null, who: WhoIsWho, today: CivilDate): string {
  const emailOf = (person: PersonId) => who.people.find((one) => one.id === person)?.email.trim() ?? '';
  if (id?.startsWith('person:')) return emailOf(id as PersonId);
  const post = who.posts.find((one) => one.id === id);
  if (post === undefined) return '';
  return (
    holdersOn(post, today)
      .map(emailOf)
      .find((email) => email !== '') ?? ''
  );
}
