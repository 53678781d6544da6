/**
 * Recommendations to others: the tracker, with one of them, a new one or a letter beside it.
 *
 * '#recommendations/recommendation:…' opens one, '#recommendations/letter' the extract.
 */
import './recommendations.css';
import { useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { LetterPanel } from './letter-panel.tsx';
import { isShown, listTracker, type TrackerFilter } from './queries.ts';
import { NewRecommendationForm } from './recommendation-form.tsx';
import { RecommendationPanel } from './recommendation-panel.tsx';
import { RecommendationsList } from './recommendations-list.tsx';
import { SaveTracker } from './save-tracker.tsx';
import { GONE } from './wording.ts';

export function RecommendationsPage({ path }: { readonly path: readonly string[] }) {
  const { go, clock } = useDesk();
  const [place, earlier] = path;
  const today = londonDay(clock());
  const [filter, setFilter] = useState<TrackerFilter>({ shown: 'all', to: null });
  const tracker = useRows((db) => listTracker(db, today), [today]);
  const who = useWho();
  if (!tracker || !who) return null;
  const shown = tracker.rows.filter(
    (row) =>
      isShown(row, filter.shown) &&
      (filter.to === null || row.recommendation.addressees.some(({ name }) => name === filter.to)),
  );
  const add = (
    <Button kind="primary" onPress={() => go('recommendations/new')}>
      New recommendation
    </Button>
  );
  return (
    <Page
      title="Recommendations"
      caption="To others, who may accept them or not"
      actions={
        tracker.rows.length === 0 ? undefined : (
          <>
            <SaveTracker rows={shown} tracker={tracker} today={today} />
            <Button onPress={() => go('recommendations/letter')}>Write a letter</Button>
            {add}
          </>
        )
      }
    >
      <Beside panel={panelOf()}>
        <RecommendationsList
          rows={shown}
          all={tracker.rows}
          filter={filter}
          onFilter={setFilter}
          openId={place}
          add={add}
        />
      </Beside>
    </Page>
  );

  function panelOf() {
    if (!tracker || !who || place === undefined) return null;
    const { rows } = tracker;
    if (place === 'letter') return <LetterPanel tracker={tracker} today={today} start={filter.to} />;
    if (place === 'new') {
      const again = rows.find(({ id }) => id === earlier)?.recommendation ?? null;
      return <NewRecommendationForm key={earlier ?? ''} who={who} tracker={tracker} again={again} />;
    }
    const row = rows.find(({ id }) => id === place);
    if (row) return <RecommendationPanel key={row.id} row={row} tracker={tracker} who={who} />;
    if (!place.startsWith('recommendation:')) return null;
    return (
      <SidePanel title="No such recommendation" onClose={() => go('recommendations')}>
        <p className="govuk-body">{GONE}</p>
      </SidePanel>
    );
  }
}
