/**
 * Identified Parties, grouped by side as the memorandum lists them (MoU §7, T-04).
 *
 * The sides are those of the seats on the body that keeps the document, in the order
 * of the seats. A post is shown with who held it and from when; a seat with no
 * holder is a vacancy and is listed.
 */

import { type Seat, seatsOn } from '../body/seat.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { compareOrder } from '../kernel/order-key.ts';
import type { Post } from '../party/post.ts';

export interface Side {
  /** '' where the seats give none. */
  readonly side: string;
  readonly seats: readonly SeatHeld[];
}

export interface SeatHeld {
  readonly seat: Seat;
  /** Where a post holds the seat: all who held it, latest first, and those who hold it on the day. */
  readonly holdings: Post['holders'];
}

export function partiesBySide(seats: readonly Seat[], posts: readonly Post[], day: CivilDate): readonly Side[] {
  const sides = new Map<string, SeatHeld[]>();
  for (const seat of [...seatsOn(seats, day)].sort(compareOrder)) {
    const post = posts.find(({ id }) => id === seat.holder);
    const holdings = [...(post?.holders ?? [])].sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? 1 : -1));
    sides.set(seat.side, [...(sides.get(seat.side) ?? []), { seat, holdings }]);
  }
  return [...sides].map(([side, held]) => ({ side, seats: held }));
}
