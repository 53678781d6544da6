/** The facts of an action, changed in place. How it stands is worked out, and says why. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { isOpen } from '#domain/action/action.ts';
import { ageInWords, ageOf, daysHeld } from '#domain/action/action-age.ts';
import { actionDraft, asNamed, nameIn, readOwners, textProblem } from '#domain/action/action-draft.ts';
import { endedInWords } from '#domain/action/ended.ts';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { readingOf, typedWrittenDate } from '#domain/kernel/draft.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { Why } from '#ui/why.tsx';
import { changeAction, redateAction } from './commands.ts';
import type { OneAction } from './queries.ts';
import { actionSentence, BRAG_RULE, LABEL, NOT_DONE, STATUS, sourceInWords } from './wording.ts';

export function ActionFacts({ one, who }: { readonly one: OneAction; readonly who: WhoIsWho }) {
  const { clock } = useDesk();
  const commit = useCommit();
  const { action, body, brag, meeting, closedAt, goesOn, minutedAt } = one;
  const today = londonDay(clock());
  const age = ageOf(action, today, daysHeld(one.meetings, today));
  const elsewhere = { find: () => goesOn, bodyName: (id: OwnerId) => nameOf(id, who) };
  const draft = actionDraft(action);
  const choices = [
    ...listChoices(who, ['person', 'post', 'party', 'body']),
    ...draft.owners.flatMap((owner) => {
      const name = nameIn(owner);
      return name === null ? [] : [{ id: asNamed(name), name, detail: 'as written' }];
    }),
  ];
  const change = async (fields: Parameters<typeof changeAction>[1]): Promise<string | null> => {
    const done = await commit(changeAction(action, fields), NOT_DONE);
    return done.ok ? null : done.sentence;
  };
  const reading = readingOf(action.due);
  const due = action.due === null ? 'No date agreed' : action.due.text;
  return (
    <SummaryList
      label={`Facts of ${action.reference ?? 'the action'}`}
      rows={[
        {
          key: 'text',
          label: LABEL.text,
          value: <span className="ma-updates__text">{action.text}</span>,
          edit: {
            kind: 'prose',
            draft: action.text,
            save: async (text) => {
              const problem = textProblem(text);
              return problem === null ? await change({ text: text.trim() }) : actionSentence('text', problem);
            },
          },
        },
        {
          key: 'owners',
          label: LABEL.owners,
          value: action.owners
            .map((owner) => (owner.lead && action.owners.length > 1 ? `${owner.name} (lead)` : owner.name))
            .join(', '),
          hint: 'The first one leads',
          edit: {
            kind: 'many',
            drafts: draft.owners,
            options: choices,
            save: (owners) => change({ owners: readOwners(owners, (id) => nameOf(id, who)) }),
          },
        },
        {
          key: 'due',
          label: LABEL.due,
          value: (
            <>
              {due}
              {reading === null ? null : <span className="ma-quiet"> ({reading})</span>}
            </>
          ),
          hint: 'As the meeting said it: 3 June 2021, end of June, spring',
          edit:
            isOpen(action) && action.due === null
              ? {
                  kind: 'text',
                  draft: '',
                  save: async (text) => {
                    const on = londonDay(clock());
                    const done = await commit(
                      redateAction(action, { due: typedWrittenDate(text), on, reason: '' }),
                      NOT_DONE,
                    );
                    return done.ok ? null : done.sentence;
                  },
                }
              : undefined,
        },
        {
          key: 'brag',
          label: 'Standing',
          value: `${brag.letter} ${brag.word}`,
          why: (
            <Why about="how this action stands">
              {brag.why} {BRAG_RULE}
            </Why>
          ),
        },
        {
          key: 'status',
          label: 'Status',
          value: (
            <>
              {endedInWords(action, elsewhere) || STATUS[action.status]}
              {goesOn ? (
                <>
                  {' '}
                  <a className="govuk-link" href={`#actions/${goesOn.id}`}>
                    Open {goesOn.reference ?? 'the action it goes on as'}
                  </a>
                </>
              ) : null}
            </>
          ),
        },
        ...(action.endReason === '' ? [] : [{ key: 'reason', label: 'Reason', value: action.endReason }]),
        ...(age === null ? [] : [{ key: 'age', label: 'Age', value: ageInWords(age) }]),
        {
          key: 'body',
          label: LABEL.bodyId,
          value: (
            <a className="govuk-link" href={`#bodies/${action.bodyId}`}>
              {body?.name}
            </a>
          ),
        },
        {
          key: 'agreed',
          label: LABEL.meetingId,
          value: meeting ? (
            <a className="govuk-link" href={`#meetings/${meeting.id}`}>
              {[meeting.reference, showDate(meeting.heldOn)].filter(Boolean).join(', ')}
            </a>
          ) : (
            [action.source.from === 'paper' ? '' : 'Between meetings', action.agreedOn ? showDate(action.agreedOn) : '']
              .filter(Boolean)
              .join(', ')
          ),
        },
        {
          key: 'source',
          label: 'Comes from',
          value: minutedAt ? (
            <a className="govuk-link" href={`#meetings/${minutedAt.id}/minutes`}>
              The minutes of {showDate(minutedAt.heldOn)}
            </a>
          ) : (
            sourceInWords(action.source)
          ),
        },
        ...(action.closedOn === null
          ? []
          : [
              {
                key: 'closed',
                label: 'Ended',
                value: [showDate(action.closedOn), closedAt?.reference ?? closedAt?.title ?? '']
                  .filter(Boolean)
                  .join(', '),
              },
            ]),
      ]}
    />
  );
}
