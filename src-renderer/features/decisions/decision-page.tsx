/**
 * One decision on a page: what it says and for how much at the left, who signs it
 * and when it takes effect at the right.
 */
import './decisions.css';
import { useDesk, useRows } from '#desk/desk.tsx';
import { FindingsOn } from '#desk/findings-on.tsx';
import { useHistory } from '#desk/history.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { STATUS_WORDS } from '#domain/decision/decision-words.ts';
import { noticeRules } from '#domain/decision/notice-dates.ts';
import { Button } from '#ui/button.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { Page } from '#ui/page.tsx';
import { Tag } from '#ui/tag.tsx';
import { AllocationsPart } from './allocations-part.tsx';
import { ClearancesPart } from './clearances-part.tsx';
import { DatesPart } from './dates-part.tsx';
import { DecisionFacts } from './decision-facts.tsx';
import { MoneyPart } from './money-part.tsx';
import { NoticePart } from './notice-part.tsx';
import { findAround } from './queries.ts';
import { SectionsPart } from './sections-part.tsx';
import { SignOffsPart } from './sign-offs-part.tsx';
import { StepsPart } from './steps-part.tsx';
import { TakenPart } from './taken-part.tsx';
import { TracePart } from './trace-part.tsx';
import { KIND, STATUS_TONE } from './wording.ts';

export function DecisionPage({ decision, who }: { readonly decision: Decision; readonly who: WhoIsWho }) {
  const { go, known } = useDesk();
  const around = useRows((db) => findAround(db, decision), [decision.id, decision.updatedAt]);
  const lines = useHistory(decision.id, decision.updatedAt);
  if (!around) return null;
  const rules = noticeRules(decision, { ...around, known });
  return (
    <Page
      title={decision.title}
      caption={KIND[decision.kind]}
      tag={<Tag text={STATUS_WORDS[decision.status]} tone={STATUS_TONE[decision.status]} />}
      actions={
        <Button kind="link" onPress={() => go('decisions')}>
          All decisions
        </Button>
      }
    >
      <FindingsOn about={decision.id} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <DecisionFacts decision={decision} around={around} who={who} />
          <TakenPart decision={decision} around={around} who={who} />
          <SectionsPart decision={decision} />
          <MoneyPart decision={decision} />
          <AllocationsPart decision={decision} who={who} />
        </div>
        <div className="govuk-grid-column-one-third ma-decision__narrow">
          <SignOffsPart decision={decision} who={who} />
          <ClearancesPart decision={decision} who={who} />
          <StepsPart decision={decision} rules={rules} around={around} />
          <DatesPart decision={decision} rules={rules} who={who} />
          <TracePart decision={decision} around={around} />
          <NoticePart decision={decision} around={around} rules={rules} who={who} />
        </div>
      </div>
      <HistoryList lines={lines} />
    </Page>
  );
}
