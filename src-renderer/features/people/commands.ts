/** What can be done to a person or a post. Each is one commit, and one thing to undo. */
import { type Change, type Command, withChange } from '#desk/commit.ts';
import type { PersonId, PostId } from '#domain/kernel/id.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Person } from '#domain/party/person.ts';
import type { PersonFields } from '#domain/party/person-draft.ts';
import type { Holding, Post } from '#domain/party/post.ts';
import type { PostFields } from '#domain/party/post-draft.ts';

export function addPerson(fields: PersonFields): Command<PersonId> {
  return {
    intention: { command: 'addPerson', summary: `Added ${fields.name}` },
    work: async (rows) => ok(rows.add('person', { ...fields, aliases: [], marking: 'OFFICIAL' }).id),
  };
}

export function changePerson(id: PersonId, name: string, fields: Change<Person>): Command<null, 'gone'> {
  return {
    intention: { command: 'changePerson', summary: `Changed ${name}` },
    async work(rows) {
      const person = await rows.get('person', id);
      if (!person) return no('gone');
      rows.put('person', withChange(person, fields));
      return ok(null);
    },
  };
}

export function addPost(fields: PostFields): Command<PostId> {
  return {
    intention: { command: 'addPost', summary: `Added the post ${fields.title}` },
    work: async (rows) => ok(rows.add('post', { ...fields, aliases: [], holders: [], marking: 'OFFICIAL' }).id),
  };
}

export function changePost(id: PostId, title: string, fields: Change<Post>): Command<null, 'gone'> {
  return {
    intention: { command: 'changePost', summary: `Changed the post ${title}` },
    async work(rows) {
      const post = await rows.get('post', id);
      if (!post) return no('gone');
      rows.put('post', withChange(post, fields));
      return ok(null);
    },
  };
}

export function changeHolders(post: Post, holders: readonly Holding[]): Command<null, 'gone'> {
  return {
    ...changePost(post.id, post.title, { holders }),
    intention: { command: 'changeHolders', summary: `Changed who holds ${post.title}` },
  };
}
