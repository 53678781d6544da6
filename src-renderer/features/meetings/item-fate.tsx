/** What becomes of an item that is not taken: carried forward, deferred to the backlog or withdrawn, each with why. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { isCarried, isOpenItem, nextMeetingAfter } from '#domain/agenda/carry-forward.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { carriedReason, carryItem, deferItem } from './agenda-commands.ts';
import type { AroundAgenda } from './agenda-queries.ts';
import { NOT_CARRIED, REASON_MISSING } from './agenda-wording.ts';
import { withdrawItem } from './commands.ts';
import type { OneMeeting } from './queries.ts';
import { GONE } from './wording.ts';

type Fate = 'carry' | 'defer' | 'withdraw';

interface ItemFateProps {
  readonly item: AgendaItem;
  readonly one: OneMeeting;
  readonly around: AroundAgenda;
  readonly onDone: () => void;
}

export function ItemFate({ item, one: { meeting }, around, onDone }: ItemFateProps) {
  const { newId } = useDesk();
  const commit = useCommit();
  const [fate, setFate] = useState<Fate | null>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const next = nextMeetingAfter(meeting, around.meetings);
  const goes = isOpenItem(item) && !isCarried(item, around.carried);
  const choose = (to: Fate, why: string) => {
    setFate(to);
    setReason(why);
    setProblem(undefined);
  };

  async function take(): Promise<void> {
    const why = reason.replace(/\s+/g, ' ').trim();
    if (why === '') return setProblem(REASON_MISSING);
    const done =
      fate === 'withdraw'
        ? await commit(withdrawItem(item, why), GONE)
        : fate === 'defer'
          ? await commit(deferItem(item, meeting, why), NOT_CARRIED)
          : next
            ? await commit(carryItem(item, meeting, next, why, newId), NOT_CARRIED)
            : null;
    if (done?.ok) onDone();
    else setProblem(done?.sentence ?? NOT_CARRIED.gone);
  }

  if (fate === null) {
    return (
      <ButtonGroup>
        {goes && next ? (
          <Button small onPress={() => choose('carry', carriedReason(next))}>
            Carry forward to {showDate(next.heldOn)}
          </Button>
        ) : null}
        {goes ? (
          <Button small onPress={() => choose('defer', '')}>
            Defer to the backlog
          </Button>
        ) : null}
        <Button small kind="warning" onPress={() => choose('withdraw', '')}>
          Withdraw
        </Button>
      </ButtonGroup>
    );
  }
  return (
    <Form label={`${WORDS[fate]}: ${item.title}`} onSave={take}>
      <TextField
        autoFocus
        label={`Why: ${WORDS[fate].toLocaleLowerCase('en-GB')}`}
        name="fate-reason"
        value={reason}
        problem={problem}
        onChange={setReason}
      />
      <ButtonGroup>
        <Button small type="submit" kind={fate === 'withdraw' ? 'warning' : 'secondary'}>
          {WORDS[fate]}
        </Button>
        <Button kind="link" onPress={() => setFate(null)}>
          Keep it as it is
        </Button>
      </ButtonGroup>
    </Form>
  );
}

const WORDS: Readonly<Record<Fate, string>> = {
  carry: 'Carry forward',
  defer: 'Defer to the backlog',
  withdraw: 'Withdraw the item',
};
