/** A name that could mean another thing too: 'The Board will agree the key work-streams' (MoU §6). */
import type { Alias } from '#domain/party/party.ts';
import type { Book } from '../book.ts';
import type { Found, Rule } from '../rule.ts';
import { linesOfVersion } from '../texts.ts';
import { quoted } from '../words.ts';

export const ambiguousName: Rule = {
  id: 'ambiguous-name',
  title: 'Ambiguous name',
  severity: 'query',
  source: 'MoU §6',
  reads: ['body', 'party', 'post', 'documentVersion'],
  find: (book) => [
    ...book.list('body').flatMap((body) => found(book, body.id, body.name, body.aliases)),
    ...book.list('party').flatMap((party) => found(book, party.id, party.name, party.aliases)),
    ...book.list('post').flatMap((post) => found(book, post.id, post.title, post.aliases)),
  ],
};

function found(book: Book, about: Found['about'], name: string, aliases: readonly Alias[]): readonly Found[] {
  return aliases
    .filter((alias) => alias.ambiguous)
    .map((alias): Found => {
      const texts = book.list('documentVersion').filter((version) => version.text.includes(alias.name));
      const used = texts.flatMap((version) =>
        linesOfVersion(version)
          .filter((line) => line.text.includes(alias.name))
          .map((line) => ({ recordId: version.id, place: line.place, quote: quoted(line.text) })),
      );
      return {
        about,
        part: alias.name,
        sentence: `“${alias.name}” is taken to mean ${name}; alone it could mean another.`,
        evidence: [
          ...used.slice(0, 3),
          { recordId: about, place: alias.seenIn || 'Other names', quote: quoted(alias.name) },
        ],
        remedy: 'Ask the author which is meant, and write the full name in the next version.',
      };
    });
}
