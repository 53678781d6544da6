/**
 * A locality of a service with two or more providers, none of which is said to lead (MoU §3).
 *
 * Where the decision that the service rests on names them so, it is found there, once,
 * beside the paper's own words (lead-not-stated.ts).
 */
import { lacksLead } from '#domain/commissioning/localities.ts';
import type { Rule } from '../rule.ts';
import { listed, plainName, quoted } from '../words.ts';

export const localityLeadNotStated: Rule = {
  id: 'locality-lead-not-stated',
  title: 'Locality without a stated lead provider',
  severity: 'gap',
  source: 'MoU §3',
  reads: ['service', 'decision'],
  find: (book) =>
    book.list('service').flatMap((service) => {
      const stated = (book.find('decision', service.decisionId)?.allocations ?? []).filter(lacksLead);
      const own = service.localities.filter(
        (locality) =>
          lacksLead(locality) && !stated.some((each) => plainName(each.place) === plainName(locality.place)),
      );
      return own.map(({ place, providers }) => {
        const names = listed(providers.map(({ name }) => name));
        return {
          about: service.id,
          part: place,
          sentence: `${names} deliver ${service.name} in ${place}, and none of them is said to lead.`,
          evidence: [{ recordId: service.id, place: `Localities, ${place}`, quote: quoted(names) }],
          remedy: 'Ask which of them leads there, and have its partnership agreement say so.',
        };
      });
    }),
};
