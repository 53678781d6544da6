/** The action log: one for all bodies, with an action or the form for a new one beside it. */
import { useMemo, useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { useKeptRows } from '#desk/kept-rows.ts';
import { listEndedActions, listOpenActions } from '#desk/open-actions.ts';
import { type Action, isOpen } from '#domain/action/action.ts';
import type { LogFilter } from '#domain/action/log-filter.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { ActionId, MeetingId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { countRecords } from '#storage/read.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { Page, type PagePlace } from '#ui/page.tsx';
import { NewActionForm } from './action-form.tsx';
import { ActionPanel } from './action-panel.tsx';
import { ActionsList } from './actions-list.tsx';
import { logAddress } from './log-address.ts';
import { LogFilters } from './log-filters.tsx';
import { logRows } from './log-rows.ts';
import { daysHeldByBody } from './queries.ts';
import { SaveLog } from './save-log.tsx';

interface LogPageProps {
  readonly who: WhoIsWho;
  readonly filter: LogFilter;
  readonly rest: readonly string[];
  readonly places: readonly PagePlace[];
}

interface Actions {
  readonly open: readonly Action[] | undefined;
  /** Null where nobody asks for it. */
  readonly ended: readonly Action[] | null | undefined;
}

/** From what is kept to hand. Until all of that has been read, what is open is read first, which is the sooner. */
function useActions(needsEnded: boolean): Actions {
  const kept = useKeptRows('action');
  const isKept = kept !== undefined;
  const open = useRows(async (db) => (isKept ? [] : await listOpenActions(db)), [isKept]);
  const ended = useRows(
    async (db) => (isKept || !needsEnded ? null : await listEndedActions(db)),
    [isKept, needsEnded],
  );
  return useMemo(
    () =>
      kept
        ? { open: kept.filter(isOpen), ended: needsEnded ? kept.filter((action) => !isOpen(action)) : null }
        : { open, ended },
    [kept, needsEnded, open, ended],
  );
}

export function LogPage({ who, filter, rest, places }: LogPageProps) {
  const { go, clock } = useDesk();
  const [place, meetingId] = rest;
  const today = londonDay(clock());
  const needsEnded = filter.shown === 'ended' || filter.shown === 'all';
  const { open, ended } = useActions(needsEnded);
  const meetings = useKeptRows('meeting');
  const held = useMemo(() => (meetings ? daysHeldByBody(meetings, today) : null), [meetings, today]);
  const none = open?.length === 0;
  const isEmpty = useRows(async (db) => none && (await countRecords(db, 'action')) === 0, [none]) ?? false;
  // While what has ended is being read the rows stay those of the last look, so that nothing flickers.
  const isRead = !needsEnded || (ended !== undefined && ended !== null);
  const [look, setLook] = useState(filter);
  if (isRead && look !== filter) setLook(filter);
  const { bodies } = who;
  const { shown, bodyId, owner } = look;
  const rows = useMemo(
    () => logRows([...(open ?? []), ...(ended ?? [])], { shown, bodyId, owner }, { bodies, held, today }),
    [open, ended, shown, bodyId, owner, bodies, held, today],
  );
  if (!open || (!isRead && look === filter)) return null;
  const close = () => go(logAddress(filter));
  const panel =
    place === 'new' ? (
      <NewActionForm who={who} meetingId={meetingId as MeetingId | undefined} />
    ) : place?.startsWith('action:') ? (
      <ActionPanel key={place} id={place as ActionId} who={who} onClose={close} />
    ) : null;
  return (
    <Page
      title="Actions"
      places={places}
      actions={
        <>
          <SaveLog actions={rows.map((row) => row.action)} bodyId={filter.bodyId} today={today} />
          <Button kind="primary" onPress={() => go('actions/new')}>
            New action
          </Button>
        </>
      }
    >
      <Beside panel={panel}>
        <LogFilters who={who} open={open} filter={filter} />
        <ActionsList rows={rows} filter={filter} openId={place} isNarrow={panel !== null} isEmpty={isEmpty} />
      </Beside>
    </Page>
  );
}
