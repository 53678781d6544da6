/**
 * The life of an agreement once it is agreed: executed, under notice, ended.
 *
 *     agreed ──execute──▶ in force ──give notice──▶ notice given ──end──▶ ended
 *
 * It is executed on a day, not in a month (rules.md V-08). It runs until terminated,
 * replaced, or nothing is delivered under it (V-10). Notice counts calendar months
 * from the day it is given, to the month's last day where there is no such day
 * (D-18). What was entered into under it goes on.
 */
import { addMonths, type CivilDate, showDate } from '../kernel/civil-date.ts';
import type { DocumentId, OwnerId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { VersionLabel } from '../kernel/version-label.ts';
import { exactly } from '../kernel/written-date.ts';
import type { DOCUMENT_ENDINGS, Document } from './document.ts';

export interface NoticeWorking {
  readonly on: CivilDate;
  readonly months: number;
  readonly ends: CivilDate;
  /** True where the month it ends in is too short for the day. */
  readonly clamped: boolean;
}

/** When notice given on a day would end it; null where the document states no notice. */
export function noticeWorking({ noticeMonths }: Pick<Document, 'noticeMonths'>, on: CivilDate): NoticeWorking | null {
  if (noticeMonths === null) return null;
  const ends = addMonths(on, noticeMonths);
  return { on, months: noticeMonths, ends, clamped: ends.slice(8) !== on.slice(8) };
}

/** The day on which notice that was given ends it. */
export function noticeEnds(document: Pick<Document, 'noticeMonths' | 'notice'>): NoticeWorking | null {
  return document.notice === null ? null : noticeWorking(document, document.notice.on);
}

/** The working, for whoever asks why. */
export function sayNotice({ on, months, ends, clamped }: NoticeWorking): string {
  const counted = `${showDate(on)}, the day notice is given, and ${months} calendar ${months === 1 ? 'month' : 'months'}: ${showDate(ends)}.`;
  return clamped ? `${counted} That month has no day ${Number(on.slice(8))}, so its last day counts.` : counted;
}

/** Documents that parties sign and may end. */
export const isAgreement = ({ kind }: Pick<Document, 'kind'>): boolean =>
  kind === 'memorandum' || kind === 'information-sharing-agreement' || kind === 'partnership-agreement';

export type CannotExecute = 'ended' | 'no-version';

export function executeDocument(
  document: Document,
  { on, version }: { readonly on: CivilDate; readonly version: VersionLabel },
): Result<Document, CannotExecute> {
  if (document.status === 'ended' || document.status === 'superseded') return no('ended');
  if (version.trim() === '') return no('no-version');
  const status = document.status === 'notice-given' ? document.status : 'in-force';
  return ok({ ...document, dated: exactly(on), executedVersion: version, status });
}

export type CannotGiveNotice = 'not-in-force' | 'no-months' | 'given-already' | 'before-execution';

export function giveNotice(
  document: Document,
  notice: { readonly by: OwnerId | null; readonly name: string; readonly on: CivilDate; readonly reason: string },
): Result<Document, CannotGiveNotice> {
  if (document.notice !== null) return no('given-already');
  if (document.status !== 'in-force') return no('not-in-force');
  if (document.noticeMonths === null) return no('no-months');
  if (document.dated?.precision === 'day' && document.dated.day !== null && notice.on < document.dated.day)
    return no('before-execution');
  return ok({ ...document, notice, status: 'notice-given' });
}

export type CannotEnd = 'ended-already' | 'replaced-by-what' | 'replaced-by-itself' | 'before-execution';

export function endDocument(
  document: Document,
  ending: {
    readonly on: CivilDate;
    readonly how: (typeof DOCUMENT_ENDINGS)[number];
    readonly reason: string;
    readonly replacedBy: DocumentId | null;
  },
): Result<Document, CannotEnd> {
  const { on, how, reason, replacedBy } = ending;
  if (document.ended !== null) return no('ended-already');
  if (how === 'replaced' && replacedBy === null) return no('replaced-by-what');
  if (replacedBy === document.id) return no('replaced-by-itself');
  if (document.dated?.precision === 'day' && document.dated.day !== null && on < document.dated.day)
    return no('before-execution');
  const status = how === 'replaced' ? 'superseded' : 'ended';
  return ok({ ...document, status, ended: { on, how, reason }, replacedBy: how === 'replaced' ? replacedBy : null });
}

export type CannotTakeBack = 'nothing-there';

/** Notice was withdrawn, or entered wrongly: the document runs on as it did. */
export function takeBackNotice(document: Document): Result<Document, CannotTakeBack> {
  if (document.notice === null) return no('nothing-there');
  return ok({ ...document, notice: null, status: document.status === 'notice-given' ? 'in-force' : document.status });
}

/** The end was entered wrongly. What was never executed is agreed again, no more. */
export function takeBackEnd(document: Document): Result<Document, CannotTakeBack> {
  if (document.ended === null) return no('nothing-there');
  const runs = document.executedVersion === null ? 'agreed' : 'in-force';
  return ok({ ...document, ended: null, replacedBy: null, status: document.notice === null ? runs : 'notice-given' });
}
