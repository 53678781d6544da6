/** Two providers for one place, and neither is said to lead: Oldham and Trafford (MoU §3). */
import type { Rule } from '../rule.ts';
import { listed } from '../words.ts';

export const leadNotStated: Rule = {
  id: 'lead-not-stated',
  title: 'Joint providers without a stated lead',
  severity: 'gap',
  source: 'MoU §3',
  reads: ['decision'],
  find: (book) =>
    book.list('decision').flatMap((decision) =>
      decision.allocations
        .filter(({ providers }) => providers.length > 1 && !providers.some(({ lead }) => lead))
        .map(({ place, providers }) => ({
          about: decision.id,
          part: place,
          sentence: `${listed(providers.map(({ name }) => name))} are named for ${place}, and neither is said to lead.`,
          evidence: [
            {
              recordId: decision.id,
              place: `Providers, ${place}`,
              quote: providers.map(({ name }) => name).join(' and '),
            },
          ],
          remedy: 'Ask which of them leads: each service has one contracting party.',
        })),
    ),
};
