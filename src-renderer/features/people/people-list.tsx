/** The list of people: by name, told apart by party, found by their short forms too. */
import type { ReactNode } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { partyNameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Person } from '#domain/party/person.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Column } from '#ui/table-rows.ts';
import { postsOf } from './queries.ts';

export interface PeopleListProps {
  readonly who: WhoIsWho;
  readonly openId: string | undefined;
  readonly add: ReactNode;
}

export function PeopleList({ who, openId, add }: PeopleListProps) {
  const { go } = useDesk();
  const columns: readonly Column<Person>[] = [
    { key: 'name', title: 'Name', text: (person) => person.name },
    { key: 'party', title: 'Party', text: (person) => partyNameOf(person.id, who) || 'not stated', width: '16rem' },
    {
      key: 'posts',
      title: 'Posts',
      text: (person) =>
        postsOf(who, person.id)
          .map((post) => post.title)
          .join(', '),
      wideOnly: true,
    },
    {
      key: 'aliases',
      title: 'Short forms',
      text: (person) => person.aliases.map((alias) => alias.name).join(', '),
      wideOnly: true,
    },
  ];
  return (
    <DataTable
      caption="People"
      words={['person', 'people']}
      columns={columns}
      rows={who.people}
      sortedBy={{ key: 'name', descending: false }}
      openId={openId}
      onOpen={(person) => go(`people/${person.id}`)}
      empty={
        <EmptyState title="No people yet" action={add}>
          Enter the people named in the papers: those who hold posts and seats, write changes and own actions.
        </EmptyState>
      }
    />
  );
}
