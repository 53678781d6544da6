/** The dates of a decision, the gaps between them, and each computed date with its why. */
import { CountedDays } from '#desk/counted-days.tsx';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { decisionDraft } from '#domain/decision/decision-draft.ts';
import {
  type ComputedDate,
  FACT_NAMES,
  NOTICE_FACTS,
  type NoticeRules,
  noticeDates,
} from '#domain/decision/notice-dates.ts';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import { readingOf } from '#domain/kernel/draft.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { Why } from '#ui/why.tsx';
import { useDecisionBoxes } from './decision-facts.tsx';
import { useExceptions } from './exceptions.ts';
import { LABEL, NOT_STATED, PROFILE_CHOICES } from './wording.ts';

interface DatesPartProps {
  readonly decision: Decision;
  readonly rules: NoticeRules;
  readonly who: WhoIsWho;
}

const COMPUTED: Readonly<Record<ComputedDate['kind'], string>> = {
  'notice-by': 'Notice of a key decision by',
  'exception-from': 'May be made from',
  'call-in-ends': 'Call-in ends',
  'hold-ends': 'May be held until',
};

export function DatesPart({ decision, rules, who }: DatesPartProps) {
  const save = useDecisionBoxes(decision, who);
  const draft = decisionDraft(decision);
  const { gaps, computed, remarks } = noticeDates(decision, rules);
  const elsewhere = decision.enteredFromElsewhere;
  const written = NOTICE_FACTS.map((fact) => {
    const date = decision[fact];
    const reading = readingOf(date);
    const open = elsewhere || (fact !== 'published' && fact !== 'effective');
    return {
      key: fact,
      label: FACT_NAMES[fact],
      value: date ? (
        `${date.text}${reading ? ` (${reading})` : ''}`
      ) : (
        <span className="ma-quiet">{open ? NOT_STATED : 'when it is published'}</span>
      ),
      edit: open
        ? { kind: 'text' as const, draft: draft[fact], save: (text: string) => save({ [fact]: text }) }
        : undefined,
    };
  });
  const exceptions = useExceptions(decision);
  const profile = PROFILE_CHOICES.find(({ id }) => id === rules.profile)?.name ?? rules.profile;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Dates and why</h2>
      <SummaryList
        label="Dates of the decision"
        rows={[
          ...written,
          ...computed.map((one) => ({
            key: one.kind,
            label: COMPUTED[one.kind],
            value: `${showDateInFull(one.day)}${one.at ? `, ${one.at}` : ''}`,
            why: (
              <Why about={COMPUTED[one.kind].toLowerCase()}>
                <p className="govuk-body-s">{one.sentence}</p>
                <p className="govuk-body-s">
                  Rule {one.rule}. {one.source}.
                </p>
                <CountedDays days={one.why.days} upTo="the day of the decision" />
              </Why>
            ),
          })),
          {
            key: 'legalProfile',
            label: LABEL.legalProfile,
            value: decision.legalProfile === null ? `${profile} (proposed by its kind)` : profile,
            edit: {
              kind: 'choice' as const,
              draft: draft.legalProfile,
              options: PROFILE_CHOICES,
              none: 'As its kind proposes',
              save: (id: string) => save({ legalProfile: id }),
            },
          },
          ...exceptions,
        ]}
      />
      <p className="govuk-body-s">
        <a className="govuk-link" href="#decisions/rules">
          What each law has a decision wait for
        </a>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {gaps.map(({ sentence, inOrder }) => (
          <li key={sentence} className={inOrder ? undefined : 'ma-decision__remark'}>
            {sentence}
          </li>
        ))}
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </>
  );
}
