/** Escalations: every ladder with what stands on it, the register, one matter, or one ladder to be changed. */
import './escalations.css';
import { useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import type { EscalationId, EscalationRouteId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { EscalationPage } from './escalation-page.tsx';
import { EscalationsList } from './escalations-list.tsx';
import { LadderForm } from './ladder-form.tsx';
import { LadderPage } from './ladder-page.tsx';
import { Ladders } from './ladders.tsx';
import { NewEscalationForm } from './new-escalation-form.tsx';
import { ALL_OPEN, listMatters, type MatterFilter } from './queries.ts';
import { SaveRegister } from './save-register.tsx';

export function EscalationsPage({ path }: { readonly path: readonly string[] }) {
  const [place] = path;
  return place?.includes(':') ? <OneOfThem key={place} id={place} /> : <Register path={path} />;
}

function OneOfThem({ id }: { readonly id: string }) {
  const who = useWho();
  if (!who) return null;
  if (id.startsWith('escalationRoute:')) return <LadderPage id={id as EscalationRouteId} who={who} />;
  return <EscalationPage id={id as EscalationId} who={who} />;
}

function Register({ path }: { readonly path: readonly string[] }) {
  const { go, clock } = useDesk();
  const today = londonDay(clock());
  const [place = 'ladders', from] = path;
  const isList = place === 'list' || (place === 'new' && from === 'list');
  const back = isList ? 'escalations/list' : 'escalations';
  const [filter, setFilter] = useState<MatterFilter>(ALL_OPEN);
  const shown = isList ? filter : ALL_OPEN;
  const matters = useRows((db) => listMatters(db, shown, today), [shown, today]);
  if (!matters) return null;
  const { rows, routes, who } = matters;
  const panel =
    place === 'new' ? (
      <NewEscalationForm who={who} routes={routes} back={back} />
    ) : place === 'new-ladder' ? (
      <LadderForm who={who} />
    ) : null;
  return (
    <Page
      title="Escalations"
      places={[
        { label: 'Ladders', href: '#escalations', current: !isList },
        { label: 'Register', href: '#escalations/list', current: isList },
      ]}
      actions={
        <>
          {isList ? <SaveRegister rows={rows} who={who} routes={routes} today={today} /> : null}
          {isList ? null : <Button onPress={() => go('escalations/new-ladder')}>New ladder</Button>}
          {routes.length === 0 ? null : (
            <Button kind="primary" onPress={() => go(isList ? 'escalations/new/list' : 'escalations/new')}>
              Raise a matter
            </Button>
          )}
        </>
      }
    >
      <Beside panel={panel}>
        {routes.length === 0 ? (
          <EmptyState
            title="No ladders yet"
            action={
              <Button kind="primary" onPress={() => go('escalations/new-ladder')}>
                New ladder
              </Button>
            }
          >
            A ladder says who a matter is passed up to, rung by rung: a working group, a board, a director. A programme
            may have several.
          </EmptyState>
        ) : isList ? (
          <EscalationsList rows={rows} who={who} routes={routes} filter={filter} onFilter={setFilter} />
        ) : (
          <Ladders rows={rows} routes={routes} who={who} />
        )}
      </Beside>
    </Page>
  );
}
