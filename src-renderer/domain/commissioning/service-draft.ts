/**
 * A co-commissioned service as it is typed. Its leads, lists and localities are said
 * on its page, one at a time; what is not stated stays blank.
 */
import { type Drafted, drafted, namedProblem, typedLine } from '../kernel/draft.ts';
import type { DecisionId, DocumentId, ServiceId } from '../kernel/id.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { SERVICE_STATUSES, type Service } from './co-commissioned-service.ts';

export interface ServiceDraft {
  readonly name: string;
  readonly status: string;
  /** Ids of documents and a decision, or ''. */
  readonly documentId: string;
  readonly specificationId: string;
  readonly informationSharingId: string;
  readonly decisionId: string;
  readonly keyTerms: string;
  readonly note: string;
}

export type ServiceProblem = 'missing' | 'too-long' | 'taken';
export type ServiceFields = Pick<Service, keyof ServiceDraft>;

export function serviceDraft(service: Service | null): ServiceDraft {
  return {
    name: service?.name ?? '',
    status: service?.status ?? 'planned',
    documentId: service?.documentId ?? '',
    specificationId: service?.specificationId ?? '',
    informationSharingId: service?.informationSharingId ?? '',
    decisionId: service?.decisionId ?? '',
    keyTerms: service?.keyTerms ?? '',
    note: service?.note ?? '',
  };
}

/** `id` is the service being edited, null for a new one; two services do not share a name under one agreement. */
export function readServiceDraft(
  draft: ServiceDraft,
  id: ServiceId | null,
  services: readonly Pick<Service, 'id' | 'name' | 'documentId'>[],
): Drafted<ServiceFields, ServiceDraft, ServiceProblem> {
  const name = typedLine(draft.name);
  const documentId = documentOf(draft.documentId);
  const isTaken = services.some(
    (other) => other.id !== id && other.documentId === documentId && other.name.toLowerCase() === name.toLowerCase(),
  );
  return drafted<ServiceFields, ServiceDraft, ServiceProblem>(
    { name: namedProblem(draft.name) ?? (isTaken ? 'taken' : null) },
    {
      name,
      status: SERVICE_STATUSES.find((status) => status === draft.status) ?? 'planned',
      documentId,
      specificationId: documentOf(draft.specificationId),
      informationSharingId: documentOf(draft.informationSharingId),
      decisionId: draft.decisionId.startsWith('decision:') ? (draft.decisionId as DecisionId) : null,
      keyTerms: draft.keyTerms,
      note: draft.note,
    },
  );
}

/** Nothing is known of it but what was typed. */
export function newService(fields: ServiceFields, order: string): Omit<Unstamped<Service>, 'id'> {
  return { ...fields, order, marking: 'OFFICIAL', leads: [], evaluation: [], checks: [], localities: [] };
}

const documentOf = (text: string): DocumentId | null => (text.startsWith('document:') ? (text as DocumentId) : null);
