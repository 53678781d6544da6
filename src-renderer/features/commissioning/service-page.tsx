/**
 * One service on a page: what it is, who leads it, who delivers it where, and how it
 * stands against the agreement's own lists.
 */
import './services.css';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { FindingsOn } from '#desk/findings-on.tsx';
import { useHistory } from '#desk/history.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Service } from '#domain/commissioning/co-commissioned-service.ts';
import { countMet } from '#domain/commissioning/service-lists.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { Page } from '#ui/page.tsx';
import { Tag } from '#ui/tag.tsx';
import { ChecksPart } from './checks-part.tsx';
import { takeOutService } from './commands.ts';
import { EvaluationPart } from './evaluation-part.tsx';
import { LeadsPart } from './leads-part.tsx';
import { LocalitiesPart } from './localities-part.tsx';
import type { Shelf } from './queries.ts';
import { ServiceFacts } from './service-facts.tsx';
import { STATUS, STATUS_TONE } from './wording.ts';

interface ServicePageProps {
  readonly service: Service;
  readonly services: readonly Service[];
  readonly shelf: Shelf;
  readonly who: WhoIsWho;
}

export function ServicePage({ service, services, shelf, who }: ServicePageProps) {
  const { go } = useDesk();
  const commit = useCommit();
  const lines = useHistory(service.id, service.updatedAt);
  const { met, of } = countMet(service);
  return (
    <Page
      title={service.name}
      caption="Service"
      tag={<Tag text={STATUS[service.status]} tone={STATUS_TONE[service.status]} />}
      actions={
        <ButtonGroup>
          <Button
            small
            onPress={async () => {
              const done = await commit(takeOutService(service), {});
              if (done.ok) go('services');
            }}
          >
            Take out
          </Button>
          <Button kind="link" onPress={() => go('services')}>
            All services
          </Button>
        </ButtonGroup>
      }
    >
      <FindingsOn about={service.id} />
      <h2 className="govuk-heading-m">About it</h2>
      <ServiceFacts service={service} services={services} shelf={shelf} />
      <h2 className="govuk-heading-m">Who leads it</h2>
      <LeadsPart service={service} who={who} />
      <h2 className="govuk-heading-m">Localities</h2>
      <LocalitiesPart service={service} shelf={shelf} who={who} />
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Evaluation and award</h2>
      <EvaluationPart service={service} who={who} />
      <h2 className="govuk-heading-m govuk-!-margin-top-6">The agreement’s own lists</h2>
      <p className="govuk-body">
        {met} of {of} lines are met or do not apply.
      </p>
      <ChecksPart service={service} />
      <HistoryList lines={lines} />
    </Page>
  );
}
