/** From the minute that agreed it to what varies it: each link, and those that are missing. */
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { DECISION_FOLLOWS, type Decision } from '#domain/decision/decision.ts';
import { TRACE_TITLES, type TraceState, traceDecision } from '#domain/decision/decision-trace.ts';
import { CANNOT_FOLLOW, type Following } from '#domain/decision/follows.ts';
import type { DecisionId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag, type TagTone } from '#ui/tag.tsx';
import { followEarlier } from './commands.ts';
import { type Around, listDecisions } from './queries.ts';
import { GONE } from './wording.ts';

const STATE: Readonly<Record<TraceState, readonly [text: string, tone: TagTone]>> = {
  there: ['There', 'green'],
  missing: ['Missing', 'red'],
  waiting: ['Not yet', 'grey'],
  'not-needed': ['Not needed', 'grey'],
};
const HOW: Readonly<Record<Following, string>> = {
  varies: 'Varies it',
  supersedes: 'Supersedes it',
  revokes: 'Revokes it',
};

interface TracePartProps {
  readonly decision: Decision;
  readonly around: Around;
}

export function TracePart({ decision, around }: TracePartProps) {
  const { addressOf } = useDesk();
  const decisions = useRows(listDecisions, []);
  if (!decisions) return null;
  const links = traceDecision(decision, {
    ...{ meeting: around.meeting, minute: around.minute, notedAt: around.notedAt },
    kept: around.issued.find(({ status }) => status === 'issued')?.version ?? null,
    earlier: decisions.find(({ id }) => id === decision.follows?.decisionId),
    later: decisions.filter(({ follows }) => follows?.decisionId === decision.id),
  });
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Trace</h2>
      <ol className="govuk-list ma-decision__trace" aria-label="Trace of the decision">
        {links.map(({ key, state, sentence, to }) => (
          <li key={`${key} ${sentence}`}>
            <Tag text={STATE[state][0]} tone={STATE[state][1]} /> <strong>{TRACE_TITLES[key]}.</strong> {sentence}{' '}
            {to === null ? null : (
              <a className="govuk-link" href={`#${addressOf(to)}`}>
                Open<span className="govuk-visually-hidden">: {TRACE_TITLES[key]}</span>
              </a>
            )}
          </li>
        ))}
      </ol>
      <Follows decision={decision} decisions={decisions} />
    </>
  );
}

interface FollowsProps {
  readonly decision: Decision;
  readonly decisions: readonly Decision[];
}

function Follows({ decision, decisions }: FollowsProps) {
  const commit = useCommit();
  const { clock } = useDesk();
  const { follows } = decision;
  const earlier = decisions.find(({ id }) => id === follows?.decisionId);

  async function save(to: Decision['follows']): Promise<string | null> {
    const done = await commit(followEarlier(decision, to, londonDay(clock())), { gone: GONE, ...CANNOT_FOLLOW });
    return done.ok ? null : done.sentence;
  }

  return (
    <SummaryList
      label="What it changes"
      rows={[
        {
          key: 'follows',
          label: 'Earlier decision it changes',
          value: earlier?.title ?? null,
          hint: 'What it does to the earlier one happens when this one is approved',
          edit: {
            kind: 'search',
            draft: follows?.decisionId ?? null,
            options: decisions
              .filter(({ id }) => id !== decision.id)
              .map(({ id, title, reference }) => ({ id, name: title, detail: reference ?? '' })),
            save: (id) => save(id === null ? null : { decisionId: id as DecisionId, how: follows?.how ?? 'varies' }),
          },
        },
        ...(follows === null
          ? []
          : [
              {
                key: 'how',
                label: 'What it does to it',
                value: HOW[follows.how],
                edit: {
                  kind: 'choice' as const,
                  draft: follows.how,
                  options: DECISION_FOLLOWS.map((how) => ({ id: how, name: HOW[how] })),
                  save: (id: string) =>
                    save({ ...follows, how: DECISION_FOLLOWS.find((how) => how === id) ?? follows.how }),
                },
              },
            ]),
      ]}
    />
  );
}
