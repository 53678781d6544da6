/**
 * The update round: each owner's open actions on one screen, with boxes for what they answered.
 *
 * The replies come by e-mail and are typed in by keyboard: Tab through the boxes, Ctrl
 * Enter saves one owner and goes on to the next. What is half typed survives a crash.
 */
import { useMemo, useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { listOpenActions } from '#desk/open-actions.ts';
import { lastChased, type Owed, owedByOwner } from '#domain/action/owed.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, type PagePlace } from '#ui/page.tsx';
import { Select } from '#ui/select.tsx';
import { ownerNames } from './owner-names.ts';
import { listMeetings } from './queries.ts';
import { RoundForm } from './round-form.tsx';

interface RoundPageProps {
  readonly who: WhoIsWho;
  readonly owner: string | undefined;
  readonly places: readonly PagePlace[];
}

export function RoundPage({ who, owner, places }: RoundPageProps) {
  const { go, clock } = useDesk();
  const today = londonDay(clock());
  const open = useRows(listOpenActions, []);
  const meetings = useRows(listMeetings, []);
  const [received, setReceived] = useState(showDate(today));
  const [meetingId, setMeetingId] = useState('');
  // The order of a round does not change while it is gone through, though what they owe does.
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const named = useMemo(() => ownerNames(who), [who]);
  if (!open || !meetings) return null;
  const owed = owedByOwner(open);
  if (order === null) setOrder(owed.map(({ key }) => key));
  const known = new Map(owed.map((each) => [each.key, each]));
  const round = (order ?? []).flatMap((key) => known.get(key) ?? []);
  const at = Math.max(
    0,
    round.findIndex(({ key }) => key === owner),
  );
  const one: Owed | undefined = round[at];
  if (!one) {
    return (
      <Page title="Update round" places={places}>
        <EmptyState title="Nobody is to be asked">No action is open, so there is nothing to ask about.</EmptyState>
      </Page>
    );
  }
  const next = round[at + 1]?.key;
  const to = (key: string): void => go(`actions/round/${encodeURIComponent(key)}`);
  const chased = lastChased(one.actions);
  const ahead = meetings.filter((meeting) => one.actions.some(({ bodyId }) => bodyId === meeting.bodyId)).slice(0, 12);
  return (
    <Page title="Update round" places={places}>
      <div className="ma-round__head">
        <Select
          label={`Owner ${at + 1} of ${round.length}`}
          name="round-owner"
          value={one.key}
          options={round.map(({ key, actions }) => ({ id: key, name: `${named(key)} (${actions.length})` }))}
          onChange={to}
        />
        <DateField label="Received" name="received" hint="" value={received} onChange={setReceived} />
        <Select
          label="For the meeting"
          name="round-meeting"
          none="None in particular"
          value={meetingId}
          options={ahead.map((meeting) => ({ id: meeting.id, name: `${showDate(meeting.heldOn)}, ${meeting.title}` }))}
          onChange={setMeetingId}
        />
      </div>
      <h2 className="govuk-heading-m">{named(one.key)}</h2>
      <p className="govuk-body-s ma-quiet">
        {one.actions.length === 1 ? '1 open action' : `${one.actions.length} open actions`}
        {chased === null ? ', not chased yet.' : `, last chased on ${showDate(chased)}.`} Ctrl Enter saves and goes on
        to the next owner.
      </p>

      <RoundForm
        key={one.key}
        owed={one}
        name={named(one.key)}
        received={received}
        meetingId={ahead.find(({ id }) => id === meetingId)?.id ?? null}
        hasNext={next !== undefined}
        onNext={() => (next === undefined ? go('actions/owners') : to(next))}
      />
    </Page>
  );
}
