/** A locality of a service with two or more providers, none of which is said to lead (MoU §3). */
import { lacksLead } from '#domain/commissioning/localities.ts';
import type { Rule } from '../rule.ts';
import { listed, quoted } from '../words.ts';

export const localityLeadNotStated: Rule = {
  id: 'locality-lead-not-stated',
  title: 'Locality without a stated lead provider',
  severity: 'gap',
  source: 'MoU §3',
  reads: ['service'],
  find: (book) =>
    book.list('service').flatMap((service) =>
      service.localities.filter(lacksLead).map(({ place, providers }) => {
        const names = listed(providers.map(({ name }) => name));
        return {
          about: service.id,
          part: place,
          sentence: `${names} deliver ${service.name} in ${place}, and none of them is said to lead.`,
          evidence: [{ recordId: service.id, place: `Localities, ${place}`, quote: quoted(names) }],
          remedy: 'Ask which of them leads there, and have its partnership agreement say so.',
        };
      }),
    ),
};
