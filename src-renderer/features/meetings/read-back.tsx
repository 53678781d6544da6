/**
 * Read-back: what an item settled, in big type, to be shared on a call and read out.
 *
 * Decisions, actions and what was asked of others, and nothing else of the meeting:
 * no entry, no private note. → and ← go to the next item and the one before, Esc back.
 */
import { useEffect, useRef } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import type { AgendaItemId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import type { Made } from './outcome-commands.ts';
import { findMinutes, type MeetingRecord, type OneMeeting } from './queries.ts';
import { madeByEntry } from './room-lines.ts';
import { OUTCOME } from './wording.ts';

interface ReadBackProps {
  readonly one: OneMeeting;
  readonly itemId: AgendaItemId | null;
}

export function ReadBack({ one: { meeting, items }, itemId }: ReadBackProps) {
  const { go } = useDesk();
  const record = useRows((db) => findMinutes(db, meeting.id), [meeting.id]);
  const agenda = inOrder(items);
  const at = Math.max(
    0,
    agenda.findIndex((each) => each.id === itemId),
  );
  const item = agenda[at];
  const back = () => go(`meetings/${meeting.id}/minutes${item ? `/${item.id}` : ''}`);
  const turn = (by: -1 | 1) => {
    const to = agenda[at + by];
    if (to) go(`meetings/${meeting.id}/read-back/${to.id}`);
  };
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'ArrowRight' || event.key === 'PageDown') latest.current(1);
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') latest.current(-1);
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  if (!record) return null;
  const number = item ? (numberItems(items).get(item.id) ?? '') : '';
  const made = item ? settledUnder(item.id, record) : [];
  return (
    <Dialog full title={item ? `${number} ${item.title}` : 'Nothing is on the agenda'} onClose={back}>
      <p className="ma-readback__marking">{meeting.marking}</p>
      <div className="ma-readback" aria-live="polite">
        {made.length === 0 ? <p>Nothing was settled under this item.</p> : null}
        {made.map((each) => (
          <Settled key={each.row.id} made={each} />
        ))}
      </div>
      <ButtonGroup>
        <Button keys="ArrowRight" onPress={() => turn(1)}>
          Next item
        </Button>
        <Button keys="ArrowLeft" onPress={() => turn(-1)}>
          Previous item
        </Button>
        <Button keys="Escape" onPress={back}>
          Back to the minutes
        </Button>
        <span className="govuk-body ma-quiet">
          {agenda.length === 0 ? '' : `Item ${at + 1} of ${agenda.length} · ← → between items · Esc back`}
        </span>
      </ButtonGroup>
    </Dialog>
  );
}

function settledUnder(item: AgendaItemId, record: MeetingRecord): readonly Made[] {
  const made = madeByEntry(record);
  const entries = record.minutes.filter((entry) => entry.agendaItemId === item).sort(compareOrder);
  const all = entries.flatMap((entry) => made.get(entry.id) ?? []);
  return [...all.filter(({ kind }) => kind === 'decision'), ...all.filter(({ kind }) => kind !== 'decision')];
}

function Settled({ made: { kind, row } }: { readonly made: Made }) {
  const facts =
    kind === 'action'
      ? [
          row.owners.map((owner) => owner.name).join(', ') || 'No owner named',
          row.due === null ? 'No date agreed' : `By ${showWrittenDate(row.due)}`,
        ]
      : kind === 'recommendation' && row.addressees.length > 0
        ? [`To ${row.addressees.map((each) => each.name).join(', ')}`]
        : [];
  return (
    <div className="ma-readback__made">
      <h3>{[OUTCOME[kind], row.reference].filter(Boolean).join(' ')}</h3>
      <p dir="auto">{kind === 'escalation' || kind === 'risk' ? row.title : row.text}</p>
      {facts.length === 0 ? null : <p className="ma-readback__facts">{facts.join(' · ')}</p>}
    </div>
  );
}
