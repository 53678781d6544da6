/** The action log: one for all bodies, with an action or the form for a new one beside it. */
import './actions.css';
import { useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import type { ActionId, MeetingId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { NewActionForm } from './action-form.tsx';
import { ActionPanel } from './action-panel.tsx';
import { ActionsList } from './actions-list.tsx';
import { type LogFilter, listLog } from './queries.ts';
import { SaveLog } from './save-log.tsx';

export function ActionsPage({ path }: { readonly path: readonly string[] }) {
  const { go, clock } = useDesk();
  const [place, meetingId] = path;
  const today = londonDay(clock());
  const [filter, setFilter] = useState<LogFilter>({ bodyId: null, shown: 'open', owner: null });
  const rows = useRows((db) => listLog(db, filter, today), [filter, today]);
  const who = useWho();
  if (!rows || !who) return null;
  const add = (
    <>
      <SaveLog actions={rows.map((row) => row.action)} bodyId={filter.bodyId} today={today} />
      <Button kind="primary" onPress={() => go('actions/new')}>
        New action
      </Button>
    </>
  );
  const panel =
    place === 'new' ? (
      <NewActionForm who={who} meetingId={meetingId as MeetingId | undefined} />
    ) : place?.startsWith('action:') ? (
      <ActionPanel key={place} id={place as ActionId} who={who} />
    ) : null;
  return (
    <Page title="Actions" actions={add}>
      <Beside panel={panel}>
        <ActionsList rows={rows} who={who} filter={filter} onFilter={setFilter} openId={place} />
      </Beside>
    </Page>
  );
}
