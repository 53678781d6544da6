/**
 * The life of a pack.
 *
 *     draft ──issue──▶ issued ──(a later version is issued)──▶ superseded
 *                         └──new version──▶ another draft
 *
 * Issuing freezes a pack: its bytes, its manifest and its version stay as they
 * are. It takes effect as a version of a controlled document, so its Change
 * history gets a row if nobody wrote one. A pack goes on counting until the
 * version that follows it is issued: a draft replaces nothing.
 */
import type { Change } from '../document/change.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { FileId, PackId } from '../kernel/id.ts';
import { orderKeysAfter } from '../kernel/order-key.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { isDraftLabel, nextLabel, sameVersion, type VersionLabel } from '../kernel/version-label.ts';
import { exactly } from '../kernel/written-date.ts';
import { type ManifestEntry, PACK_PARTS, type Pack, type PackPart } from './pack.ts';

export interface Issue {
  readonly on: CivilDate;
  readonly reference: string;
  readonly version: VersionLabel;
}

export type CannotIssue = 'already-issued' | 'version-taken' | 'no-version';

/** The pack as it will read once issued: what its last build is made from. Its bytes and manifest come after. */
export function asIssued(pack: Pack, issue: Issue, others: readonly Pack[]): Result<Pack, CannotIssue> {
  const version = issue.version.trim();
  if (pack.status !== 'draft') return no('already-issued');
  if (version === '' || version.length > 60) return no('no-version');
  const siblings = others.filter((other) => other.id !== pack.id && other.meetingId === pack.meetingId);
  if (siblings.some((other) => other.deletedAt === null && sameVersion(other.version, version))) {
    return no('version-taken');
  }
  return ok({ ...pack, status: 'issued', version, issuedOn: issue.on, reference: pack.reference ?? issue.reference });
}

export interface Frozen {
  readonly fileId: FileId;
  readonly manifest: readonly ManifestEntry[];
}

/** The bytes and what they hold, tied to the pack for good. */
export function freeze(issued: Pack, { fileId, manifest }: Frozen): Pack {
  return { ...issued, fileId, manifest };
}

/** The issued packs of the same meeting that this one takes the place of. */
export function supersededBy(issued: Pack, others: readonly Pack[]): readonly Pack[] {
  return others
    .filter((other) => other.id !== issued.id && other.meetingId === issued.meetingId && other.status === 'issued')
    .map((other) => ({ ...other, status: 'superseded', supersededBy: issued.id }));
}

/** Whether a new version may be begun: from an issued pack, and while no draft is open already. */
export function checkNewVersion(pack: Pack, others: readonly Pack[]): Result<null, 'not-issued' | 'draft-open'> {
  if (pack.status === 'draft') return no('not-issued');
  const open = others.some((other) => other.meetingId === pack.meetingId && other.status === 'draft');
  return open ? no('draft-open') : ok(null);
}

/** A draft that starts as the issued pack was; its history tables are copied by whoever adds it. */
export function nextVersionOf(pack: Pack, others: readonly Pack[]): Omit<Unstamped<Pack>, 'id'> {
  const { bodyId, meetingId, year, title, without, annexes, marking } = pack;
  const version = freeLabel(nextLabel(pack.version, 'minor'), others);
  return {
    ...{ bodyId, meetingId, year, title, without, annexes, marking, version },
    reference: null,
    status: 'draft',
    issuedOn: null,
    fileId: null,
    manifest: [],
    supersededBy: null,
  };
}

/** The label to propose at issue: a draft's becomes a whole number, any other stays (rules.md V-01). */
export function labelForIssue(pack: Pack, others: readonly Pack[]): VersionLabel {
  const label = isDraftLabel(pack.version) ? nextLabel(pack.version, 'approval') : pack.version;
  return freeLabel(
    label,
    others.filter((other) => other.id !== pack.id),
  );
}

/** The row its Change history gets when it is issued; null where the version has one. */
export function changeAtIssue(
  pack: Pack,
  changes: readonly Change[],
  { by, on, reason }: { readonly by: string; readonly on: CivilDate; readonly reason: string },
): Omit<Unstamped<Change>, 'id'> | null {
  const own = changes.filter((change) => change.subjectId === pack.id && change.deletedAt === null);
  if (own.some((change) => sameVersion(change.version, pack.version))) return null;
  const last =
    own
      .map((change) => change.order)
      .sort()
      .at(-1) ?? null;
  return {
    marking: pack.marking,
    subjectId: pack.id as PackId,
    order: orderKeysAfter(last, 1)[0] ?? 'a0',
    version: pack.version,
    reason,
    author: by.trim() === '' ? null : { name: by.slice(0, 500), personId: null, partyId: null },
    date: exactly(on),
  };
}

/** A part put in or left out; the order stays the pack's own. */
export function withPart(pack: Pack, part: PackPart, isIn: boolean): Pack {
  const without = PACK_PARTS.filter((one) => (one === part ? !isIn : pack.without.includes(one)));
  return { ...pack, without };
}

/** An annex moved to another place among the annexes; the same pack where it cannot go. */
export function moveAnnex(pack: Pack, from: number, to: number): Pack {
  const annex = pack.annexes[from];
  if (!annex || to < 0 || to >= pack.annexes.length) return pack;
  return { ...pack, annexes: pack.annexes.toSpliced(from, 1).toSpliced(to, 0, annex) };
}

function freeLabel(label: VersionLabel, others: readonly Pack[]): VersionLabel {
  const taken = others.some((other) => other.deletedAt === null && sameVersion(other.version, label));
  return taken ? freeLabel(nextLabel(label, 'minor'), others) : label;
}
