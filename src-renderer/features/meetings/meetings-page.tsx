/** Meetings: the list of all with the form for a new one beside it, and one meeting at a place of its own. */
import { useDesk, useRows } from '#desk/desk.tsx';
import type { BodyId, MeetingId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { BacklogPage } from './backlog-page.tsx';
import { NewMeetingForm } from './meeting-form.tsx';
import { MeetingPage } from './meeting-page.tsx';
import { MeetingsList } from './meetings-list.tsx';
import { listMeetingRows } from './queries.ts';

export function MeetingsPage({ path }: { readonly path: readonly string[] }) {
  const [place, part, within] = path;
  if (place === 'backlog' && part?.startsWith('body:'))
    return <BacklogPage key={part} bodyId={part as BodyId} open={path[2] ?? ''} />;
  return place?.startsWith('meeting:') ? (
    <MeetingPage key={place} id={place as MeetingId} part={part ?? 'agenda'} within={within} />
  ) : (
    <Meetings isNew={place === 'new'} bodyId={part} />
  );
}

interface MeetingsProps {
  readonly isNew: boolean;
  /** Whose meeting it will be, where the address says so: '#meetings/new/body:0193…'. */
  readonly bodyId: string | undefined;
}

function Meetings({ isNew, bodyId }: MeetingsProps) {
  const { go, clock } = useDesk();
  const today = londonDay(clock());
  const rows = useRows((db) => listMeetingRows(db, today), [today]);
  if (!rows) return null;
  const add = (
    <Button kind="primary" onPress={() => go('meetings/new')}>
      New meeting
    </Button>
  );
  return (
    <Page title="Meetings" actions={rows.length === 0 ? undefined : add}>
      <Beside panel={isNew ? <NewMeetingForm bodyId={bodyId} /> : null}>
        <MeetingsList rows={rows} add={add} />
      </Beside>
    </Page>
  );
}
