/**
 * The agenda, edited where it stands.
 *
 * Enter adds the next item; on an item Enter opens it, Alt ↑ ↓ moves it, Alt → puts
 * it under the one above and Alt ← takes it out again. An item can be dragged by
 * its number. Numbers and the running clock are worked out, so both follow.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useRows } from '#desk/desk.tsx';
import { MattersOffered } from '#desk/matters-offered.tsx';
import { useWho } from '#desk/who.ts';
import { type AgendaItem, inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import { agendaItemDraft, readAgendaItemDraft } from '#domain/agenda/agenda-item-draft.ts';
import { isCarried, itemsToCarry, timesOnAgenda } from '#domain/agenda/carry-forward.ts';
import { type Move, moveBeside, moveStep } from '#domain/agenda/move-item.ts';
import { runningClock } from '#domain/agenda/running-clock.ts';
import { nextPlaceOf, standingSays } from '#domain/agenda/standing-says.ts';
import { nameOf } from '#domain/body/who-is-who.ts';
import type { AgendaItemId } from '#domain/kernel/id.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { Form } from '#ui/form.tsx';
import { TableHead } from '#ui/table-head.tsx';
import { TextField } from '#ui/text-field.tsx';
import { AgendaBegin } from './agenda-begin.tsx';
import { AgendaItemForm } from './agenda-item-form.tsx';
import { AgendaItemRow } from './agenda-item-row.tsx';
import { type AroundAgenda, findAroundAgenda } from './agenda-queries.ts';
import { AgendaStanding } from './agenda-standing.tsx';
import { BacklogWaiting } from './backlog-waiting.tsx';
import { addAgendaItem, moveAgendaItem, putItemBack } from './commands.ts';
import { MeetingFacts } from './meeting-facts.tsx';
import type { OneMeeting } from './queries.ts';
import { SavePaper } from './save-paper.tsx';
import { FORWARD_TITLE, GONE, itemSentence } from './wording.ts';

const KEYS: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

export function AgendaPart({ one }: { readonly one: OneMeeting }) {
  const { meeting, body, items, papers } = one;
  const commit = useCommitAloud();
  const who = useWho();
  const [open, setOpen] = useState<AgendaItemId | null>(null);
  const [dragged, setDragged] = useState<AgendaItemId | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<AgendaItemId | null>(null);
  const chain = items.map((item) => [item.id, item.carriedFrom, ...item.concerns].join(' ')).join();
  const around = useRows((db) => findAroundAgenda(db, meeting, items), [meeting.id, meeting.heldOn, chain]);

  useEffect(() => {
    if (wanted.current === null) return;
    const button = table.current?.querySelector(`[data-item="${CSS.escape(wanted.current)}"] button`);
    if (!(button instanceof HTMLElement)) return;
    wanted.current = null;
    button.focus();
  });

  if (!who || !around) return null;
  const numbers = numberItems(items);
  const clock = runningClock(meeting, items);
  const withdrawn = items.filter((item) => item.status === 'withdrawn');
  const filled = {
    ...{ meeting, items, body: { id: meeting.bodyId }, nextBySeries: nextPlaceOf(meeting, around.series) },
    ...{ meetings: around.meetings, attendances: around.attendances, declarations: around.declarations },
    ...{ actions: around.actions, nameOf: (id: Parameters<typeof nameOf>[0]) => nameOf(id, who) },
  };
  const close = (id: AgendaItemId) => {
    wanted.current = id;
    setOpen(null);
  };
  const move = (item: AgendaItem, how: Move) => {
    wanted.current = item.id;
    void commit(
      moveAgendaItem(item, (now) => moveStep(now, item.id, how)),
      GONE,
    );
  };
  const drop = (target: AgendaItemId, side: 'before' | 'after') => {
    const item = items.find((each) => each.id === dragged);
    setDragged(null);
    if (item && item.id !== target) {
      void commit(
        moveAgendaItem(item, (now) => moveBeside(now, item.id, target, side)),
        GONE,
      );
    }
  };
  const onKeyDown = (event: KeyboardEvent, item: AgendaItem) => {
    const how = event.altKey ? KEYS[event.key] : undefined;
    if (how === undefined) return;
    event.preventDefault();
    move(item, how);
  };

  return (
    <>
      <Details summary="When, where and how it meets">
        <MeetingFacts meeting={meeting} body={body} />
      </Details>
      <AgendaStanding one={one} around={around} who={who} />
      {numbers.size === 0 ? null : (
        <table ref={table} className="govuk-table ma-dense ma-agenda">
          <caption className="govuk-visually-hidden">Agenda</caption>
          <TableHead titles={['No.', 'Item', 'Purpose', 'Lead', 'Minutes', 'Begins', 'Paper']} />
          <tbody className="govuk-table__body">
            {inOrder(items).map((item) =>
              open === item.id ? (
                <tr key={item.id} data-item={item.id} className="govuk-table__row">
                  <td className="govuk-table__cell">{numbers.get(item.id)}</td>
                  <td colSpan={6} className="govuk-table__cell">
                    <AgendaItemForm
                      item={item}
                      one={one}
                      around={around}
                      who={who}
                      onClose={() => close(item.id)}
                      onMove={(how) => move(item, how)}
                    />
                  </td>
                </tr>
              ) : (
                <AgendaItemRow
                  key={item.id}
                  item={item}
                  who={who}
                  number={numbers.get(item.id) ?? ''}
                  begins={clock.begins.get(item.id) ?? null}
                  past={clock.past.get(item.id) ?? null}
                  says={item.standing === null ? [] : standingSays(item.standing, filled)}
                  times={timesOnAgenda(item, around.earlier)}
                  named={around.named}
                  papers={papers.filter((paper) => paper.agendaItemId === item.id)}
                  isDragging={dragged !== null}
                  onOpen={() => setOpen(item.id)}
                  onKeyDown={(event) => onKeyDown(event, item)}
                  onDrag={() => setDragged(item.id)}
                  onDrop={(side) => drop(item.id, side)}
                />
              ),
            )}
          </tbody>
        </table>
      )}
      {numbers.size === 0 ? null : (
        <p className="govuk-hint">
          Press an item to change, defer or withdraw it. Alt ↑ ↓ on it, or dragging its number, moves it.
        </p>
      )}
      <ClockLine minutes={clock.minutes} over={clock.over} />
      <MattersOffered meeting={meeting} items={items} />
      <AddItem one={one} />
      <AgendaBegin one={one} around={around} />
      <OpenItems one={one} around={around} />
      <BacklogWaiting meeting={meeting} backlog={around.backlog} who={who} />
      {withdrawn.length === 0 ? null : (
        <Details summary={`Withdrawn (${withdrawn.length})`}>
          <ul className="govuk-list">
            {withdrawn.map((item) => (
              <li key={item.id}>
                {item.title}
                {item.statusReason === '' ? '' : `: ${item.statusReason}`}{' '}
                <Button kind="link" about={item.title} onPress={() => void commit(putItemBack(item), GONE)}>
                  Put back
                </Button>
              </li>
            ))}
          </ul>
        </Details>
      )}
      {numbers.size === 0 ? null : <SavePaper one={one} paper="agenda" />}
    </>
  );
}

/** After a meeting, or where it was cancelled: what is open and has gone nowhere yet. It goes forward where the meeting is closed. */
function OpenItems({ one: { meeting, items }, around }: { readonly one: OneMeeting; readonly around: AroundAgenda }) {
  const open = itemsToCarry(items, around.carried);
  const gone = items.filter((item) => item.status !== 'withdrawn' && isCarried(item, around.carried));
  const isOver = meeting.status === 'held' || meeting.status === 'cancelled';
  if (!isOver || (open.length === 0 && gone.length === 0)) return null;
  return (
    <section className="ma-steps" aria-label="What is open after this meeting">
      {open.length === 0 ? null : (
        <p className="govuk-body">
          Open, and not carried forward yet: {open.map((item) => item.title).join('; ')}.{' '}
          <a className="govuk-link" href={`#meetings/${meeting.id}/closing`}>
            {FORWARD_TITLE}
          </a>
        </p>
      )}
      {gone.length === 0 ? null : (
        <p className="govuk-body-s">Carried forward: {gone.map((item) => item.title).join('; ')}.</p>
      )}
    </section>
  );
}

function ClockLine({ minutes, over }: { readonly minutes: number; readonly over: number | null }) {
  if (minutes === 0) return null;
  const fits = over === null ? '' : over > 0 ? `, ${over} more than the meeting has` : `, ${-over} to spare`;
  return (
    <p className={over !== null && over > 0 ? 'govuk-error-message' : 'govuk-body-s'} role="status">
      {minutes} minutes are allowed{fits}.
    </p>
  );
}

/** Enter adds the item and leaves the field ready for the next. */
function AddItem({ one: { meeting } }: { readonly one: OneMeeting }) {
  const commit = useCommit();
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function add(): Promise<void> {
    const read = readAgendaItemDraft({ ...agendaItemDraft(null), title });
    if (!read.ok) return setProblem(itemSentence('title', read.problems.title ?? 'missing'));
    setTitle('');
    setProblem(undefined);
    const done = await commit(addAgendaItem(meeting.id, read.value), {});
    if (done.ok) return;
    setTitle(title);
    setProblem(done.sentence);
  }

  return (
    <Form label="Add an item" onSave={add}>
      <TextField
        label="Add an item"
        name="new-item"
        hint="Enter adds it and is ready for the next"
        value={title}
        onChange={setTitle}
        problem={problem}
      />
      <Button type="submit">Add item</Button>
    </Form>
  );
}
