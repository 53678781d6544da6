/** What stands in small print under a cell of either table: how it was read, and what does not fit. */
import { nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Change } from '#domain/document/change.ts';
import { type OrderFault, orderFaults } from '#domain/document/histories.ts';
import type { Review } from '#domain/document/review.ts';
import { readingOf } from '#domain/kernel/draft.ts';
import { versionKey } from '#domain/kernel/version-label.ts';
import { NOT_IN_CHANGE_HISTORY, ORDER_FAULT } from './wording.ts';

type Notes = Readonly<Record<string, string>>;

export type Faults = ReadonlyMap<Change['id'], readonly OrderFault[]>;

/** What does not go forwards in the table, by row: worked out once for all of them. */
export function faultsByRow(changes: readonly Change[]): Faults {
  const faults = new Map<Change['id'], OrderFault[]>();
  for (const { change, fault } of orderFaults(changes))
    faults.set(change.id, [...(faults.get(change.id) ?? []), fault]);
  return faults;
}

export function changeNotes(change: Change, all: Faults, who: WhoIsWho): Notes {
  const faults = all.get(change.id) ?? [];
  const taken = change.author?.personId ?? change.author?.partyId ?? null;
  const [label] = faults.filter((fault) => fault !== 'date-falls');
  const dated = faults.includes('date-falls');
  return present({
    version: label ? `${change.version} ${ORDER_FAULT[label]}` : null,
    author: taken ? asTaken(change.author?.name ?? '', nameInFull(taken, who)) : null,
    date: join([readingOf(change.date), dated ? ORDER_FAULT['date-falls'] : null]),
  });
}

/** `made` are the versions of the Change history, by their key. */
export function reviewNotes(review: Review, made: ReadonlySet<string>, who: WhoIsWho): Notes {
  const isMissing = review.version !== null && !made.has(versionKey(review.version));
  return present({
    who: review.reviewer ? asTaken(review.who, nameInFull(review.reviewer, who)) : null,
    version: isMissing ? NOT_IN_CHANGE_HISTORY : null,
    date: readingOf(review.date),
  });
}

/** Said only where it says more than the cell: 'Ann Marsh (GMCA)' for 'Ann Marsh'. */
const asTaken = (written: string, taken: string): string | null => (written === taken ? null : taken);

const join = (parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null).join('; ') || null;

function present(notes: Readonly<Record<string, string | null>>): Notes {
  return Object.fromEntries(Object.entries(notes).filter((entry): entry is [string, string] => entry[1] !== null));
}
