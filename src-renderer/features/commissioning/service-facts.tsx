/** A service's facts, changed in place. The documents and the decision behind it are ways to them. */
import type { ReactNode } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { useInPlace } from '#desk/in-place.ts';
import { SERVICE_STATUSES, type Service } from '#domain/commissioning/co-commissioned-service.ts';
import { titleOf } from '#domain/commissioning/localities.ts';
import { readServiceDraft, type ServiceDraft, serviceDraft } from '#domain/commissioning/service-draft.ts';
import type { Choice } from '#ui/choice.ts';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { changeService } from './commands.ts';
import type { Shelf } from './queries.ts';
import { GONE, HINT, LABEL, NOT_STATED, STATUS, serviceSentence } from './wording.ts';

interface ServiceFactsProps {
  readonly service: Service;
  readonly services: readonly Service[];
  readonly shelf: Shelf;
}

export const documentChoices = ({ documents }: Shelf): readonly Choice[] =>
  documents.map((document) => ({ id: document.id, name: document.shortTitle || document.title }));

export function ServiceFacts({ service, services, shelf }: ServiceFactsProps) {
  const { addressOf } = useDesk();
  const draft = serviceDraft(service);
  const save = useInPlace({
    record: service,
    draft,
    read: (typed: ServiceDraft) => readServiceDraft(typed, service.id, services),
    sentence: serviceSentence,
    change: (fields) => changeService(service, fields),
    gone: GONE.gone,
  });
  const hint = (field: keyof ServiceDraft) => (HINT[field] ? { hint: HINT[field] } : {});
  const text = (field: keyof ServiceDraft, kind: 'text' | 'prose'): SummaryRow => ({
    ...{ key: field, label: LABEL[field], value: draft[field] || <Unstated />, ...hint(field) },
    edit: { kind, draft: draft[field], save: (typed) => save({ [field]: typed }) },
  });
  const search = (field: keyof ServiceDraft, value: ReactNode, options: readonly Choice[]): SummaryRow => ({
    ...{ key: field, label: LABEL[field], value: value ?? <Unstated />, ...hint(field) },
    edit: { kind: 'search', draft: draft[field] || null, options, save: (id) => save({ [field]: id ?? '' }) },
  });
  const document = (field: 'documentId' | 'specificationId' | 'informationSharingId') => {
    const found = shelf.documents.find(({ id }) => id === service[field]);
    const link = found ? (
      <>
        <a className="govuk-link" href={`#${addressOf(found.id)}`}>
          {titleOf(found)}
        </a>{' '}
        <span className="ma-quiet">{found.status.replaceAll('-', ' ')}</span>
      </>
    ) : null;
    return search(field, link, documentChoices(shelf));
  };
  const decision = shelf.decisions.find(({ id }) => id === service.decisionId);
  return (
    <SummaryList
      label={`Facts of ${service.name}`}
      rows={[
        text('name', 'text'),
        {
          key: 'status',
          label: LABEL.status,
          value: STATUS[service.status],
          edit: {
            kind: 'choice',
            draft: draft.status,
            options: SERVICE_STATUSES.map((status) => ({ id: status, name: STATUS[status] })),
            save: (status) => save({ status }),
          },
        },
        document('documentId'),
        document('specificationId'),
        document('informationSharingId'),
        search(
          'decisionId',
          decision ? (
            <a className="govuk-link" href={`#${addressOf(decision.id)}`}>
              {decision.title}
            </a>
          ) : null,
          shelf.decisions.map(({ id, title }) => ({ id, name: title })),
        ),
        text('keyTerms', 'prose'),
        text('note', 'prose'),
      ]}
    />
  );
}

const Unstated = () => <span className="ma-quiet">{NOT_STATED}</span>;
