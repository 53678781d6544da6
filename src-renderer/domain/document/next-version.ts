/**
 * The next version of a document: its label, and what it does to those before it.
 *
 * The label is proposed by the kind of change (rules.md V-01, V-03) and is always
 * one that nothing has yet, above all that have an order. A new draft supersedes
 * the drafts before it; an approved version stays until another is approved.
 */
import {
  type ChangeSize,
  compareVersionLabels,
  nextLabel,
  readLabelOrder,
  type VersionLabel,
  versionKey,
} from '../kernel/version-label.ts';
import type { DocumentVersion } from './document-version.ts';
import { type Histories, listKnownVersions } from './histories.ts';

/** After the latest that anything knows of; a label that is taken is passed over. */
export function proposeLabel(histories: Histories, size: ChangeSize): VersionLabel {
  const known = listKnownVersions(histories);
  const taken = new Set(known.map(({ label }) => versionKey(label)));
  let label = nextLabel(known.findLast(({ label }) => readLabelOrder(label) !== null)?.label ?? null, size);
  while (taken.has(versionKey(label))) label = nextLabel(label, size);
  return label;
}

export function isTaken(histories: Histories, label: VersionLabel): boolean {
  return listKnownVersions(histories).some((known) => versionKey(known.label) === versionKey(label));
}

/** The last that was approved; null where none was. */
export function approvedVersion(versions: readonly DocumentVersion[]): DocumentVersion | null {
  const approved = versions.filter(({ status }) => status === 'approved');
  return [...approved].sort((one, other) => compareVersionLabels(one.label, other.label)).at(-1) ?? null;
}

/** Versions that a new one puts out of use, as they are then. */
export function supersededBy(
  versions: readonly DocumentVersion[],
  { label, status }: Pick<DocumentVersion, 'label' | 'status'>,
): readonly DocumentVersion[] {
  const ends = status === 'approved' ? ['draft', 'in-review', 'approved'] : ['draft', 'in-review'];
  return versions
    .filter((version) => ends.includes(version.status) && compareVersionLabels(version.label, label) < 0)
    .map((version) => ({ ...version, status: 'superseded' }));
}
