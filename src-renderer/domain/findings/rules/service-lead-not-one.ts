/** A service that has not exactly one lead commissioner, contracting party and lead contract manager (MoU §3). */

import type { LeadRole } from '#domain/commissioning/co-commissioned-service.ts';
import { LEAD_ROLE_NAMES, leadGaps, leadsOf } from '#domain/commissioning/leads.ts';
import type { Rule } from '../rule.ts';
import { listed, quoted } from '../words.ts';

const inWords = (roles: readonly LeadRole[]): string =>
  listed(roles.map((role) => LEAD_ROLE_NAMES[role].toLocaleLowerCase('en-GB')));

export const serviceLeadNotOne: Rule = {
  id: 'service-lead-not-one',
  title: 'Not exactly one of each lead',
  severity: 'gap',
  source: 'MoU §3',
  reads: ['service'],
  find: (book) =>
    book.list('service').flatMap((service) => {
      const { none, several } = leadGaps(service);
      if (service.status === 'ended' || none.length + several.length === 0) return [];
      const said = [
        ...(none.length > 0 ? [`Nothing states the ${inWords(none)} of ${service.name}.`] : []),
        ...(several.length > 0 ? [`${service.name} has more than one ${inWords(several)}.`] : []),
      ];
      return [
        {
          about: service.id,
          part: '',
          sentence: said.join(' '),
          evidence: [...none, ...several].map((role) => ({
            recordId: service.id,
            place: LEAD_ROLE_NAMES[role],
            quote: quoted(listed(leadsOf(service, role).map(({ name }) => name)) || 'not stated'),
          })),
          remedy: 'Ask the Parties which of them it is: one party leads each co-commissioned service.',
        },
      ];
    }),
};
