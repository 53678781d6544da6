/** One provider is spelled several ways in one paper: 'The Big life Company', 'Big Life' (checklist §5.7, 18). */
import type { Rule } from '../rule.ts';
import { listed } from '../words.ts';

export const providerSpellings: Rule = {
  id: 'provider-spellings',
  title: 'Provider spelled several ways',
  severity: 'query',
  source: 'checklist §5.7, 18',
  reads: ['decision', 'party'],
  find: (book) =>
    book.list('decision').flatMap((decision) => {
      const providers = decision.allocations.flatMap(({ place, providers: all }) =>
        all.map((each) => ({ ...each, place })),
      );
      const parties = [...new Set(providers.flatMap(({ who }) => who ?? []))].sort();
      return parties.flatMap((who) => {
        const its = providers.filter((each) => each.who === who);
        const known = book.find('party', who)?.name;
        const written = [...new Set([...its.map(({ name }) => name), ...(known === undefined ? [] : [known])])].sort();
        if (written.length < 2) return [];
        return [
          {
            about: decision.id,
            part: who,
            sentence: `One provider is written ${listed(written.map((name) => `“${name}”`))}.`,
            evidence: its.map(({ name, place }) => ({
              recordId: decision.id,
              place: `Providers, ${place}`,
              quote: name,
            })),
            remedy: 'Use the registered name; the other spellings are kept as other names.',
          },
        ];
      });
    }),
};
