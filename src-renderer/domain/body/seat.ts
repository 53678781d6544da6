/**
 * Seats: places on a body, held by a person, a post or a party for a time.
 *
 * A seat with no holder is a vacancy and is shown as one. Parties and posts hold
 * seats more often than people do. `side` is the heading the memorandum groups
 * its Identified Parties under ('GM', 'HMPPS', 'NPS').
 */
import { z } from 'zod';
import type { CivilDate } from '../kernel/civil-date.ts';
import { orderKey } from '../kernel/order-key.ts';
import { civilDate, id, line, owner, prose, stamps } from '../kernel/schema.ts';
import { isWithin } from '../party/post.ts';

export const SEAT_ROLES = ['chair', 'co-chair', 'member', 'secretariat', 'in-attendance', 'observer'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

export const seat = z.strictObject({
  ...stamps,
  id: id('seat'),
  bodyId: id('body'),
  order: orderKey,
  role: z.enum(SEAT_ROLES),
  side: line,
  /** Null: vacant. */
  holder: owner.nullable(),
  from: civilDate.nullable(),
  to: civilDate.nullable(),
  note: prose,
});
export type Seat = Readonly<z.output<typeof seat>>;

/** The seats that existed on a day, vacant ones included. */
export function seatsOn(seats: readonly Seat[], day: CivilDate): readonly Seat[] {
  return seats.filter((seat) => seat.deletedAt === null && isWithin(seat, day));
}
