/**
 * Services: what is commissioned together under an agreement.
 *
 * Each has exactly one lead commissioner, contracting party and lead contract
 * manager (MoU §3, checklist P-10); more or fewer are kept as they are and
 * reported. The agreement's own lists, the principles of §3 and the enablers and
 * requirements of §5, are ticked with the evidence for each. Who delivers where is
 * told by locality, with the lead where one is stated.
 */
import { z } from 'zod';
import { orderKey } from '../kernel/order-key.ts';
import { id, line, named, owner, prose, stamps } from '../kernel/schema.ts';

export const SERVICE_STATUSES = ['planned', 'in-procurement', 'live', 'ended'] as const;
export const LEAD_ROLES = ['lead-commissioner', 'contracting-party', 'lead-contract-manager'] as const;
export type LeadRole = (typeof LEAD_ROLES)[number];
export const CHECK_LISTS = ['principles', 'enablers', 'requirements'] as const;
export const CHECK_STATES = ['met', 'not-met', 'not-applicable', 'not-stated'] as const;

export const serviceLead = z.strictObject({ role: z.enum(LEAD_ROLES), who: owner.nullable(), name: named });

export const serviceCheck = z.strictObject({
  list: z.enum(CHECK_LISTS),
  /** Which line of the list (service-lists.ts). */
  key: named,
  state: z.enum(CHECK_STATES),
  evidence: z.union([id('minute'), id('paper'), id('document'), id('decision'), id('file')]).nullable(),
  note: prose,
});

export const locality = z.strictObject({
  place: named,
  providers: z.array(z.strictObject({ who: id('party').nullable(), name: named, lead: z.boolean() })).readonly(),
  /** The partnership agreement signed for it. */
  agreementId: id('document').nullable(),
});

export const service = z.strictObject({
  ...stamps,
  id: id('service'),
  /** The agreement it is commissioned under. */
  documentId: id('document').nullable(),
  order: orderKey,
  name: named,
  status: z.enum(SERVICE_STATUSES),
  leads: z.array(serviceLead).readonly(),
  specificationId: id('document').nullable(),
  informationSharingId: id('document').nullable(),
  keyTerms: prose,
  /** What each party does in evaluation and award. */
  evaluation: z.array(z.strictObject({ who: id('party').nullable(), name: named, part: line })).readonly(),
  checks: z.array(serviceCheck).readonly(),
  localities: z.array(locality).readonly(),
  decisionId: id('decision').nullable(),
  note: prose,
});
export type Service = Readonly<z.output<typeof service>>;
