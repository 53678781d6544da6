/**
 * What every screen has to hand, made from the open programme.
 *
 * Each commit is followed by its notice with Undo, whichever screen asked. A
 * refusal is said where it was asked, and what was not saved is said in red under
 * the identity bar (alarms.tsx) until something has been.
 */
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Desk, DeskProvider, type Notice } from '#desk/desk.tsx';
import { keepRows } from '#desk/kept-rows.ts';
import type { KnownDays } from '#domain/kernel/known-days.ts';
import { programmeDays } from '#domain/programme/closed-days.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Store } from '#storage/store.ts';
import { watchRecords } from '#storage/watch.ts';
import { CANNOT_TAKE_BACK, NOT_SAVED } from '#storage/wording.ts';
import { clock } from './clock.ts';
import { goTo } from './hash-route.ts';
import { newId } from './new-id.ts';
import { addressOf } from './routes.ts';
import type { OpenProgramme } from './start-up.ts';

export interface Notices {
  readonly notice: Notice | null;
  readonly dismiss: () => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

interface DeskSetupProps {
  readonly programme: OpenProgramme;
  readonly children: (notices: Notices) => ReactNode;
}

export function DeskSetup({ programme, children }: DeskSetupProps) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const { bridge } = programme;
  const known = useKnownDays(programme);
  const desk = useMemo<Desk>(
    () => ({
      store: announcing(programme.store, setNotice),
      bridge,
      clock,
      newId,
      known,
      closed: known.closed,
      go: goTo,
      addressOf,
      announce: setNotice,
    }),
    [programme, bridge, known],
  );
  const { store } = programme;
  useEffect(() => keepRows(store.db), [store]);
  const notices: Notices = {
    notice,
    dismiss: () => setNotice(null),
    async undo() {
      const result = await store.undo();
      setNotice(
        result.ok
          ? { text: `Taken back: ${result.value.summary}. Ctrl Shift Z does it again.`, tone: 'done' }
          : { text: UNDO_REFUSED[result.reason], tone: 'refused' },
      );
    },
    async redo() {
      const result = await store.redo();
      setNotice(
        result.ok
          ? { text: `Done again: ${result.value.summary}.`, tone: 'done', undo: true }
          : { text: UNDO_REFUSED[result.reason], tone: 'refused' },
      );
    },
  };
  return <DeskProvider desk={desk}>{children(notices)}</DeskProvider>;
}

/** As they are now: a closed day that is added counts from that moment. */
function useKnownDays({ store, record, holidays }: OpenProgramme): KnownDays {
  const [days, setDays] = useState(record);
  useEffect(
    () =>
      watchRecords(store.db, 'programme', ([now]) => {
        if (now) setDays((before) => (isSameOffice(before, now) ? before : now));
      }),
    [store],
  );
  return useMemo(() => programmeDays(days, holidays), [days, holidays]);
}

const isSameOffice = (before: Programme | null, now: Programme): boolean =>
  before !== null &&
  before.division === now.division &&
  JSON.stringify(before.closedDays) === JSON.stringify(now.closedDays);

function announcing(store: Store, announce: (notice: Notice) => void): Store {
  return {
    ...store,
    async commit(intention, work) {
      const result = await store.commit(intention, work);
      if (result.ok)
        announce({
          text: `${intention.summary}.`.replace(/\.\.$/, '.'),
          tone: 'done',
          undo: store.undoState().undo !== null,
        });
      return result;
    },
  };
}

const UNDO_REFUSED = { ...NOT_SAVED, ...CANNOT_TAKE_BACK };
