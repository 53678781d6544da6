/**
 * A seat as it is typed.
 *
 * No holder means vacant, which is a fact and not a gap in the form. The side is
 * the heading the memorandum groups its Identified Parties under, and is free
 * text: whatever the paper says.
 */
import { showDate } from '../kernel/civil-date.ts';
import { type Drafted, drafted, lineProblem, typedLine } from '../kernel/draft.ts';
import type { OwnerId } from '../kernel/id.ts';
import { compareOrder } from '../kernel/order-key.ts';
import { readSpan, type SpanProblem } from '../party/post-draft.ts';
import { SEAT_ROLES, type Seat } from './seat.ts';

export interface SeatDraft {
  readonly side: string;
  readonly role: string;
  /** The id of who holds it, or '' where it is vacant. */
  readonly holder: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

export type SeatFields = Pick<Seat, 'side' | 'role' | 'holder' | 'from' | 'to' | 'note'>;
export type SeatProblem = 'too-long' | SpanProblem;

export function seatDraft(seat: Seat | null): SeatDraft {
  return {
    side: seat?.side ?? '',
    role: seat?.role ?? 'member',
    holder: seat?.holder ?? '',
    from: seat?.from ? showDate(seat.from) : '',
    to: seat?.to ? showDate(seat.to) : '',
    note: seat?.note ?? '',
  };
}

export function readSeatDraft(draft: SeatDraft): Drafted<SeatFields, SeatDraft, SeatProblem> {
  const span = readSpan(draft);
  return drafted<SeatFields, SeatDraft, SeatProblem>(
    { side: lineProblem(draft.side), ...span.problems },
    {
      side: typedLine(draft.side),
      role: SEAT_ROLES.find((role) => role === draft.role) ?? 'member',
      holder: draft.holder === '' ? null : (draft.holder as OwnerId),
      ...span.value,
      note: draft.note,
    },
  );
}

/** The seats under each side, sides in the order their first seat stands. */
export function seatsBySide(
  seats: readonly Seat[],
): readonly { readonly side: string; readonly seats: readonly Seat[] }[] {
  const sides = new Map<string, Seat[]>();
  for (const seat of [...seats].sort(compareOrder)) {
    const those = sides.get(seat.side) ?? [];
    sides.set(seat.side, [...those, seat]);
  }
  return [...sides].map(([side, those]) => ({ side, seats: those }));
}
