/**
 * The clock of the item that is being minuted, with its minutes allowed and what is over.
 *
 * It redraws itself alone, once a second. What each item has had is kept beside the
 * half-typed lines, so that a crash does not lose it; it is no part of the minutes.
 */
import { useEffect, useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import type { AgendaItemId, MeetingId } from '#domain/kernel/id.ts';
import { toMilliseconds } from '#domain/kernel/instant.ts';
import {
  type ItemClock,
  isOver,
  readItemClock,
  runFor,
  STOPPED_CLOCK,
  sayTime,
  spentOn,
  stopClock,
} from '#domain/minutes/item-clock.ts';
import { Button } from '#ui/button.tsx';

interface ItemClockBarProps {
  readonly meetingId: MeetingId;
  /** Null: nothing is being minuted yet. */
  readonly item: AgendaItem | null;
  readonly number: string;
}

const KEEP_EVERY = 10_000;

export function ItemClockBar({ meetingId, item, number }: ItemClockBarProps) {
  const { clock, store } = useDesk();
  const [kept, setKept] = useState<ItemClock>(STOPPED_CLOCK);
  const [isRunning, setRunning] = useState(false);
  const [now, setNow] = useState(() => toMilliseconds(clock()));
  const draftKey = `clock/${meetingId}`;
  const itemId: AgendaItemId | null = item?.id ?? null;

  useEffect(() => {
    let open = true;
    void store.readDraft(draftKey).then((found) => {
      if (open) setKept((before) => (before === STOPPED_CLOCK ? readItemClock(found) : before));
    });
    return () => {
      open = false;
    };
  }, [store, draftKey]);

  useEffect(() => {
    if (!isRunning || itemId === null) return;
    setKept((before) => runFor(before, itemId, toMilliseconds(clock())));
    const tick = setInterval(() => setNow(toMilliseconds(clock())), 1000);
    return () => clearInterval(tick);
  }, [isRunning, itemId, clock]);

  useEffect(() => {
    if (!isRunning) return;
    const keep = setInterval(() => {
      setKept((before) => {
        void store.keepDraft(draftKey, stopClock(before, toMilliseconds(clock())).spent);
        return before;
      });
    }, KEEP_EVERY);
    return () => clearInterval(keep);
  }, [isRunning, store, draftKey, clock]);

  function press(): void {
    const at = toMilliseconds(clock());
    setNow(at);
    if (!isRunning) {
      setRunning(true);
      return;
    }
    const stopped = stopClock(kept, at);
    setKept(stopped);
    setRunning(false);
    void store.keepDraft(draftKey, stopped.spent);
  }

  const spent = itemId === null ? 0 : spentOn(kept, itemId, now);
  const allowed = item?.minutesAllowed ?? null;
  return (
    <div className="ma-clock">
      <span role="timer" aria-label="Time on this item" className={isOver(spent, allowed) ? 'ma-clock--over' : ''}>
        {itemId === null ? 'No item yet' : `Item ${number}: ${sayTime(spent, allowed)}`}
      </span>
      <Button small keys="Alt+C" onPress={press}>
        {isRunning ? 'Stop the clock' : 'Start the clock'}
      </Button>
    </div>
  );
}
