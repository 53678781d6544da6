/** Risks: the log with a risk or the form for a new one beside it, and the bands of each body. */
import './risks.css';
import { useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import type { RiskId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { countRecords } from '#storage/read.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { BandsPart } from './bands-part.tsx';
import { NewRiskForm } from './new-risk-form.tsx';
import { listRisks, type RiskFilter } from './queries.ts';
import { RiskPanel } from './risk-panel.tsx';
import { RisksList } from './risks-list.tsx';
import { SaveRisks } from './save-risks.tsx';

export function RisksPage({ path }: { readonly path: readonly string[] }) {
  const { go, clock } = useDesk();
  const [place] = path;
  const today = londonDay(clock());
  const [filter, setFilter] = useState<RiskFilter>({ shown: 'open', bodyId: null, band: null });
  const rows = useRows((db) => listRisks(db, filter, today), [filter, today]);
  const count = useRows((db) => countRecords(db, 'risk'), []);
  const who = useWho();
  if (!rows || !who || count === undefined) return null;
  const isBands = place === 'bands';
  const panel =
    place === 'new' ? (
      <NewRiskForm who={who} />
    ) : place?.startsWith('risk:') ? (
      <RiskPanel key={place} id={place as RiskId} who={who} />
    ) : null;
  const add = (
    <Button kind="primary" onPress={() => go('risks/new')}>
      New risk
    </Button>
  );
  return (
    <Page
      title="Risks"
      places={[
        { label: 'Log', href: '#risks', current: !isBands },
        { label: 'Bands', href: '#risks/bands', current: isBands },
      ]}
      actions={
        isBands || count === 0 ? undefined : (
          <>
            <SaveRisks rows={rows} who={who} bodyId={filter.bodyId} today={today} />
            {add}
          </>
        )
      }
    >
      {isBands ? (
        <BandsPart who={who} />
      ) : (
        <Beside panel={panel}>
          {count === 0 ? (
            <EmptyState title="No risks yet" action={add}>
              A risk says what may happen, how likely and how grave, and who looks after it. Add one, or type “Risk:” in
              a meeting’s minutes.
            </EmptyState>
          ) : (
            <RisksList rows={rows} who={who} filter={filter} onFilter={setFilter} openId={place} />
          )}
        </Beside>
      )}
    </Page>
  );
}
