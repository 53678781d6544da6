/**
 * Packs: the bundle of papers for a meeting, itself a controlled document.
 *
 * A pack has a version, its own Review history and Change history (rows of
 * change.ts and review.ts that name it), and when it is issued it is frozen: its
 * bytes are a File, its manifest says which version of what stands on which
 * pages. What comes later is a numbered supplement.
 */
import { z } from 'zod';
import { no, ok, type Result } from '../kernel/result.ts';
import { civilDate, id, line, named, sha256, stamps, whole } from '../kernel/schema.ts';
import { versionLabel } from '../kernel/version-label.ts';

/** The parts in the order they are bound (design: What a pack is). */
export const PACK_PARTS = [
  'review-history',
  'change-history',
  'agenda',
  'minutes',
  'matters-arising',
  'decisions',
  'recommendations',
  'escalations',
  'risks',
  'timeline',
  'governance-diagram',
  'documents',
  'papers',
  'annexes',
] as const;
export type PackPart = (typeof PACK_PARTS)[number];

export const PACK_STATUSES = ['draft', 'issued', 'superseded'] as const;
export type PackStatus = (typeof PACK_STATUSES)[number];

export const manifestEntry = z.strictObject({
  part: named,
  title: named,
  version: line,
  firstPage: whole,
  lastPage: whole,
  sha256: sha256.nullable(),
});
export type ManifestEntry = Readonly<z.output<typeof manifestEntry>>;

export const pack = z.strictObject({
  ...stamps,
  id: id('pack'),
  bodyId: id('body'),
  meetingId: id('meeting'),
  year: z.int().min(1900).max(2200),
  reference: line.nullable(),
  title: named,
  version: versionLabel,
  status: z.enum(PACK_STATUSES),
  /** The parts left out; every other part is in. */
  without: z.array(z.enum(PACK_PARTS)).readonly(),
  annexes: z.array(z.strictObject({ title: named, fileId: id('file') })).readonly(),
  issuedOn: civilDate.nullable(),
  fileId: id('file').nullable(),
  manifest: z.array(manifestEntry).readonly(),
  supersededBy: id('pack').nullable(),
});
export type Pack = Readonly<z.output<typeof pack>>;

/** An issued pack is frozen: nothing in it may change but the pack that supersedes it. */
export function checkChange(before: Pack, after: Pack): Result<Pack, 'issued-pack-is-frozen'> {
  if (before.status === 'draft') return ok(after);
  const frozen = (pack: Pack) =>
    JSON.stringify([pack.version, pack.title, pack.without, pack.annexes, pack.fileId, pack.manifest]);
  return frozen(before) === frozen(after) ? ok(after) : no('issued-pack-is-frozen');
}
