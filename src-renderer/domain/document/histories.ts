/**
 * What a document's two tables and its versions say together.
 *
 * A version is known if a change made it, a review looked at it, or its file is
 * here; the list is all of those, in version order. The current version is the
 * last of them. A version reviewed that the Change history lacks is real and is
 * said plainly; so are a label that falls below the row before it, a label used
 * twice, and a date that goes back as versions go on (rules.md V-03, V-06).
 */
import { compareOrder } from '../kernel/order-key.ts';
import {
  compareVersionLabels,
  isDraftLabel,
  readLabelOrder,
  type VersionLabel,
  versionKey,
} from '../kernel/version-label.ts';
import type { Change } from './change.ts';
import type { DocumentVersion } from './document-version.ts';
import type { Review } from './review.ts';

export interface Histories {
  readonly changes: readonly Change[];
  readonly reviews: readonly Review[];
  readonly versions: readonly DocumentVersion[];
}

export interface KnownVersion {
  /** As first written: in the Change history where it is there, else in the versions, else in the reviews. */
  readonly label: VersionLabel;
  readonly changes: readonly Change[];
  readonly reviews: readonly Review[];
  readonly version: DocumentVersion | null;
  /** True where a review names it and the Change history does not. */
  readonly reviewedOnly: boolean;
}

/** Every version anything knows of, lowest first; labels whose order cannot be read come last. */
export function listKnownVersions({ changes, reviews, versions }: Histories): readonly KnownVersion[] {
  const inOrder = [...changes].sort(compareOrder);
  const labels = [
    ...inOrder.map((change) => change.version),
    ...versions.map((version) => version.label),
    ...reviews.flatMap((review) => review.version ?? []),
  ];
  const distinct = new Map<string, VersionLabel>();
  for (const label of labels) if (!distinct.has(versionKey(label))) distinct.set(versionKey(label), label);
  const changesOf = byVersion(inOrder, (change) => change.version);
  const reviewsOf = byVersion([...reviews].sort(compareOrder), (review) => review.version);
  const versionOf = byVersion(versions, (version) => version.label);
  return [...distinct]
    .sort(([, one], [, other]) => compareVersionLabels(one, other))
    .map(([key, label]) => {
      const its = { changes: changesOf.get(key) ?? [], reviews: reviewsOf.get(key) ?? [] };
      return {
        label,
        ...its,
        version: versionOf.get(key)?.[0] ?? null,
        reviewedOnly: its.reviews.length > 0 && its.changes.length === 0,
      };
    });
}

/** The latest version anything knows of; null where nothing is known. A label without an order is current only where none has one. */
export function currentVersion(histories: Histories): KnownVersion | null {
  const known = listKnownVersions(histories);
  return known.findLast((version) => readLabelOrder(version.label) !== null) ?? known.at(-1) ?? null;
}

/**
 * Where a version stands: as it is kept; else a draft, which a later version has put
 * out of use. Null where the tables alone know of it and its label is no draft's.
 */
export function standingOf(
  { label, version }: Pick<KnownVersion, 'label' | 'version'>,
  current: Pick<KnownVersion, 'label'> | null,
): DocumentVersion['status'] | null {
  if (version) return version.status;
  if (!isDraftLabel(label)) return null;
  return current !== null && compareVersionLabels(label, current.label) < 0 ? 'superseded' : 'draft';
}

export type OrderFault = 'label-falls' | 'label-repeated' | 'date-falls';

/** Where the Change history, read downwards, does not go forwards. Rows without a day are passed over. */
export function orderFaults(
  changes: readonly Change[],
): readonly { readonly change: Change; readonly before: Change; readonly fault: OrderFault }[] {
  const rows = [...changes].sort(compareOrder);
  const first = new Map<string, Change>();
  let dated: Change | null = null;
  let previous: Change | null = null;
  const faults: { readonly change: Change; readonly before: Change; readonly fault: OrderFault }[] = [];
  for (const change of rows) {
    const key = versionKey(change.version);
    const repeated = first.get(key);
    if (repeated) faults.push({ change, before: repeated, fault: 'label-repeated' });
    else if (previous && bothOrdered(previous, change) && compareVersionLabels(change.version, previous.version) < 0)
      faults.push({ change, before: previous, fault: 'label-falls' });
    if (dated && isBefore(change, dated)) faults.push({ change, before: dated, fault: 'date-falls' });
    if (!repeated) first.set(key, change);
    if (change.date?.day) dated = change;
    previous = change;
  }
  return faults;
}

const isBefore = (one: Change, other: Change): boolean =>
  one.date?.day != null && other.date?.day != null && one.date.day < other.date.day;

const bothOrdered = (one: Change, other: Change): boolean =>
  readLabelOrder(one.version) !== null && readLabelOrder(other.version) !== null;

function byVersion<Row>(
  rows: readonly Row[],
  labelOf: (row: Row) => VersionLabel | null,
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const label = labelOf(row);
    if (label === null) continue;
    const own = found.get(versionKey(label));
    if (own) own.push(row);
    else found.set(versionKey(label), [row]);
  }
  return found;
}
