/**
 * The three leads of a service: one party is lead commissioner, contracting party and
 * lead contract manager (MoU §3). Exactly one of each; more or fewer is said.
 */
import type { OwnerId } from '../kernel/id.ts';
import { LEAD_ROLES, type LeadRole, type Service } from './co-commissioned-service.ts';

export type Lead = Service['leads'][number];

export const LEAD_ROLE_NAMES: Readonly<Record<LeadRole, string>> = {
  'lead-commissioner': 'Lead commissioner',
  'contracting-party': 'Contracting party',
  'lead-contract-manager': 'Lead contract manager',
};

export const leadsOf = ({ leads }: Pick<Service, 'leads'>, role: LeadRole): readonly Lead[] =>
  leads.filter((lead) => lead.role === role);

export interface LeadGaps {
  readonly none: readonly LeadRole[];
  readonly several: readonly LeadRole[];
}

/** The roles nobody holds, and those more than one holds. */
export function leadGaps(service: Pick<Service, 'leads'>): LeadGaps {
  return {
    none: LEAD_ROLES.filter((role) => leadsOf(service, role).length === 0),
    several: LEAD_ROLES.filter((role) => leadsOf(service, role).length > 1),
  };
}

/**
 * The leads with those of one role chosen anew. A name as a paper writes it is kept
 * where the same is chosen again; `name:…` is a name that belongs to nobody known.
 */
export function withLeads(
  leads: Service['leads'],
  role: LeadRole,
  chosen: readonly string[],
  nameOf: (id: OwnerId) => string,
): Service['leads'] {
  const before = leads.filter((lead) => lead.role === role);
  const others = leads.filter((lead) => lead.role !== role);
  const now = chosen.map((id): Lead => {
    const kept = before.find((lead) => leadKey(lead) === id);
    if (kept) return kept;
    return id.startsWith('name:')
      ? { role, who: null, name: id.slice('name:'.length) }
      : { role, who: id as OwnerId, name: nameOf(id as OwnerId) };
  });
  return [...others, ...now];
}

/** What a lead is chosen by: its id, or its name where nobody is known by it. */
export const leadKey = ({ who, name }: Lead): string => who ?? `name:${name}`;
