/** The backlog of a body: items that wait for a later meeting, with the one being changed beside them. */
import { useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import type { BacklogItem } from '#domain/agenda/backlog-item.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { findRecord, listBy } from '#storage/read.ts';
import { Beside } from '#ui/beside.tsx';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TableHead } from '#ui/table-head.tsx';
import { TextField } from '#ui/text-field.tsx';
import { listBacklog } from './agenda-queries.ts';
import { NOT_PLACED, REASON_MISSING } from './agenda-wording.ts';
import { dropBacklogItem, moveBacklogItem, placeBacklogItem, takeUpAgain } from './backlog-commands.ts';
import { BacklogForm } from './backlog-form.tsx';
import { GONE, PURPOSE } from './wording.ts';

interface BacklogPageProps {
  readonly bodyId: BodyId;
  /** 'new', the id of the item beside the list, or ''. */
  readonly open: string;
}

export function BacklogPage({ bodyId, open }: BacklogPageProps) {
  const { go, clock } = useDesk();
  const who = useWho();
  const found = useRows(
    async (db) => {
      const [body, backlog, meetings] = await Promise.all([
        findRecord(db, 'body', bodyId),
        listBacklog(db, bodyId),
        listBy(db, 'meeting', 'bodyId', bodyId),
      ]);
      return { body: body ?? null, backlog, meetings };
    },
    [bodyId],
  );
  if (!found || !who) return null;
  const { body, backlog, meetings } = found;
  if (body === null) {
    return (
      <Page title="No such body">
        <EmptyState title="This body was put aside">Undo what put it aside, or choose another body.</EmptyState>
      </Page>
    );
  }
  const place = `meetings/backlog/${bodyId}`;
  const today = londonDay(clock());
  const upcoming = meetings
    .filter((each) => each.heldOn >= today || each.status === 'planned' || each.status === 'agenda-published')
    .filter((each) => each.status !== 'cancelled' && each.status !== 'held')
    .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
  const waiting = backlog.filter((item) => item.status === 'waiting');
  const past = backlog.filter((item) => item.status !== 'waiting');
  const item = backlog.find((each) => each.id === open) ?? null;
  const close = () => go(place);
  const add = (
    <Button kind="primary" onPress={() => go(`${place}/new`)}>
      New backlog item
    </Button>
  );
  return (
    <Page title="Backlog" caption={body.name} actions={waiting.length === 0 ? undefined : add}>
      <Beside
        panel={
          open === 'new' || item ? (
            <SidePanel
              key={open}
              title={item?.title ?? 'New backlog item'}
              onClose={close}
              actions={item ? <BacklogFate item={item} upcoming={upcoming} onDone={close} /> : undefined}
            >
              <BacklogForm bodyId={bodyId} item={item} who={who} onClose={close} />
            </SidePanel>
          ) : null
        }
      >
        {waiting.length === 0 ? (
          <EmptyState title="Nothing waits for a later meeting" action={add}>
            What has no place on an agenda yet stands here, and so does what a meeting deferred.
          </EmptyState>
        ) : (
          <BacklogTable items={waiting} who={who} onOpen={(id) => go(`${place}/${id}`)} />
        )}
        {past.length === 0 ? null : (
          <Details summary={`Placed or dropped (${past.length})`}>
            <Past items={past} />
          </Details>
        )}
      </Beside>
    </Page>
  );
}

interface BacklogTableProps {
  readonly items: readonly BacklogItem[];
  readonly who: WhoIsWho;
  readonly onOpen: (id: string) => void;
}

function BacklogTable({ items, who, onOpen }: BacklogTableProps) {
  const commit = useCommitAloud();
  const move = (item: BacklogItem, by: -1 | 1) => void commit(moveBacklogItem(item, by), GONE);
  return (
    <table className="govuk-table ma-dense">
      <caption className="govuk-visually-hidden">Items that wait</caption>
      <TableHead titles={['Item', 'Purpose', 'Lead', 'Not before', 'Why it waits', 'Order']} />
      <tbody className="govuk-table__body">
        {items.map((item) => (
          <tr
            key={item.id}
            className="govuk-table__row"
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              move(item, event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            <td className="govuk-table__cell ma-agenda__item">
              <Button kind="link" onPress={() => onOpen(item.id)} keys="Alt+ArrowUp Alt+ArrowDown">
                {item.title}
              </Button>
              {item.recommendation === '' ? null : <span className="ma-agenda__more">{item.recommendation}</span>}
            </td>
            <td className="govuk-table__cell">{PURPOSE[item.purpose]}</td>
            <td className="govuk-table__cell">{item.lead === null ? '' : nameOf(item.lead, who)}</td>
            <td className="govuk-table__cell">{item.notBefore === null ? '' : showDate(item.notBefore)}</td>
            <td className="govuk-table__cell ma-agenda__lines">{item.reason}</td>
            <td className="govuk-table__cell">
              <Button kind="link" about={item.title} onPress={() => move(item, -1)}>
                Up
              </Button>{' '}
              <Button kind="link" about={item.title} onPress={() => move(item, 1)}>
                Down
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BacklogFateProps {
  readonly item: BacklogItem;
  readonly upcoming: readonly Meeting[];
  readonly onDone: () => void;
}

/** It is placed on an agenda, or let go with a reason. */
function BacklogFate({ item, upcoming, onDone }: BacklogFateProps) {
  const commit = useCommit();
  const [chosen, setChosen] = useState('');
  const [dropping, setDropping] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const at = upcoming.find((each) => each.id === chosen) ?? upcoming[0];
  if (item.status !== 'waiting') return null;

  async function place(): Promise<void> {
    if (!at) return;
    const done = await commit(placeBacklogItem(item, at), NOT_PLACED);
    if (done.ok) onDone();
    else setProblem(done.sentence);
  }
  async function drop(): Promise<void> {
    if (reason.trim() === '') return setProblem(REASON_MISSING);
    const done = await commit(dropBacklogItem(item, reason.trim()), GONE);
    if (done.ok) onDone();
    else setProblem(done.sentence);
  }
  if (dropping) {
    return (
      <Form label={`Drop ${item.title}`} onSave={drop}>
        <TextField
          autoFocus
          label="Why it is dropped"
          name="drop-reason"
          value={reason}
          problem={problem}
          onChange={setReason}
        />
        <ButtonGroup>
          <Button small type="submit" kind="warning">
            Drop the item
          </Button>
          <Button kind="link" onPress={() => setDropping(false)}>
            Keep it
          </Button>
        </ButtonGroup>
      </Form>
    );
  }
  return (
    <div className="ma-steps">
      {problem === undefined ? null : (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <ButtonGroup>
        {at ? (
          <>
            <Select
              labelHidden
              label="Meeting to place it on"
              name="place-on"
              value={at.id}
              options={upcoming.map((each) => ({ id: each.id, name: showDate(each.heldOn) }))}
              onChange={setChosen}
            />
            <Button small onPress={() => void place()}>
              Place on its agenda
            </Button>
          </>
        ) : null}
        <Button small kind="warning" onPress={() => setDropping(true)}>
          Drop
        </Button>
      </ButtonGroup>
    </div>
  );
}

function Past({ items }: { readonly items: readonly BacklogItem[] }) {
  const commit = useCommitAloud();
  return (
    <ul className="govuk-list">
      {items.map((item) => (
        <li key={item.id}>
          {item.title}: {item.status === 'placed' ? 'placed on an agenda' : item.reason}{' '}
          {item.status === 'placed' ? null : (
            <Button kind="link" about={item.title} onPress={() => void commit(takeUpAgain(item), GONE)}>
              Take up again
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
