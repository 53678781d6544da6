/**
 * Version labels: '0.6', '0.6a', '0.10', '1.0'.
 *
 * Boards number drafts by hand, so a label is text with an order, not a semver.
 * A letter marks an interim edit by another party: 0.6 < 0.6a < 0.7. Parts
 * compare as numbers: 0.9 < 0.10 (rules.md V-03). Other people write 'v1.0 DRAFT
 * 2' or '0-1': the text is kept, and the order is worked out where it can be.
 */
import { z } from 'zod';

/** As written, trimmed. Never empty. */
export const versionLabel = z.string().min(1).max(60);
export type VersionLabel = string;

export interface LabelOrder {
  readonly parts: readonly number[];
  /** '' before 'a' before 'b'. */
  readonly letter: string;
  /** The draft number in '1.0 draft 2'; a label without one comes after its drafts. */
  readonly draft: number | null;
}

const SHAPE =
  /^(?:v(?:ersion)?\s*\.?\s*)?(\d+(?:[.-]\d+)*)\s*([a-z])?(?:[\s_-]*(?:(draft)\s*v?(\d+)?|final|approved))?$/i;

/** Null where no order can be read from the text. */
export function readLabelOrder(label: VersionLabel): LabelOrder | null {
  const found = SHAPE.exec(label.trim());
  if (!found?.[1]) return null;
  const parts = found[1].split(/[.-]/).map(Number);
  return { parts, letter: found[2]?.toLowerCase() ?? '', draft: found[3] ? Number(found[4] ?? 0) : null };
}

/** Orders labels as a reader of the change history would; a label without an order comes after all that have one. */
export function compareVersionLabels(one: VersionLabel, other: VersionLabel): number {
  const a = readLabelOrder(one);
  const b = readLabelOrder(other);
  if (!a || !b) return a ? -1 : b ? 1 : compareText(one, other);
  for (let at = 0; at < Math.max(a.parts.length, b.parts.length); at++) {
    const difference = (a.parts[at] ?? 0) - (b.parts[at] ?? 0);
    if (difference !== 0) return difference;
  }
  const drafts = (a.draft ?? Number.MAX_SAFE_INTEGER) - (b.draft ?? Number.MAX_SAFE_INTEGER);
  return compareText(a.letter, b.letter) || drafts || compareText(one.trim(), other.trim());
}

/** Two labels that a reader would call the same version: '0.6' and 'v0.6'. */
export function sameVersion(one: VersionLabel, other: VersionLabel): boolean {
  return versionKey(one) === versionKey(other);
}

/** One key for all the ways to write one version, to find it in a long table without comparing each row. */
export function versionKey(label: VersionLabel): string {
  const order = readLabelOrder(label);
  if (!order) return `=${label.trim().toLowerCase()}`;
  return `${trimZeros(order.parts).join('.')}${order.letter}/${order.draft}`;
}

export const CHANGE_SIZES = ['edit', 'side-edit', 'minor', 'approval'] as const;
export type ChangeSize = (typeof CHANGE_SIZES)[number];

/**
 * The label to propose after the latest: an edit counts up the last part, a side
 * edit adds the next letter (after z there is none, so it counts up), an approval
 * goes to the next whole number or takes 'draft 2' off '1.0 draft 2', and the
 * first draft of all is 0.1 (rules.md V-01).
 */
export function nextLabel(latest: VersionLabel | null, size: ChangeSize): VersionLabel {
  const order = latest === null ? null : readLabelOrder(latest);
  if (!order) return size === 'approval' ? '1.0' : '0.1';
  const [major = 0, minor = 0] = order.parts;
  if (order.draft !== null && size === 'edit')
    return `${order.parts.join('.')}${order.letter} draft ${order.draft + 1}`;
  if (size === 'approval') return order.draft !== null && major > 0 && minor === 0 ? `${major}.0` : `${major + 1}.0`;
  if (size === 'side-edit' && order.letter !== 'z' && order.draft === null)
    return `${major}.${minor}${nextLetter(order.letter)}`;
  return `${major}.${minor + 1}`;
}

/** Before 1.0 everything is a draft (rules.md V-01). A label without an order is not called one. */
export function isDraftLabel(label: VersionLabel): boolean {
  const order = readLabelOrder(label);
  return order !== null && (order.draft !== null || (order.parts[0] ?? 0) === 0);
}

const nextLetter = (letter: string): string => (letter === '' ? 'a' : String.fromCharCode(letter.charCodeAt(0) + 1));
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function trimZeros(parts: readonly number[]): readonly number[] {
  const last = parts.findLastIndex((part) => part !== 0);
  return parts.slice(0, Math.max(last + 1, 1));
}
