/**
 * People and posts: two lists on one page, each record beside its list.
 *
 * '#people/person:…' opens a person, '#people/posts/post:…' or '#people/post:…' a post. The list of
 * people tells two of one name apart by their party.
 */
import { useDesk } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { PeopleList } from './people-list.tsx';
import { NewPersonForm } from './person-form.tsx';
import { PersonPanel } from './person-panel.tsx';
import { NewPostForm } from './post-form.tsx';
import { PostPanel } from './post-panel.tsx';
import { PostsList } from './posts-list.tsx';

export function PeoplePage({ path }: { readonly path: readonly string[] }) {
  const { go } = useDesk();
  const who = useWho();
  if (!who) return null;
  const isPosts = path[0] === 'posts' || path[0]?.startsWith('post:') === true;
  const place = path[0] === 'posts' ? path[1] : path[0];
  const person = isPosts ? undefined : who.people.find((one) => one.id === place);
  const post = isPosts ? who.posts.find((one) => one.id === place) : undefined;
  const add = (
    <Button kind="primary" onPress={() => go(isPosts ? 'people/posts/new' : 'people/new')}>
      {isPosts ? 'New post' : 'New person'}
    </Button>
  );
  const newPost = place === 'new' && isPosts ? <NewPostForm who={who} /> : null;
  const newPerson = place === 'new' && !isPosts ? <NewPersonForm who={who} /> : null;
  const isEmpty = isPosts ? who.posts.length === 0 : who.people.length === 0;
  return (
    <Page
      title="People and posts"
      actions={isEmpty ? undefined : add}
      places={[
        { label: 'People', href: '#people', current: !isPosts, count: who.people.length },
        { label: 'Posts', href: '#people/posts', current: isPosts, count: who.posts.length },
      ]}
    >
      {isPosts ? (
        <Beside panel={newPost ?? (post ? <PostPanel key={post.id} post={post} who={who} /> : null)}>
          <PostsList who={who} openId={post?.id} add={add} />
        </Beside>
      ) : (
        <Beside panel={newPerson ?? (person ? <PersonPanel key={person.id} person={person} who={who} /> : null)}>
          <PeopleList who={who} openId={person?.id} add={add} />
        </Beside>
      )}
    </Page>
  );
}
