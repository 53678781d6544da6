/** The terms of a sitting body that this programme runs do not state its quorum, chair or secretariat (rules.md M-04). */
import type { Records } from '#domain/records.ts';
import type { Book } from '../book.ts';
import type { Rule } from '../rule.ts';
import { listed, quoted } from '../words.ts';

export const termsNotStated: Rule = {
  id: 'terms-not-stated',
  title: 'Quorum, chair or secretariat not stated',
  severity: 'gap',
  source: 'rules.md M-04',
  reads: ['body', 'seat'],
  find: (book) =>
    book.list('body').flatMap((body) => {
      if (body.status !== 'sitting' || body.runElsewhere) return [];
      const missing = [
        ...(body.quorum === null ? ['quorum'] : []),
        ...(body.chairs.length === 0 && !hasSeat(book, body, ['chair', 'co-chair']) ? ['chair'] : []),
        ...(body.secretariat.length === 0 && !hasSeat(book, body, ['secretariat']) ? ['secretariat'] : []),
      ];
      if (missing.length === 0) return [];
      return [
        {
          about: body.id,
          part: '',
          sentence: `Nothing states the ${listed(missing)} of ${body.name}.`,
          evidence: missing.map((what) => ({
            recordId: body.id,
            place: `Terms of ${quoted(body.name)}`,
            quote: `${what}: not stated`,
          })),
          remedy: `Put the ${listed(missing)} before the body as an amendment of its terms of reference.`,
        },
      ];
    }),
};

const hasSeat = (book: Book, body: Records['body'], roles: readonly string[]): boolean =>
  book.where('seat', 'bodyId', body.id).some((seat) => roles.includes(seat.role));
