/** The list of posts, and who holds each today. 'Who held it on' another day is asked above the list. */
import { type ReactNode, useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { nameOf, partyNameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { parseTypedDay } from '#domain/kernel/draft.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { holdersOn, type Post } from '#domain/party/post.ts';
import { DataTable } from '#ui/data-table.tsx';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Column } from '#ui/table-rows.ts';

export interface PostsListProps {
  readonly who: WhoIsWho;
  readonly openId: string | undefined;
  readonly add: ReactNode;
}

export function PostsList({ who, openId, add }: PostsListProps) {
  const { clock, go } = useDesk();
  const [typed, setTyped] = useState('');
  const today = londonDay(clock());
  const day = parseTypedDay(typed) ?? today;
  const columns: readonly Column<Post>[] = [
    { key: 'title', title: 'Post', text: (post) => post.title },
    {
      key: 'party',
      title: 'Party',
      text: (post) => partyNameOf(post.id, who) || 'not stated',
      width: '9rem',
      wideOnly: true,
    },
    {
      key: 'holder',
      title: day === today ? 'Held by' : `Held on ${showDate(day)} by`,
      text: (post) => heldBy(post, day, who),
    },
    {
      key: 'aliases',
      title: 'Also called',
      text: (post) => post.aliases.map((alias) => alias.name).join(', '),
      wideOnly: true,
    },
  ];
  return (
    <>
      {who.posts.length === 0 ? null : (
        <DateField
          name="heldOn"
          label="Who held them on"
          hint="Blank for today. For example, 12/5/21 or 12 May 2021"
          value={typed}
          onChange={setTyped}
        />
      )}
      <DataTable
        caption="Posts"
        words={['post', 'posts']}
        columns={columns}
        rows={who.posts}
        sortedBy={{ key: 'title', descending: false }}
        openId={openId}
        onOpen={(post) => go(`people/posts/${post.id}`)}
        empty={
          <EmptyState title="No posts yet" action={add}>
            A post is an office that holds a seat or signs, whoever is in it: “Deputy Mayor”, “Head of Operations”.
          </EmptyState>
        }
      />
    </>
  );
}

/** The holders' names on a day, or that it was vacant, or that nobody was ever entered. */
export function heldBy(post: Post, day: CivilDate, who: WhoIsWho): string {
  if (post.holders.length === 0) return 'nobody entered';
  const holders = holdersOn(post, day).map((id) => nameOf(id, who));
  return holders.length === 0 ? 'vacant' : holders.join(', ');
}
