/**
 * One item of the agenda in the meeting room: what was last decided on it, what came
 * of it this time and why, the interests declared under it, and its entries.
 */
import { type ReactNode, useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { type AgendaItem, ITEM_STATUSES } from '#domain/agenda/agenda-item.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { Declaration } from '#domain/meeting/declaration.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { LastDecision } from '#domain/minutes/last-decision.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Declarations } from './declarations.tsx';
import { setItemStatus, setStatusReason, wantsReason } from './item-commands.ts';
import { LastMinutes } from './last-minutes.tsx';
import { RoomLog } from './room-log.tsx';
import { CAME, NOT_SAID, NOT_TAKEN } from './wording.ts';

interface RoomItemProps {
  readonly meeting: Meeting;
  /** Null: what was said before the first item. */
  readonly item: AgendaItem | null;
  readonly number: string;
  readonly last: LastDecision | undefined;
  readonly declarations: readonly Declaration[];
  /** The form that takes an interest, where it is open under this item. */
  readonly declaring: ReactNode;
  readonly onDeclare: () => void;
  readonly children: ReactNode;
}

export function RoomItem(props: RoomItemProps) {
  const { meeting, item, number, last, declarations, declaring, onDeclare, children } = props;
  const title = item?.title ?? 'Before the first item';
  return (
    <section
      className="ma-room__item"
      aria-label={number === '' ? title : `Item ${number}`}
      data-item={item?.id ?? undefined}
    >
      <div className="ma-room__head">
        <h2 className="govuk-heading-s" tabIndex={-1}>
          {number} {title}
        </h2>
        {item ? <WhatCame item={item} number={number} onDeclare={onDeclare} /> : null}
      </div>
      {last ? (
        <p className="ma-room__last">
          Last decided, {showDate(last.meeting.heldOn)}:{' '}
          <a className="govuk-link" href={`#decisions/${last.decision.id}`}>
            {last.decision.title}
          </a>
        </p>
      ) : null}
      {item?.standing === 'minutes-of-last-meeting' ? <LastMinutes at={meeting} /> : null}
      {item?.standing === 'matters-arising' ? <RoomLog meeting={meeting} item={item.id} /> : null}
      <Declarations declarations={declarations} />
      {declaring}
      {item && wantsReason(item.status) ? <Reason key={item.status} item={item} number={number} /> : null}
      {children}
    </section>
  );
}

/** Withdrawn at the meeting or before it: why, and the way back. */
export function WithdrawnItem({ item }: { readonly item: AgendaItem }) {
  const commit = useCommitAloud();
  return (
    <div>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {item.title}{' '}
        <Button
          kind="link"
          about={item.title}
          onPress={() => void commit(setItemStatus(item.meetingId, item.id, 'on-agenda'), NOT_SAID)}
        >
          Put back
        </Button>
      </p>
      <Reason item={item} number="" />
    </div>
  );
}

interface WhatCameProps {
  readonly item: AgendaItem;
  readonly number: string;
  readonly onDeclare: () => void;
}

function WhatCame({ item, number, onDeclare }: WhatCameProps) {
  const commit = useCommit();
  const { announce } = useDesk();
  async function came(to: string): Promise<void> {
    const status = ITEM_STATUSES.find((each) => each === to);
    if (!status) return;
    const done = await commit(setItemStatus(item.meetingId, item.id, status), NOT_SAID);
    if (!done.ok) announce({ text: done.sentence, tone: 'refused' });
  }
  return (
    <div className="ma-room__came">
      <Button kind="link" about={`under item ${number}`} keys="Alt+D" onPress={onDeclare}>
        Declare an interest
      </Button>
      <Select
        labelHidden
        label={`What came of item ${number}`}
        name={`${item.id}-came`}
        value={item.status}
        options={Object.entries(CAME).map(([id, name]) => ({ id, name }))}
        onChange={(to) => void came(to)}
      />
    </div>
  );
}

/** Saved when it is left or Enter is pressed; printed beside the outcome. */
function Reason({ item, number }: { readonly item: AgendaItem; readonly number: string }) {
  const commit = useCommit();
  const { announce } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  async function save(): Promise<void> {
    if (typed === null || typed.trim() === item.statusReason) return setTyped(null);
    const done = await commit(setStatusReason(item, typed), NOT_TAKEN);
    if (done.ok) setTyped(null);
    else announce({ text: done.sentence, tone: 'refused' });
  }
  return (
    <TextField
      label={`Why item ${number === '' ? item.title : number} was ${CAME[item.status].toLocaleLowerCase('en-GB')}`}
      name={`${item.id}-reason`}
      value={typed ?? item.statusReason}
      onChange={setTyped}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        void save();
      }}
    />
  );
}
