/**
 * A body's seats, under the side they belong to, as the memorandum groups its
 * Identified Parties. A vacancy is shown as one. Seats of the past stay in the
 * table, marked as ended.
 */
import { useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import type { Body } from '#domain/body/body.ts';
import type { Seat } from '#domain/body/seat.ts';
import { seatsBySide } from '#domain/body/seat-draft.ts';
import { nameInFull, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { kindOf, type OwnerId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { holdersOn } from '#domain/party/post.ts';
import { Button } from '#ui/button.tsx';
import { Tag } from '#ui/tag.tsx';
import { addSeat, changeSeat, moveSeat, takeOutSeat } from './commands.ts';
import { listSeats } from './queries.ts';
import { SeatForm } from './seat-form.tsx';
import { NOT_SAVED_BODY, NOT_STATED, ROLE } from './wording.ts';

export function BodySeats({ body, who }: { readonly body: Body; readonly who: WhoIsWho }) {
  const { clock } = useDesk();
  const commit = useCommit();
  const commitAloud = useCommitAloud();
  const [editing, setEditing] = useState<Seat | 'new' | null>(null);
  const seats = useRows((db) => listSeats(db, body.id), [body.id]);
  if (!seats) return null;
  const today = londonDay(clock());
  const edited = editing === 'new' ? null : editing;
  return (
    <>
      {seats.length === 0 ? <p className="govuk-body ma-quiet">Its members: {NOT_STATED}.</p> : null}
      {seatsBySide(seats).map(({ side, seats: those }) => (
        <table key={side} className="govuk-table ma-dense">
          <caption className="govuk-table__caption govuk-table__caption--s">{side || 'No side stated'}</caption>
          <thead>
            <tr className="govuk-table__row">
              {['Held by', 'Role', 'From', 'To'].map((title, at) => (
                <th
                  key={title}
                  scope="col"
                  className={`govuk-table__header ${at === 0 ? 'govuk-!-width-one-third' : ''}`}
                >
                  {title}
                </th>
              ))}
              <th scope="col" className="govuk-table__header govuk-!-width-one-quarter">
                <span className="govuk-visually-hidden">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {those.map((seat) => (
              <tr key={seat.id} className="govuk-table__row">
                <td className="govuk-table__cell">
                  <Holder seat={seat} who={who} today={today} />
                </td>
                <td className="govuk-table__cell">{ROLE[seat.role]}</td>
                <td className="govuk-table__cell">{seat.from ? showDate(seat.from) : NOT_STATED}</td>
                <td className="govuk-table__cell">{seat.to ? showDate(seat.to) : NOT_STATED}</td>
                <td className="govuk-table__cell">
                  <SeatButtons
                    about={seat.holder ? nameOf(seat.holder, who) : `the vacant seat, ${ROLE[seat.role]}`}
                    onChange={() => setEditing(seat)}
                    onMove={(by) => void commitAloud(moveSeat(body, seat.id, by), NOT_SAVED_BODY)}
                    onTakeOut={() => void commitAloud(takeOutSeat(body, seat.id), {})}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {editing === null ? (
        <Button small onPress={() => setEditing('new')}>
          Add a seat
        </Button>
      ) : (
        <SeatForm
          key={edited?.id ?? 'new'}
          seat={edited}
          sides={[...new Set(seats.map((seat) => seat.side).filter(Boolean))]}
          who={who}
          onSave={async (fields) => {
            const command = edited ? changeSeat(body, edited.id, fields) : addSeat(body, fields);
            const done = await commit<unknown, 'gone'>(command, NOT_SAVED_BODY);
            if (!done.ok) return done.sentence;
            setEditing(null);
            return null;
          }}
          onCancel={() => setEditing(null)}
        />
      )}
    </>
  );
}

interface HolderProps {
  readonly seat: Seat;
  readonly who: WhoIsWho;
  readonly today: CivilDate;
}

/** Who holds the seat; where a post does, also who is in the post today. */
function Holder({ seat, who, today }: HolderProps) {
  const ended = seat.to !== null && seat.to < today ? <Tag text="Ended" /> : null;
  if (seat.holder === null) return <>{ended ?? <Tag text="Vacant" tone="yellow" />}</>;
  const post = who.posts.find((one) => one.id === seat.holder);
  const holders = post ? holdersOn(post, today).map((id) => nameOf(id, who)) : [];
  return (
    <>
      <a className="govuk-link" href={placeOf(seat.holder)}>
        {nameInFull(seat.holder, who)}
      </a>
      {post ? (
        <span className="ma-quiet"> {holders.length > 0 ? holders.join(', ') : 'nobody in post today'}</span>
      ) : null}{' '}
      {ended}
    </>
  );
}

function placeOf(id: OwnerId): string {
  const kind = kindOf(id);
  if (kind === 'post') return `#people/posts/${id}`;
  return kind === 'person' ? `#people/${id}` : kind === 'party' ? `#parties/${id}` : `#bodies/${id}`;
}

interface SeatButtonsProps {
  readonly about: string;
  readonly onChange: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onTakeOut: () => void;
}

function SeatButtons({ about, onChange, onMove, onTakeOut }: SeatButtonsProps) {
  return (
    <>
      <Button kind="link" about={about} onPress={onChange}>
        Change
      </Button>{' '}
      <Button kind="link" about={about} onPress={() => onMove(-1)}>
        Up
      </Button>{' '}
      <Button kind="link" about={about} onPress={() => onMove(1)}>
        Down
      </Button>{' '}
      <Button kind="link" about={about} onPress={onTakeOut}>
        Take out
      </Button>
    </>
  );
}
