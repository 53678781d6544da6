/** A decision's facts, changed in place. Its dates are beside their why (dates-part.tsx). */
import type { ReactNode } from 'react';
import { useInPlace } from '#desk/in-place.ts';
import { listChoices, nameInFull, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { DECISION_KINDS, type Decision, KEY_DECISION } from '#domain/decision/decision.ts';
import { type DecisionDraft, decisionDraft, readDecisionDraft } from '#domain/decision/decision-draft.ts';
import { KEY_WORDS } from '#domain/decision/decision-words.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { MARKINGS } from '#domain/kernel/marking.ts';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { changeDecision } from './commands.ts';
import type { Around } from './queries.ts';
import { decisionSentence, GONE, HINT, KIND, LABEL, NOT_STATED } from './wording.ts';

export interface DecisionFactsProps {
  readonly decision: Decision;
  readonly around: Around;
  readonly who: WhoIsWho;
}

type TextBox = Exclude<keyof DecisionDraft, 'authors' | 'makers'>;

/** Saves one box of a decision; the answer is null, or the sentence that says why not. */
export function useDecisionBoxes(decision: Decision, who: WhoIsWho) {
  return useInPlace({
    record: decision,
    draft: decisionDraft(decision),
    read: (typed: DecisionDraft) => readDecisionDraft(typed, decision, (id) => nameOf(id, who)),
    sentence: decisionSentence,
    change: (fields) => changeDecision(decision, fields),
    gone: GONE,
  });
}

export function DecisionFacts({ decision, around, who }: DecisionFactsProps) {
  const draft = decisionDraft(decision);
  const save = useDecisionBoxes(decision, who);
  const unstated = (value: ReactNode): ReactNode =>
    value === null || value === '' ? <span className="ma-quiet">{NOT_STATED}</span> : value;
  const hint = (field: keyof DecisionDraft) => (HINT[field] ? { hint: HINT[field] } : {});
  const text = (field: TextBox, value: string | null, kind: 'text' | 'prose' = 'text'): SummaryRow => ({
    ...{ key: field, label: LABEL[field], value: unstated(value), ...hint(field) },
    edit: { kind, draft: draft[field], save: (typed) => save({ [field]: typed }) },
  });
  const choice = (field: TextBox, words: Readonly<Record<string, string>>, ids: readonly string[]): SummaryRow => ({
    ...{ key: field, label: LABEL[field], value: words[draft[field]] ?? draft[field], ...hint(field) },
    edit: {
      kind: 'choice',
      draft: draft[field],
      options: ids.map((id) => ({ id, name: words[id] ?? id })),
      save: (id) => save({ [field]: id }),
    },
  });
  const many = (field: 'authors' | 'makers'): SummaryRow => ({
    ...{ key: field, label: LABEL[field], value: unstated(decision[field].map(({ name }) => name).join(', ')) },
    edit: {
      kind: 'many',
      drafts: draft[field],
      options: [
        ...listChoices(who, ['post', 'person', 'party', 'body']),
        ...draft[field].filter((id) => id.startsWith('name:')).map((id) => ({ id, name: id.slice(5) })),
      ],
      save: (ids) => save({ [field]: ids }),
    },
  });
  const search = (field: 'bodyId' | 'meetingId', value: string | null, options: readonly Option[]): SummaryRow => ({
    ...{ key: field, label: LABEL[field], value: unstated(value) },
    edit: { kind: 'search', draft: draft[field] || null, options, save: (id) => save({ [field]: id ?? '' }) },
  });
  const meetingName = ({ bodyId, heldOn }: Around['meetings'][number]) =>
    `${showDate(heldOn)}, ${nameInFull(bodyId, who)}`;
  return (
    <>
      <h2 className="govuk-heading-m">About it</h2>
      <SummaryList
        label="Facts of the decision"
        rows={[
          text('title', decision.title),
          text('text', decision.text, 'prose'),
          choice('kind', KIND, DECISION_KINDS),
          choice('key', KEY_WORDS, KEY_DECISION),
          text('keyReason', decision.keyReason, 'prose'),
          many('authors'),
          many('makers'),
          text('contact', decision.contact),
          text('reference', decision.reference),
          search('bodyId', decision.bodyId ? nameInFull(decision.bodyId, who) : null, listChoices(who, ['body'])),
          search(
            'meetingId',
            around.meeting ? meetingName(around.meeting) : null,
            around.meetings.map((meeting) => ({ id: meeting.id, name: meetingName(meeting) })),
          ),
          choice('enteredFromElsewhere', { yes: 'Yes', '': 'No, made here' }, ['', 'yes']),
          choice('marking', {}, MARKINGS),
        ]}
      />
    </>
  );
}

interface Option {
  readonly id: string;
  readonly name: string;
}
