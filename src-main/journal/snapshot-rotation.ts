/**
 * Which snapshots are kept.
 *
 * Of today the newest twelve, of each of the fourteen days before it the last,
 * then the last of each of eight weeks and of twelve months. Never fewer than
 * three that were read back and found good, and none before its time is up that
 * a restore or an upgrade may have to be taken back with.
 */
export interface Rotated {
  readonly name: string;
  readonly takenAt: string;
  readonly good: boolean;
  /** Kept at least until then; null where the calendar alone decides. */
  readonly keepUntil: string | null;
}

const TODAY = 12;
const DAYS = 14;
const WEEKS = 8;
const MONTHS = 12;
const FEWEST_GOOD = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The names to keep. `now` is an ISO moment; days are UTC, which is near enough for keeping copies. */
export function chooseKept(snapshots: readonly Rotated[], now: string): ReadonlySet<string> {
  const newestFirst = [...snapshots].sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
  const good = newestFirst.filter((snapshot) => snapshot.good);
  const today = now.slice(0, 10);
  const kept = new Set<string>();
  const keep = (chosen: readonly Rotated[]) => {
    for (const { name } of chosen) kept.add(name);
  };
  keep(newestFirst.filter(({ keepUntil }) => keepUntil !== null && keepUntil > now));
  keep(good.slice(0, FEWEST_GOOD));
  keep(good.filter(({ takenAt }) => takenAt.slice(0, 10) >= today).slice(0, TODAY));
  const earlier = good.filter(({ takenAt }) => takenAt.slice(0, 10) < today);
  keep(lastOfEach(earlier, ({ takenAt }) => takenAt.slice(0, 10)).slice(0, DAYS));
  keep(lastOfEach(earlier, ({ takenAt }) => String(weekOf(takenAt))).slice(0, WEEKS));
  keep(lastOfEach(earlier, ({ takenAt }) => takenAt.slice(0, 7)).slice(0, MONTHS));
  return kept;
}

function lastOfEach(newestFirst: readonly Rotated[], period: (snapshot: Rotated) => string): Rotated[] {
  const seen = new Set<string>();
  return newestFirst.filter((snapshot) => {
    const name = period(snapshot);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (moment: string): number => Math.floor((Date.parse(moment) / DAY_MS + 3) / 7);
