/**
 * How an annex joins: each body the document names signs it off, then it is added.
 *
 * The memorandum has the Steering Group and the Executive both sign off (MoU §5,
 * rules.md V-09). The document then is another version, and its Change history says
 * why. Where the document states no such rule an annex joins without one.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { MeetingId, OwnerId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { exactly } from '../kernel/written-date.ts';
import type { Annex } from './annex.ts';
import type { Document } from './document.ts';
import type { DocumentVersion } from './document-version.ts';
import type { Histories } from './histories.ts';
import { approvedVersion, proposeLabel } from './next-version.ts';

export type SignOff = Annex['signOffs'][number];

/** Those the document asks of every annex, then any that this annex has of its own; given or not. */
export function signOffsOf(
  document: Pick<Document, 'annexSignOffs'>,
  annex: Pick<Annex, 'signOffs'>,
): readonly SignOff[] {
  const asked = document.annexSignOffs.map(
    (by) => annex.signOffs.find((each) => each.by === by) ?? { by, on: null, meetingId: null },
  );
  return [...asked, ...annex.signOffs.filter(({ by }) => !document.annexSignOffs.includes(by))];
}

export const isGiven = ({ on, meetingId }: SignOff): boolean => on !== null || meetingId !== null;

/** Whose sign-off it still waits for. */
export function awaitedOf(
  document: Pick<Document, 'annexSignOffs'>,
  annex: Pick<Annex, 'signOffs'>,
): readonly OwnerId[] {
  return signOffsOf(document, annex)
    .filter((each) => !isGiven(each))
    .map(({ by }) => by);
}

export type CannotSignOff = 'not-asked' | 'given-already' | 'withdrawn';

export function signOffAnnex(
  document: Document,
  annex: Annex,
  { by, on, meetingId }: { readonly by: OwnerId; readonly on: CivilDate; readonly meetingId: MeetingId | null },
): Result<Annex, CannotSignOff> {
  const all = signOffsOf(document, annex);
  const own = all.find((each) => each.by === by);
  if (annex.status === 'withdrawn') return no('withdrawn');
  if (!own) return no('not-asked');
  if (isGiven(own)) return no('given-already');
  const signOffs = all.map((each) => (each.by === by ? { by, on: exactly(on), meetingId } : each));
  const status = annex.status === 'annexed' || !signOffs.every(isGiven) ? annex.status : 'signed-off';
  return ok({ ...annex, signOffs, status });
}

/** It joins on the day of the last sign-off; null where none says its day. */
export function joinsOn(document: Pick<Document, 'annexSignOffs'>, annex: Pick<Annex, 'signOffs'>): CivilDate | null {
  const days = signOffsOf(document, annex).flatMap(({ on }) => on?.day ?? []);
  return days.reduce<CivilDate | null>((last, day) => (last === null || day > last ? day : last), null);
}

export type CannotJoin = 'awaits-sign-off' | 'annexed-already' | 'withdrawn';

export function mayJoin(document: Document, annex: Annex): Result<null, CannotJoin> {
  if (annex.status === 'annexed') return no('annexed-already');
  if (annex.status === 'withdrawn') return no('withdrawn');
  return awaitedOf(document, annex).length === 0 ? ok(null) : no('awaits-sign-off');
}

export interface Joined {
  readonly annex: Annex;
  /** The version that the document is then. Approved where the one before it was: both bodies have signed the annex. */
  readonly version: Pick<DocumentVersion, 'label' | 'status' | 'date'>;
  readonly reason: string;
}

export function joinAnnex(
  { document, annex, histories }: { readonly document: Document; readonly annex: Annex; readonly histories: Histories },
  on: CivilDate,
): Result<Joined, CannotJoin> {
  const may = mayJoin(document, annex);
  if (!may.ok) return may;
  const isApproved = approvedVersion(histories.versions) !== null;
  return ok({
    annex: { ...annex, status: 'annexed' },
    version: { label: proposeLabel(histories, 'minor'), status: isApproved ? 'approved' : 'draft', date: exactly(on) },
    reason: `Added ${annex.letter === '' ? 'the annex' : `Annex ${annex.letter},`} ${annex.title}`,
  });
}
