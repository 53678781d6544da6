/**
 * The rows a pack is made from.
 *
 * Whole tables or only what touches the meeting's body: the content functions take
 * what they need by id. Nothing is fetched here; whoever asks for a pack hands
 * them over, from the database on a screen or from a workspace file on the command
 * line.
 */
import type { Action } from '#domain/action/action.ts';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import type { Paper } from '#domain/agenda/paper.ts';
import type { Body } from '#domain/body/body.ts';
import type { IssuedPaper } from '#domain/circulation/issued-paper.ts';
import type { Decision } from '#domain/decision/decision.ts';
import type { Annex } from '#domain/document/annex.ts';
import type { Change } from '#domain/document/change.ts';
import type { Document } from '#domain/document/document.ts';
import type { DocumentVersion } from '#domain/document/document-version.ts';
import type { Review } from '#domain/document/review.ts';
import type { Escalation } from '#domain/escalation/escalation.ts';
import type { File } from '#domain/file/file.ts';
import type { Attendance } from '#domain/meeting/attendance.ts';
import type { Declaration } from '#domain/meeting/declaration.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Minute } from '#domain/minutes/minute.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { Party } from '#domain/party/party.ts';
import type { Person } from '#domain/party/person.ts';
import type { Post } from '#domain/party/post.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Recommendation } from '#domain/recommendation/recommendation.ts';
import type { Series } from '#domain/series/series.ts';

export interface PackRows {
  readonly programmes: readonly Programme[];
  readonly parties: readonly Party[];
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly bodies: readonly Body[];
  readonly meetings: readonly Meeting[];
  readonly attendances: readonly Attendance[];
  readonly agendaItems: readonly AgendaItem[];
  readonly papers: readonly Paper[];
  readonly minutes: readonly Minute[];
  readonly actions: readonly Action[];
  readonly recommendations: readonly Recommendation[];
  readonly decisions: readonly Decision[];
  readonly escalations: readonly Escalation[];
  readonly documents: readonly Document[];
  readonly documentVersions: readonly DocumentVersion[];
  readonly changes: readonly Change[];
  readonly reviews: readonly Review[];
  readonly annexes: readonly Annex[];
  readonly packs: readonly Pack[];
  readonly files: readonly File[];
  readonly declarations: readonly Declaration[];
  readonly series: readonly Series[];
  readonly issuedPapers: readonly IssuedPaper[];
}

/** The tables a pack needs, for whoever gathers them. */
export const PACK_TABLES: readonly (keyof PackRows)[] = [
  'programmes',
  'parties',
  'people',
  'posts',
  'bodies',
  'meetings',
  'attendances',
  'agendaItems',
  'papers',
  'minutes',
  'actions',
  'recommendations',
  'decisions',
  'escalations',
  'documents',
  'documentVersions',
  'changes',
  'reviews',
  'annexes',
  'packs',
  'files',
  'declarations',
  'series',
  'issuedPapers',
];

export const live = <Row extends { readonly deletedAt: unknown }>(rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => row.deletedAt === null);

/** Every table by id: the same workspace gives the same pack, however its rows were fetched. */
export function inFixedOrder(rows: PackRows): PackRows {
  const sorted = PACK_TABLES.map((table) => [
    table,
    [...rows[table]].sort((one, other) => (one.id < other.id ? -1 : 1)),
  ]);
  return Object.fromEntries(sorted) as unknown as PackRows;
}
