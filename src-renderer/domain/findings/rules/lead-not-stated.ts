/**
 * Two providers for one place, and neither is said to lead: Oldham and Trafford (MoU §3).
 *
 * The paper is published as it is; a lead that the decision's own service names for the
 * place settles the matter.
 */
import { lacksLead } from '#domain/commissioning/localities.ts';
import type { Rule } from '../rule.ts';
import { listed, plainName } from '../words.ts';

export const leadNotStated: Rule = {
  id: 'lead-not-stated',
  title: 'Joint providers without a stated lead',
  severity: 'gap',
  source: 'MoU §3',
  reads: ['decision', 'service'],
  find: (book) =>
    book.list('decision').flatMap((decision) => {
      const localities = book.where('service', 'decisionId', decision.id).flatMap(({ localities }) => localities);
      const isSettled = (place: string) =>
        localities.some(
          (locality) =>
            plainName(locality.place) === plainName(place) && locality.providers.length > 0 && !lacksLead(locality),
        );
      return decision.allocations
        .filter(({ place, providers }) => lacksLead({ providers }) && !isSettled(place))
        .map(({ place, providers }) => ({
          about: decision.id,
          part: place,
          sentence: `${listed(providers.map(({ name }) => name))} are named for ${place}, and ${providers.length === 2 ? 'neither' : 'none of them'} is said to lead.`,
          evidence: [
            {
              recordId: decision.id,
              place: `Providers, ${place}`,
              quote: providers.map(({ name }) => name).join(' and '),
            },
          ],
          remedy: 'Ask which of them leads, and enter it in the localities of the service.',
        }));
    }),
};
