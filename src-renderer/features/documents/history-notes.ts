/** What stands in small print under a cell of either table: how it was read, and what does not fit. */
import { nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Change } from '#domain/document/change.ts';
import { type Histories, orderFaults } from '#domain/document/histories.ts';
import type { Review } from '#domain/document/review.ts';
import { readingOf } from '#domain/kernel/draft.ts';
import { sameVersion } from '#domain/kernel/version-label.ts';
import { NOT_IN_CHANGE_HISTORY, ORDER_FAULT } from './wording.ts';

type Notes = Readonly<Record<string, string>>;

export function changeNotes(change: Change, changes: readonly Change[], who: WhoIsWho): Notes {
  const faults = orderFaults(changes).filter((fault) => fault.change.id === change.id);
  const taken = change.author?.personId ?? change.author?.partyId ?? null;
  const [label] = faults.filter((one) => one.fault !== 'date-falls');
  const dated = faults.some((one) => one.fault === 'date-falls');
  return present({
    version: label ? `${change.version} ${ORDER_FAULT[label.fault]}` : null,
    author: taken ? asTaken(change.author?.name ?? '', nameInFull(taken, who)) : null,
    date: join([readingOf(change.date), dated ? ORDER_FAULT['date-falls'] : null]),
  });
}

export function reviewNotes(review: Review, histories: Histories, who: WhoIsWho): Notes {
  const isMissing =
    review.version !== null && !histories.changes.some((change) => sameVersion(change.version, review.version ?? ''));
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
