/** The facts of an escalation, changed in place. Its ladder and its rung can be changed until somebody takes it. */
import type { ReactNode } from 'react';
import { useInPlace } from '#desk/in-place.ts';
import { listChoices, nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { SEVERITIES } from '#domain/escalation/escalation.ts';
import { type EscalationDraft, escalationDraft, readEscalationDraft } from '#domain/escalation/escalation-draft.ts';
import { SEVERITY_WORDS } from '#domain/escalation/escalation-words.ts';
import { readingOf } from '#domain/kernel/draft.ts';
import { MARKINGS } from '#domain/kernel/marking.ts';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { changeEscalation } from './commands.ts';
import type { OneMatter } from './queries.ts';
import { escalationSentence, GONE, LABEL, NOT_STATED } from './wording.ts';

type TextBox = Exclude<keyof EscalationDraft, 'linked'>;

export function EscalationFacts({ one, who }: { readonly one: OneMatter; readonly who: WhoIsWho }) {
  const { matter, route, routes } = one;
  const draft = escalationDraft(matter);
  const save = useInPlace({
    record: matter,
    draft,
    read: (typed: EscalationDraft) => readEscalationDraft(typed, routes),
    sentence: escalationSentence,
    change: (fields) => changeEscalation(matter, fields),
    gone: GONE,
  });
  const unstated = (value: ReactNode): ReactNode =>
    value === null || value === '' ? <span className="ma-quiet">{NOT_STATED}</span> : value;
  const text = (field: TextBox, value: ReactNode, kind: 'text' | 'prose', hint?: string): SummaryRow => ({
    ...{ key: field, label: LABEL[field], value: unstated(value), ...(hint ? { hint } : {}) },
    edit: { kind, draft: draft[field], save: (typed) => save({ [field]: typed }) },
  });
  const choice = (field: TextBox, value: string, options: readonly { id: string; name: string }[]): SummaryRow => ({
    ...{ key: field, label: LABEL[field], value },
    edit: { kind: 'choice', draft: draft[field], options, save: (id) => save({ [field]: id }) },
  });
  const isFresh = matter.steps.length < 2;
  const reading = readingOf(matter.neededBy);
  const source =
    matter.source.from === 'minute'
      ? 'The minutes of the meeting that raised it'
      : matter.source.from === 'paper'
        ? matter.source.paper
        : `Between meetings, by ${matter.source.raisedBy}`;
  return (
    <SummaryList
      label="Facts of the matter"
      rows={[
        text('title', matter.title, 'text'),
        text('question', <span className="ma-matter-prose">{matter.question}</span>, 'prose'),
        text(
          'options',
          matter.options.length === 0 ? (
            ''
          ) : (
            <ol className="govuk-list govuk-list--number govuk-!-margin-bottom-0">
              {matter.options.map((option) => (
                <li key={option}>{option}</li>
              ))}
            </ol>
          ),
          'prose',
          'One to a line',
        ),
        text(
          'neededBy',
          matter.neededBy === null ? (
            ''
          ) : (
            <>
              {matter.neededBy.text}
              {reading === null ? null : <span className="ma-quiet"> ({reading})</span>}
            </>
          ),
          'text',
          'A day, or the words of the paper',
        ),
        choice(
          'severity',
          SEVERITY_WORDS[matter.severity],
          SEVERITIES.map((severity) => ({ id: severity, name: SEVERITY_WORDS[severity] })),
        ),
        isFresh
          ? {
              ...{ key: 'bodyId', label: LABEL.bodyId, value: nameInFull(matter.bodyId, who) },
              edit: {
                kind: 'search',
                draft: matter.bodyId,
                options: listChoices(who, ['body']),
                save: (id) => save({ bodyId: id ?? '' }),
              },
            }
          : { key: 'bodyId', label: LABEL.bodyId, value: nameInFull(matter.bodyId, who) },
        isFresh
          ? choice(
              'routeId',
              route?.name ?? NOT_STATED,
              routes.map(({ id, name }) => ({ id, name })),
            )
          : { key: 'routeId', label: LABEL.routeId, value: route?.name ?? NOT_STATED },
        ...(isFresh && route
          ? [
              choice(
                'rung',
                nameInFull(matter.rung, who),
                route.rungs.map((rung) => ({ id: rung.who, name: nameInFull(rung.who, who) })),
              ),
            ]
          : []),
        { key: 'source', label: 'Comes from', value: source },
        choice(
          'marking',
          matter.marking,
          MARKINGS.map((marking) => ({ id: marking, name: marking })),
        ),
        ...(matter.answer === ''
          ? []
          : [{ key: 'answer', label: 'Answer', value: <span className="ma-matter-prose">{matter.answer}</span> }]),
      ]}
    />
  );
}
