/** A decision is published or takes effect before it is made, or its sign-offs go back in date (rules.md D-12). */

import type { WrittenDate } from '#domain/kernel/written-date.ts';
import type { Records } from '#domain/records.ts';
import type { Found, Rule } from '../rule.ts';

interface Dated {
  readonly place: string;
  readonly date: WrittenDate | null;
}

export const decisionDatesOutOfOrder: Rule = {
  id: 'decision-dates-out-of-order',
  title: 'Dates of a decision out of order',
  severity: 'contradiction',
  source: 'rules.md D-12',
  reads: ['decision'],
  find: (book) => book.gather('decision', fallsOf),
};

const fallsOf = (decision: Records['decision']): readonly Found[] => {
  const made = { place: 'Made', date: decision.made };
  const signed = decision.signOffs.map(({ signedAs, required, signedOn }) => ({
    place: `Signed: ${signedAs || required}`,
    date: signedOn,
  }));
  const chains: readonly (readonly Dated[])[] = [
    [made, { place: 'Published', date: decision.published }],
    [made, { place: 'Effective from', date: decision.effective }],
    [...signed, made],
  ];
  return chains.flatMap((chain) =>
    fallsIn(chain).map(
      ([before, after]): Found => ({
        about: decision.id,
        part: `${before.place}/${after.place}`,
        sentence: `“${after.place}” is ${after.date?.text}, before “${before.place}”, ${before.date?.text}.`,
        evidence: [before, after].map(({ place, date }) => ({
          recordId: decision.id,
          place,
          quote: date?.text ?? '',
        })),
        remedy: 'Compare with the signed notice, and mend the date that is wrong.',
      }),
    ),
  );
};

/** Neighbours, those without a day left out, where the later in the chain is the earlier day. */
function fallsIn(chain: readonly Dated[]): readonly (readonly [Dated, Dated])[] {
  const dated = chain.filter(({ date }) => date?.day != null && date.precision === 'day');
  return dated.flatMap((after, at) => {
    const before = dated[at - 1];
    return before && (after.date?.day ?? '') < (before.date?.day ?? '') ? [[before, after] as const] : [];
  });
}
