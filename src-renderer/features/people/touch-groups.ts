/** What touches a person or a post, as groups of links. */
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import type { Person } from '#domain/party/person.ts';
import type { TouchGroup } from '#ui/touches.tsx';
import type { PersonTouched, PostTouched, SeatHeld } from './queries.ts';

export function personTouchGroups(touched: PersonTouched, person: Person): readonly TouchGroup[] {
  return [
    {
      title: 'Posts held',
      links: touched.posts.map((post) => ({
        id: post.id,
        text: post.title,
        detail: post.holders
          .filter((holder) => holder.personId === person.id)
          .map(spanInWords)
          .join('; '),
        href: `#people/posts/${post.id}`,
      })),
    },
    seatGroup(touched.seats),
    {
      title: 'Bodies they chair or serve',
      links: touched.bodies.map((body) => ({ id: body.id, text: body.name, href: `#bodies/${body.id}` })),
    },
    {
      title: 'Open actions',
      links: touched.actions.map((action) => ({
        id: action.id,
        text: action.reference ?? 'No reference yet',
        detail: action.text.slice(0, 80),
        href: null,
      })),
    },
    {
      title: 'Changes written',
      links: touched.changes.map(({ change, document }) => ({
        id: change.id,
        text: `${document?.title ?? 'A pack'}, version ${change.version}`,
        href: document ? `#documents/${document.id}` : null,
      })),
    },
    documentGroup(touched.documents),
    {
      title: 'Meetings',
      links: touched.meetings.map((meeting) => ({
        id: meeting.id,
        text: meeting.heldOn ? showDate(meeting.heldOn) : 'No date',
        href: null,
      })),
    },
  ];
}

export function postTouchGroups(touched: PostTouched): readonly TouchGroup[] {
  return [
    seatGroup(touched.seats),
    {
      title: 'Bodies it chairs or serves',
      links: touched.bodies.map((body) => ({ id: body.id, text: body.name, href: `#bodies/${body.id}` })),
    },
    documentGroup(touched.documents),
  ];
}

const seatGroup = (seats: readonly SeatHeld[]): TouchGroup => ({
  title: 'Seats',
  links: seats.map(({ seat, body }) => ({
    id: seat.id,
    text: body?.name ?? 'A body no longer in the register',
    detail: spanInWords(seat),
    href: `#bodies/${seat.bodyId}`,
  })),
});

const documentGroup = (documents: PersonTouched['documents']): TouchGroup => ({
  title: 'Documents',
  links: documents.map((document) => ({ id: document.id, text: document.title, href: `#documents/${document.id}` })),
});

/** 'from 1 May 2021 to 3 June 2021'; an end nobody knows is left out. */
export function spanInWords(span: { readonly from: CivilDate | null; readonly to: CivilDate | null }): string {
  return [span.from ? `from ${showDate(span.from)}` : '', span.to ? `to ${showDate(span.to)}` : '']
    .filter(Boolean)
    .join(' ');
}
