/**
 * One body or post under several names: the Executive has four in the memorandum.
 *
 * A shorter form of the name ('the Executive') is no other name; a different one is,
 * and a reader cannot tell whether a different body is meant. From two on it is asked.
 */
import type { Alias } from '#domain/party/party.ts';
import type { Found, Rule } from '../rule.ts';
import { listed, plainName, quoted } from '../words.ts';

const FROM = 2;

export const manyNames: Rule = {
  id: 'many-names',
  title: 'One body or post under several names',
  severity: 'query',
  source: 'checklist §5.7, 11',
  reads: ['body', 'post'],
  find: (book) => [
    ...book.list('body').flatMap((body) => found(body.id, body.name, body.aliases, [body.shortName])),
    ...book.list('post').flatMap((post) => found(post.id, post.title, post.aliases, [])),
  ],
};

function found(
  about: Found['about'],
  name: string,
  aliases: readonly Alias[],
  short: readonly string[],
): readonly Found[] {
  const known = [name, ...short].map(plainName);
  const others = aliases.filter(
    (alias) => !alias.ambiguous && !known.some((own) => ` ${own} `.includes(` ${plainName(alias.name)} `)),
  );
  if (others.length < FROM) return [];
  return [
    {
      about,
      part: '',
      sentence: `${name} is also called ${listed(others.map((alias) => `“${alias.name}”`))}.`,
      evidence: [
        { recordId: about, place: 'Name', quote: quoted(name) },
        ...others.map((alias) => ({
          recordId: about,
          place: alias.seenIn || 'Other names',
          quote: quoted(alias.name),
        })),
      ],
      remedy: 'Agree one name, and use it in the next version of each paper.',
    },
  ];
}
