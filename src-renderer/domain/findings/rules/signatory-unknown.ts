/** A signature is given by a post or a person that no register holds (rules.md C-05). */
import type { SignOff } from '#domain/decision/decision.ts';
import type { Book } from '../book.ts';
import type { Rule } from '../rule.ts';
import { plainName, quoted } from '../words.ts';

export const signatoryUnknown: Rule = {
  id: 'signatory-unknown',
  title: 'Signed by somebody in no register',
  severity: 'contradiction',
  source: 'rules.md C-05',
  reads: ['decision', 'post', 'person'],
  find: (book) =>
    book.list('decision').flatMap((decision) =>
      decision.signOffs.flatMap((signOff, at) => {
        const unknown = unknownIn(signOff, book);
        if (unknown === null) return [];
        return [
          {
            about: decision.id,
            part: String(at + 1),
            sentence: `Sign-off ${at + 1} is by ${unknown}, whom no register holds.`,
            evidence: [
              {
                recordId: decision.id,
                place: `Sign-off ${at + 1}`,
                quote: quoted(signOff.signedAs || signOff.required || 'not stated'),
              },
            ],
            remedy: 'Add the post or the person under People, or choose the one that is there.',
          },
        ];
      }),
    ),
};

function unknownIn({ signedAs, signedPost, signedBy }: SignOff, book: Book): string | null {
  if (signedBy !== null && !book.find('person', signedBy)) return 'a person';
  if (signedPost !== null) return book.find('post', signedPost) ? null : `the post “${signedAs || signedPost}”`;
  if (signedAs === '') return null;
  const known = book
    .list('post')
    .some(({ title, aliases }) =>
      [title, ...aliases.map(({ name }) => name)].some((name) => plainName(name) === plainName(signedAs)),
    );
  return known ? null : `“${signedAs}”`;
}
