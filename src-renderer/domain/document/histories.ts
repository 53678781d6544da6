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
import { compareVersionLabels, readLabelOrder, sameVersion, type VersionLabel } from '../kernel/version-label.ts';
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
  const distinct = labels.filter((label, at) => labels.findIndex((other) => sameVersion(other, label)) === at);
  return distinct.sort(compareVersionLabels).map((label) => {
    const its = {
      changes: inOrder.filter((change) => sameVersion(change.version, label)),
      reviews: [...reviews].sort(compareOrder).filter((r) => r.version !== null && sameVersion(r.version, label)),
    };
    return {
      label,
      ...its,
      version: versions.find((version) => sameVersion(version.label, label)) ?? null,
      reviewedOnly: its.reviews.length > 0 && its.changes.length === 0,
    };
  });
}

/** The latest version anything knows of; null where nothing is known. A label without an order is current only where none has one. */
export function currentVersion(histories: Histories): KnownVersion | null {
  const known = listKnownVersions(histories);
  return known.findLast((version) => readLabelOrder(version.label) !== null) ?? known.at(-1) ?? null;
}

export type OrderFault = 'label-falls' | 'label-repeated' | 'date-falls';

/** Where the Change history, read downwards, does not go forwards. Rows without a day are passed over. */
export function orderFaults(
  changes: readonly Change[],
): readonly { readonly change: Change; readonly before: Change; readonly fault: OrderFault }[] {
  const rows = [...changes].sort(compareOrder);
  return rows.flatMap((change, at) => {
    const above = rows.slice(0, at);
    const previous = above.at(-1);
    const repeated = above.find((other) => sameVersion(other.version, change.version));
    const dated = above.findLast((other) => other.date?.day);
    const falls =
      !repeated &&
      previous &&
      bothOrdered(previous, change) &&
      compareVersionLabels(change.version, previous.version) < 0;
    const back = dated?.date?.day && change.date?.day && change.date.day < dated.date.day;
    return [
      ...(repeated ? [{ change, before: repeated, fault: 'label-repeated' as const }] : []),
      ...(falls ? [{ change, before: previous, fault: 'label-falls' as const }] : []),
      ...(back && dated ? [{ change, before: dated, fault: 'date-falls' as const }] : []),
    ];
  });
}

const bothOrdered = (one: Change, other: Change): boolean =>
  readLabelOrder(one.version) !== null && readLabelOrder(other.version) !== null;
