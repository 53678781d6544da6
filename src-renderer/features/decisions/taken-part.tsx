/**
 * How it was taken: at a meeting, by an office-holder, by correspondence or by chair's action.
 *
 * Between meetings a question goes out, each reply is a row, and what came of it is
 * reported to the next meeting, whose minute is chosen here. Until then it can be put
 * on that meeting's agenda with one press.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { seatsOn } from '#domain/body/seat.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import {
  CANNOT_CORRESPOND,
  isBetweenMeetings,
  isToBeNoted,
  NO_CORRESPONDENCE,
  standCorrespondence,
} from '#domain/decision/between-meetings.ts';
import { type Correspondence, DECISION_TAKEN, type Decision } from '#domain/decision/decision.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { parseTypedDay } from '#domain/kernel/draft.ts';
import type { MeetingId, MinuteId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { nextMeetingOf } from '#domain/meeting/next-meeting.ts';
import { Button } from '#ui/button.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { changeCorrespondence, changeDecision, putToNote } from './commands.ts';
import type { Around } from './queries.ts';
import { RepliesTable } from './replies-table.tsx';
import { GONE, NOT_A_DAY, NOT_SAVED_DECISION, TAKEN } from './wording.ts';

interface TakenPartProps {
  readonly decision: Decision;
  readonly around: Around;
  readonly who: WhoIsWho;
}

export function TakenPart({ decision, around, who }: TakenPartProps) {
  const commit = useCommit();
  const { clock } = useDesk();
  const today = londonDay(clock());
  const now = decision.correspondence ?? NO_CORRESPONDENCE;
  const asked = seatsOn(around.seats, now.askedOn ?? today).flatMap(({ holder }) =>
    holder === null ? [] : [nameOf(holder, who)],
  );

  async function saveTaken(id: string): Promise<string | null> {
    const taken = DECISION_TAKEN.find((each) => each === id) ?? 'not-stated';
    const done = await commit(changeDecision(decision, { taken }), NOT_SAVED_DECISION);
    return done.ok ? null : done.sentence;
  }

  async function save(fields: Partial<Correspondence>): Promise<string | null> {
    const done = await commit(
      changeCorrespondence(decision, (before) => ({ ...before, ...fields })),
      { gone: GONE, ...CANNOT_CORRESPOND },
    );
    return done.ok ? null : done.sentence;
  }

  const between = isBetweenMeetings(decision);
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">How it was taken</h2>
      <SummaryList
        label="How it was taken"
        rows={[
          {
            key: 'taken',
            label: 'Taken',
            value: TAKEN[decision.taken],
            edit: {
              kind: 'choice',
              draft: decision.taken,
              options: DECISION_TAKEN.map((id) => ({ id, name: TAKEN[id] })),
              save: saveTaken,
            },
          },
          ...(between ? correspondenceRows(now, around, save, decision) : []),
        ]}
      />
      {between ? (
        <>
          <p className="govuk-body" role="status">
            {standCorrespondence(now, asked, today).sentence}
          </p>
          <RepliesTable
            correspondence={now}
            asked={asked}
            who={who}
            today={today}
            onReplies={(replies) => save({ replies })}
          />
          {isToBeNoted(decision) ? <PutToNote decision={decision} around={around} today={today} /> : null}
        </>
      ) : null}
    </>
  );
}

function correspondenceRows(
  now: Correspondence,
  { meetings, notedMinutes, notedAt }: Around,
  save: (fields: Partial<Correspondence>) => Promise<string | null>,
  { bodyId }: Decision,
): readonly SummaryRow[] {
  const day = (field: 'askedOn' | 'replyBy' | 'closedOn', label: string): SummaryRow => ({
    ...{ key: field, label, value: now[field] === null ? null : showDate(now[field]) },
    edit: {
      kind: 'date',
      draft: now[field] === null ? '' : showDate(now[field]),
      save: async (text) => {
        const typed = parseTypedDay(text);
        return typed === null && text.trim() !== '' ? NOT_A_DAY : await save({ [field]: typed });
      },
    },
  });
  const prose = (field: 'question' | 'outcome', label: string): SummaryRow => ({
    ...{ key: field, label, value: now[field] === '' ? '' : <span className="ma-decision__prose">{now[field]}</span> },
    edit: { kind: 'prose', draft: now[field], save: (text) => save({ [field]: text }) },
  });
  return [
    prose('question', 'Question'),
    day('askedOn', 'Sent out on'),
    day('replyBy', 'Reply by'),
    prose('outcome', 'Outcome'),
    day('closedOn', 'Closed on'),
    {
      key: 'reportedAt',
      label: 'Reported to the meeting of',
      value: notedAt ? `${showDate(notedAt.heldOn)}, ${notedAt.title}` : null,
      edit: {
        kind: 'search',
        draft: now.reportedAt,
        options: meetings
          .filter((each) => bodyId === null || each.bodyId === bodyId)
          .map((each) => ({ id: each.id, name: `${showDate(each.heldOn)}, ${each.title}` })),
        save: (id) => save({ reportedAt: id as MeetingId | null, minuteId: null }),
      },
    },
    ...(notedAt
      ? [
          {
            key: 'minuteId',
            label: 'Minute that notes it',
            value: notedMinutes.find(({ id }) => id === now.minuteId)?.text ?? null,
            edit: {
              kind: 'search' as const,
              draft: now.minuteId,
              options: notedMinutes
                .filter(({ text }) => text.trim() !== '')
                .map(({ id, text }) => ({ id, name: text.replace(/\s+/g, ' ').slice(0, 120) })),
              save: (id: string | null) => save({ minuteId: id as MinuteId | null }),
            },
          },
        ]
      : []),
  ];
}

const NOT_PUT = {
  gone: GONE,
  'no-body': 'Choose the body first: it is noted by the next meeting of its body.',
  'there-already': 'It is on the agenda of the next meeting, or in the backlog, already.',
} as const;

function PutToNote({
  decision,
  around,
  today,
}: Pick<TakenPartProps, 'decision' | 'around'> & { readonly today: CivilDate }) {
  const commit = useCommit();
  const [refused, setRefused] = useState<string | null>(null);
  const next = nextMeetingOf(decision.bodyId, around.meetings, today);
  async function put(): Promise<void> {
    const done = await commit(putToNote(decision, today), NOT_PUT);
    setRefused(done.ok ? null : done.sentence);
  }
  return (
    <>
      {refused === null ? null : (
        <p className="govuk-error-message" role="alert">
          {refused}
        </p>
      )}
      <p className="govuk-body">
        The next meeting must note it{next ? `: ${showDate(next.heldOn)}` : ', and none is in the diary'}.
      </p>
      <Button small onPress={() => void put()}>
        {next ? 'Put it on that agenda' : 'Put it in the backlog'}
      </Button>
    </>
  );
}
