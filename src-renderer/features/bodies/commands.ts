/** What can be done to a body and its seats. Each is one commit, and one thing to undo. */
import { type Change, type Command, withChange } from '#desk/commit.ts';
import { moveAllReferences } from '#desk/move-references.ts';
import type { Body } from '#domain/body/body.ts';
import { type BodyFields, newBody } from '#domain/body/body-draft.ts';
import { type BodiesNotMerged, mergeBodies } from '#domain/body/merge.ts';
import type { Seat } from '#domain/body/seat.ts';
import type { SeatFields } from '#domain/body/seat-draft.ts';
import type { BodyId, SeatId } from '#domain/kernel/id.ts';
import { compareOrder, orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';

export function addBody(fields: BodyFields): Command<BodyId> {
  return {
    intention: { command: 'addBody', summary: `Added the body ${fields.name}` },
    work: async (rows) => ok(rows.add('body', newBody(fields)).id),
  };
}

export function changeBody(id: BodyId, name: string, fields: Change<Body>): Command<null, 'gone'> {
  return {
    intention: { command: 'changeBody', summary: `Changed ${name}` },
    async work(rows) {
      const body = await rows.get('body', id);
      if (!body) return no('gone');
      rows.put('body', withChange(body, fields));
      return ok(null);
    },
  };
}

export function changeLines(body: Body, lines: Body['lines']): Command<null, 'gone'> {
  return {
    ...changeBody(body.id, body.name, { lines }),
    intention: { command: 'changeLines', summary: `Changed whom ${body.name} reports and escalates to` },
  };
}

/** A new seat stands last. */
export function addSeat(body: Body, fields: SeatFields): Command<SeatId, 'gone'> {
  return {
    intention: { command: 'addSeat', summary: `Added a seat on ${body.name}` },
    async work(rows) {
      if (!(await rows.get('body', body.id))) return no('gone');
      const seats = await rows.list('seat', 'bodyId', body.id);
      const order = orderKeyAt(seats, seats.length);
      return ok(rows.add('seat', { ...fields, bodyId: body.id, order, marking: 'OFFICIAL' }).id);
    },
  };
}

export function changeSeat(body: Body, id: SeatId, fields: Partial<Seat>): Command<null, 'gone'> {
  return {
    intention: { command: 'changeSeat', summary: `Changed a seat on ${body.name}` },
    async work(rows) {
      const seat = await rows.get('seat', id);
      if (!seat) return no('gone');
      rows.put('seat', { ...seat, ...fields });
      return ok(null);
    },
  };
}

export function moveSeat(body: Body, id: SeatId, by: -1 | 1): Command<null, 'gone'> {
  return {
    intention: { command: 'moveSeat', summary: `Moved a seat on ${body.name}` },
    async work(rows) {
      const seats = [...(await rows.list('seat', 'bodyId', body.id))].sort(compareOrder);
      const at = seats.findIndex((seat) => seat.id === id);
      const seat = seats[at];
      if (!seat) return no('gone');
      const others = seats.filter((other) => other.id !== id);
      rows.put('seat', { ...seat, order: orderKeyAt(others, Math.max(0, Math.min(at + by, others.length))) });
      return ok(null);
    },
  };
}

export function takeOutSeat(body: Body, id: SeatId): Command<null> {
  return {
    intention: { command: 'takeOutSeat', summary: `Took a seat off ${body.name}` },
    async work(rows) {
      await rows.remove('seat', id);
      return ok(null);
    },
  };
}

/** One is kept, every reference to the other moves to it (its seats and meetings too), and the other is put aside. */
export function mergeBodyInto(kept: Body, lost: Body): Command<null, BodiesNotMerged | 'gone'> {
  return {
    intention: { command: 'mergeBodies', summary: `Merged ${lost.name} into ${kept.name}` },
    async work(rows) {
      const bodies = await rows.list('body');
      const [stays, goes] = [kept.id, lost.id].map((id) => bodies.find((body) => body.id === id));
      if (!stays || !goes) return no('gone');
      const merged = mergeBodies(stays, goes, bodies);
      if (!merged.ok) return merged;
      await rows.remove('body', goes.id);
      rows.put('body', merged.value);
      await moveAllReferences(rows, goes.id, stays.id);
      return ok(null);
    },
  };
}
