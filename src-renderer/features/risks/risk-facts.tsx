/** The facts of a risk, changed in place. Its score is worked out, and says why; what raised it is one press away. */
import type { ReactNode } from 'react';
import { useInPlace } from '#desk/in-place.ts';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { MARKINGS } from '#domain/kernel/marking.ts';
import { callMeeting, citeMinute } from '#domain/minutes/cite.ts';
import { type RiskDraft, readRiskDraft, riskDraft } from '#domain/risk/risk-draft.ts';
import { bandsOf, IMPACT_WORDS, LIKELIHOOD_WORDS, standingOf, whyBand } from '#domain/risk/risk-score.ts';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { Why } from '#ui/why.tsx';
import { changeRisk } from './commands.ts';
import type { OneRisk } from './queries.ts';
import { GONE, IMPACT_CHOICES, LABEL, LIKELIHOOD_CHOICES, NOT_STATED, riskSentence } from './wording.ts';

type TextBox = Exclude<keyof RiskDraft, 'owners'>;

export function RiskFacts({ one, who }: { readonly one: OneRisk; readonly who: WhoIsWho }) {
  const { risk, body } = one;
  const draft = riskDraft(risk);
  const save = useInPlace({
    record: risk,
    draft,
    read: (typed: RiskDraft) =>
      readRiskDraft(
        typed,
        who.bodies.map(({ id }) => id),
        (id) => risk.owners.find((owner) => owner.who === id)?.name ?? nameOf(id, who),
      ),
    sentence: riskSentence,
    change: (fields) => changeRisk(risk, fields),
    gone: GONE,
  });
  const unstated = (value: ReactNode): ReactNode =>
    value === null || value === '' ? <span className="ma-quiet">{NOT_STATED}</span> : value;
  const text = (field: TextBox, kind: 'text' | 'prose' | 'date', value: string): SummaryRow => ({
    ...{ key: field, label: LABEL[field] },
    value: unstated(value === '' ? '' : <span className="ma-risk__text">{value}</span>),
    edit: { kind, draft: draft[field], save: (typed) => save({ [field]: typed }) },
  });
  const level = (
    field: 'likelihood' | 'impact',
    words: readonly string[],
    options: typeof LIKELIHOOD_CHOICES,
  ): SummaryRow => ({
    ...{ key: field, label: LABEL[field] },
    value:
      risk[field] === null ? <span className="ma-quiet">not judged</span> : `${risk[field]} ${words[risk[field] - 1]}`,
    edit: {
      kind: 'choice',
      draft: draft[field],
      options,
      none: 'Not judged',
      save: (typed) => save({ [field]: typed }),
    },
  });
  const day = (date: typeof risk.raisedOn) => (date === null ? '' : showDate(date));
  return (
    <SummaryList
      label={`Facts of ${risk.reference ?? 'the risk'}`}
      rows={[
        text('title', 'text', risk.title),
        text('description', 'prose', risk.description),
        {
          ...{ key: 'owners', label: LABEL.owners, hint: 'The first one leads' },
          value: unstated(risk.owners.map(({ name }) => name).join(', ')),
          edit: {
            kind: 'many',
            drafts: draft.owners,
            options: [
              ...listChoices(who, ['person', 'post', 'party', 'body']),
              ...risk.owners.flatMap((owner) =>
                owner.who === null ? [{ id: `name:${owner.name}`, name: owner.name, detail: 'as written' }] : [],
              ),
            ],
            save: (owners) => save({ owners }),
          },
        },
        level('likelihood', LIKELIHOOD_WORDS, LIKELIHOOD_CHOICES),
        level('impact', IMPACT_WORDS, IMPACT_CHOICES),
        {
          ...{ key: 'score', label: 'Score', value: standingOf(risk, bandsOf(body)) },
          why: <Why about="the score of this risk">{whyBand(risk, bandsOf(body))}</Why>,
        },
        text('response', 'prose', risk.response),
        text('reviewOn', 'date', day(risk.reviewOn)),
        text('raisedOn', 'date', day(risk.raisedOn)),
        {
          key: 'body',
          label: LABEL.bodyId,
          value: (
            <a className="govuk-link" href={`#bodies/${risk.bodyId}`}>
              {body?.name}
            </a>
          ),
        },
        { key: 'source', label: 'Raised by', value: <Source one={one} /> },
        text('quote', 'prose', risk.quote === '' ? '' : `“${risk.quote}”`),
        {
          ...{ key: 'marking', label: LABEL.marking, value: risk.marking },
          edit: {
            kind: 'choice',
            draft: draft.marking,
            options: MARKINGS.map((marking) => ({ id: marking, name: marking })),
            save: (marking) => save({ marking }),
          },
        },
      ]}
    />
  );
}

/** The minute, the paper with its paragraph, or whoever said so between meetings. */
function Source({ one: { risk, raisedAt, minute } }: { readonly one: OneRisk }) {
  const { source } = risk;
  if (source.from === 'between-meetings') return <>{source.raisedBy}, between meetings</>;
  if (source.from === 'paper') {
    return (
      <>
        {source.paper}
        {raisedAt ? (
          <>
            {', '}
            <a className="govuk-link" href={`#meetings/${raisedAt.id}/papers`}>
              {callMeeting(raisedAt)}
            </a>
          </>
        ) : null}
      </>
    );
  }
  return raisedAt ? (
    <a className="govuk-link" href={`#meetings/${raisedAt.id}/minutes`}>
      {citeMinute(raisedAt, minute)}
    </a>
  ) : (
    'Minutes that were put aside'
  );
}
