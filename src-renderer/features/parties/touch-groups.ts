/** What touches a party, as groups of links. */
import { shortNameOf } from '#domain/party/party.ts';
import type { TouchGroup } from '#ui/touches.tsx';
import type { PartyTouched } from './queries.ts';

export function touchGroups(touched: PartyTouched): readonly TouchGroup[] {
  return [
    {
      title: 'People',
      links: touched.people.map((person) => ({ id: person.id, text: person.name, href: `#people/${person.id}` })),
    },
    {
      title: 'Posts',
      links: touched.posts.map((post) => ({ id: post.id, text: post.title, href: `#people/posts/${post.id}` })),
    },
    {
      title: 'Parts of it',
      links: touched.parts.map((part) => ({ id: part.id, text: shortNameOf(part), href: `#parties/${part.id}` })),
    },
    {
      title: 'Seats',
      links: touched.seats.map(({ seat, body }) => ({
        id: seat.id,
        text: body?.name ?? 'A body no longer in the register',
        detail: seat.side,
        href: `#bodies/${seat.bodyId}`,
      })),
    },
    {
      title: 'Bodies it chairs or serves',
      links: touched.bodies.map((body) => ({ id: body.id, text: body.name, href: `#bodies/${body.id}` })),
    },
    {
      title: 'Documents',
      links: touched.documents.map((document) => ({
        id: document.id,
        text: document.title,
        href: `#documents/${document.id}`,
      })),
    },
  ];
}
