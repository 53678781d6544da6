/** The timeline of the programme, with a milestone or the form for a new one beside it. */
import { useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import type { MilestoneId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { OneMilestone } from './milestone-panel.tsx';
import { NewMilestoneForm } from './new-milestone-form.tsx';
import { listMilestones, type TimelineFilter } from './queries.ts';
import { SaveTimeline } from './save-timeline.tsx';
import { TimelineList } from './timeline-list.tsx';

export function TimelinePage({ path }: { readonly path: readonly string[] }) {
  const { go, clock } = useDesk();
  const [place] = path;
  const today = londonDay(clock());
  const [filter, setFilter] = useState<TimelineFilter>({ bodyId: null, status: null });
  const rows = useRows((db) => listMilestones(db, filter, today), [filter, today]);
  const who = useWho();
  if (!rows || !who) return null;
  const isEmpty = rows.length === 0 && filter.bodyId === null && filter.status === null;
  const add = (
    <Button kind="primary" onPress={() => go('timeline/new')}>
      New milestone
    </Button>
  );
  const actions = (
    <>
      <SaveTimeline rows={rows} who={who} bodyId={filter.bodyId} today={today} />
      {add}
    </>
  );
  const panel =
    place === 'new' ? (
      <NewMilestoneForm who={who} />
    ) : place?.startsWith('milestone:') ? (
      <OneMilestone key={place} id={place as MilestoneId} who={who} />
    ) : null;
  return (
    <Page title="Timeline" actions={isEmpty ? undefined : actions}>
      <Beside panel={panel}>
        {isEmpty ? (
          <EmptyState title="No milestones yet" action={add}>
            A milestone says what falls when, in the words of the paper that states it.
          </EmptyState>
        ) : (
          <TimelineList rows={rows} who={who} filter={filter} onFilter={setFilter} openId={place} />
        )}
      </Beside>
    </Page>
  );
}
