/**
 * A party's ratification as it is typed: by which of its boards, when, of which version.
 *
 * Each party to the document has a row, 'awaited' until its board has said. A
 * ratification without a day is kept as written; one 'ratified' without any date is
 * asked for it. The day its sheet went is set when the sheet is issued, and can be put
 * right where it went by another way.
 */
import { showDate } from '../kernel/civil-date.ts';
import {
  type Drafted,
  dayProblem,
  drafted,
  lineProblem,
  parseTypedDay,
  typedLine,
  typedWrittenDate,
} from '../kernel/draft.ts';
import type { PartyId } from '../kernel/id.ts';
import type { Document } from './document.ts';
import { RATIFICATION_STATUSES, type Ratification } from './ratification.ts';

export interface RatificationDraft {
  readonly by: string;
  readonly status: string;
  readonly version: string;
  readonly date: string;
  readonly sentOn: string;
  readonly note: string;
}

export type RatificationFields = Pick<Ratification, 'by' | 'status' | 'version' | 'date' | 'sentOn' | 'note'>;
export type RatificationProblem = 'too-long' | 'missing' | 'not-a-day';

export function ratificationDraft(row: Ratification | null): RatificationDraft {
  return {
    by: row?.by ?? '',
    status: row?.status ?? 'awaited',
    version: row?.version ?? '',
    date: row?.date?.text ?? '',
    sentOn: row?.sentOn ? showDate(row.sentOn) : '',
    note: row?.note ?? '',
  };
}

export function readRatificationDraft(
  draft: RatificationDraft,
): Drafted<RatificationFields, RatificationDraft, RatificationProblem> {
  const status = RATIFICATION_STATUSES.find((each) => each === draft.status) ?? 'awaited';
  const version = typedLine(draft.version);
  const said = status !== 'awaited';
  return drafted<RatificationFields, RatificationDraft, RatificationProblem>(
    {
      by: lineProblem(draft.by),
      version: version.length > 60 ? 'too-long' : said && version === '' ? 'missing' : null,
      date: said && draft.date.trim() === '' ? 'missing' : lineProblem(draft.date),
      sentOn: dayProblem(draft.sentOn),
    },
    {
      by: typedLine(draft.by),
      status,
      version: version === '' ? null : version,
      date: typedWrittenDate(draft.date),
      sentOn: parseTypedDay(draft.sentOn),
      note: draft.note,
    },
  );
}

export interface PartyRatification {
  readonly partyId: PartyId;
  /** Null: no row yet, so awaited. */
  readonly row: Ratification | null;
}

/** A row for each party to the document, in its order, then any that was kept for another. */
export function ratificationsOf(
  document: Pick<Document, 'parties'>,
  rows: readonly Ratification[],
): readonly PartyRatification[] {
  const parties = [...new Set([...document.parties, ...rows.map(({ partyId }) => partyId)])];
  return parties.map((partyId) => ({ partyId, row: rows.find((row) => row.partyId === partyId) ?? null }));
}

/** True where every party to the document has ratified it. */
export function isRatified(document: Pick<Document, 'parties'>, rows: readonly Ratification[]): boolean {
  return document.parties.length > 0 && ratificationsOf(document, rows).every(({ row }) => row?.status === 'ratified');
}
