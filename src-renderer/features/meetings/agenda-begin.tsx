/** Beginning an agenda: from the body's usual one, or from that of an earlier meeting; and making this one the usual. */
import { useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { usualAgendaOf, usualItemsToAdd } from '#domain/agenda/standing-items.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { copyAgendaFrom, fillFromUsual, makeUsual } from './agenda-commands.ts';
import type { AroundAgenda } from './agenda-queries.ts';
import { NOT_COPIED, NOT_USUAL } from './agenda-wording.ts';
import type { OneMeeting } from './queries.ts';

interface AgendaBeginProps {
  readonly one: OneMeeting;
  readonly around: AroundAgenda;
}

/** As many as anyone would copy from. */
const OFFERED = 12;

export function AgendaBegin({ one: { meeting, body, items }, around }: AgendaBeginProps) {
  const { announce, newId } = useDesk();
  const commit = useCommit();
  const commitAloud = useCommitAloud();
  const [chosen, setChosen] = useState('');
  const hasUsual = (body?.usualAgenda.length ?? 0) > 0;
  const missing = usualItemsToAdd(usualAgendaOf(body), meeting.id, items).length;
  const earlier = around.meetings
    .filter((each) => each.heldOn < meeting.heldOn)
    .sort((one, other) => (one.heldOn < other.heldOn ? 1 : -1))
    .slice(0, OFFERED);
  const from = earlier.find((each) => each.id === chosen) ?? earlier[0];

  async function copy(): Promise<void> {
    if (!from) return;
    const done = await commit(copyAgendaFrom(meeting, from, newId), NOT_COPIED);
    if (!done.ok) announce({ text: done.sentence, tone: 'refused' });
  }
  async function asUsual(): Promise<void> {
    if (!body) return;
    const done = await commit(makeUsual(meeting, body), NOT_USUAL);
    if (!done.ok) announce({ text: done.sentence, tone: 'refused' });
  }
  return (
    <div className="ma-steps">
      <ButtonGroup>
        {missing === 0 ? null : (
          <Button onPress={() => void commitAloud(fillFromUsual(meeting), {})}>
            {hasUsual ? 'Fill from the usual agenda' : 'Add the standing items'}
          </Button>
        )}
        {items.length > 0 || earlier.length === 0 ? null : (
          <>
            <Select
              labelHidden
              label="Earlier meeting to copy"
              name="copy-from"
              value={from?.id ?? ''}
              options={earlier.map((each) => ({ id: each.id, name: showDate(each.heldOn) }))}
              onChange={setChosen}
            />
            <Button onPress={() => void copy()}>Copy its agenda</Button>
          </>
        )}
        {items.length === 0 || !body ? null : (
          <Button kind="link" onPress={() => void asUsual()}>
            Make this the usual agenda
          </Button>
        )}
      </ButtonGroup>
    </div>
  );
}
