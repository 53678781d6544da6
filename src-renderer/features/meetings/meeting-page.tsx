/** One meeting and its parts: agenda, papers, attendance, minutes, actions, and the way to its pack. */
import './meetings.css';
import { useEffect } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { FindingsOn } from '#desk/findings-on.tsx';
import { warmPressWhenIdle } from '#documents/press.ts';
import { inOrder } from '#domain/agenda/agenda-item.ts';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import type { MeetingId } from '#domain/kernel/id.ts';
import type { MeetingStatus } from '#domain/meeting/meeting.ts';
import { draftPack, latestPackOf } from '#domain/pack/draft-pack.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { Tag } from '#ui/tag.tsx';
import { AgendaPart } from './agenda-part.tsx';
import { AttendancePart } from './attendance-part.tsx';
import { ClosingPart } from './closing-part.tsx';
import { itemInAddress } from './item-commands.ts';
import { MeetingActions } from './meeting-actions.tsx';
import { MinutesPart } from './minutes-part.tsx';
import { PapersPart } from './papers-part.tsx';
import { usePublishAgenda } from './publish.ts';
import { findMeeting, type OneMeeting } from './queries.ts';
import { ReadBack } from './read-back.tsx';
import { ReviewDocuments } from './review-document.tsx';
import { STATUS } from './wording.ts';

interface MeetingPageProps {
  readonly id: MeetingId;
  readonly part: string;
  /** What of that part the address names: an item. */
  readonly within: string | undefined;
}

export function MeetingPage({ id, part, within }: MeetingPageProps) {
  const { go } = useDesk();
  const one = useRows((db) => findMeeting(db, id), [id]);
  useEffect(warmPressWhenIdle, []);
  if (one === undefined) return null;
  if (one === null) {
    return (
      <Page title="No such meeting">
        <EmptyState title="This meeting was put aside">Undo what put it aside, or choose another meeting.</EmptyState>
      </Page>
    );
  }
  const { meeting, body, items, papers, packs, counts } = one;
  const pack = `packs/${(latestPackOf(meeting, packs) ?? draftPack(meeting)).id}`;
  const places = [
    { key: 'agenda', label: 'Agenda', count: inOrder(items).length },
    { key: 'papers', label: 'Papers', count: papers.length },
    { key: 'attendance', label: 'Attendance', count: counts.attendances },
    { key: 'minutes', label: 'Minutes', count: counts.minutes },
    { key: 'actions', label: 'Actions', count: counts.actions },
    { key: 'closing', label: 'Closing' },
  ];
  const at = part === 'read-back' ? 'minutes' : places.some((place) => place.key === part) ? part : 'agenda';
  const published = meeting.agendaVersion;
  const isOver = meeting.status === 'held' || meeting.status === 'cancelled';
  // In the other parts, and afterwards, the next step stands on the part itself.
  const getsReady = !isOver && (at === 'agenda' || at === 'papers');
  return (
    <Page
      caption={[meeting.reference, meeting.title].filter(Boolean).join(' · ')}
      title={`${body?.name ?? meeting.title}, ${showDateInFull(meeting.heldOn)}`}
      tag={
        <Tag
          text={published ? `${held(meeting.status)}Agenda v${published}` : STATUS[meeting.status].word}
          tone={STATUS[meeting.status].tone}
        />
      }
      places={[
        ...places.map(({ key, ...place }) => ({ ...place, href: `#meetings/${id}/${key}`, current: at === key })),
        { label: 'Pack', href: `#${pack}`, current: false },
      ]}
      actions={
        <>
          {getsReady ? <PublishAgenda one={one} /> : null}
          <Button kind={getsReady ? 'primary' : 'secondary'} onPress={() => go(pack)}>
            Build the pack
          </Button>
        </>
      }
    >
      {at === 'agenda' ? <AgendaPart one={one} /> : null}
      {at === 'papers' ? <PapersPart one={one} /> : null}
      {at === 'attendance' ? <AttendancePart one={one} /> : null}
      {at === 'minutes' ? <MinutesPart one={one} at={itemInAddress(within)} /> : null}
      {at === 'agenda' || at === 'minutes' ? <ReviewDocuments one={one} /> : null}
      {at === 'actions' ? <MeetingActions meeting={meeting} /> : null}
      {at === 'closing' ? <FindingsOn about={meeting.id} /> : null}
      {at === 'closing' ? <ClosingPart one={one} /> : null}
      {part === 'read-back' ? <ReadBack one={one} itemId={itemInAddress(within)} /> : null}
    </Page>
  );
}

function PublishAgenda({ one }: { readonly one: OneMeeting }) {
  const { publish, busy } = usePublishAgenda(one);
  return (
    <Button busy={busy} onPress={() => void publish()}>
      {one.meeting.agendaVersion ? 'Publish the agenda again' : 'Publish the agenda'}
    </Button>
  );
}

/** A published agenda says so by its version; what is more than that stands before it. */
const held = (status: MeetingStatus): string =>
  status === 'held' || status === 'cancelled' ? `${STATUS[status].word} · ` : '';
