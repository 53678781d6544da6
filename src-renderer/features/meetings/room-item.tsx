/** One item of the agenda in the meeting room: its title, what came of it, and its entries. */
import type { ReactNode } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { type AgendaItem, ITEM_STATUSES } from '#domain/agenda/agenda-item.ts';
import { Select } from '#ui/select.tsx';
import { setItemStatus } from './minute-commands.ts';
import { CAME, NOT_TAKEN } from './wording.ts';

interface RoomItemProps {
  /** Null: what was said before the first item. */
  readonly item: AgendaItem | null;
  readonly number: string;
  readonly children: ReactNode;
}

export function RoomItem({ item, number, children }: RoomItemProps) {
  const commit = useCommit();
  const { announce } = useDesk();
  async function came(to: string): Promise<void> {
    const status = ITEM_STATUSES.find((each) => each === to);
    if (!item || !status) return;
    const done = await commit(setItemStatus(item.meetingId, item.id, status), NOT_TAKEN);
    if (!done.ok) announce({ text: done.sentence, tone: 'refused' });
  }
  const title = item?.title ?? 'Before the first item';
  return (
    <section className="ma-room__item" aria-label={number === '' ? title : `Item ${number}`}>
      <div className="ma-room__head">
        <h2 className="govuk-heading-s" tabIndex={-1}>
          {number} {title}
        </h2>
        {item ? (
          <Select
            labelHidden
            label={`What came of item ${number}`}
            name={`${item.id}-came`}
            value={item.status}
            options={Object.entries(CAME).map(([id, name]) => ({ id, name }))}
            onChange={(to) => void came(to)}
          />
        ) : null}
      </div>
      {children}
    </section>
  );
}
