/**
 * Every kind of record, once.
 *
 * Tables, the workspace file, restore and the integrity check are all driven by
 * this list. It imports the records; no record imports it.
 */
import type { z } from 'zod';
import { action } from './action/action.ts';
import { agendaItem } from './agenda/agenda-item.ts';
import { backlogItem } from './agenda/backlog-item.ts';
import { paper } from './agenda/paper.ts';
import { body } from './body/body.ts';
import { seat } from './body/seat.ts';
import { circulation } from './circulation/circulation.ts';
import { issuedPaper } from './circulation/issued-paper.ts';
import { service } from './commissioning/co-commissioned-service.ts';
import { decision } from './decision/decision.ts';
import { annex } from './document/annex.ts';
import { change } from './document/change.ts';
import { document } from './document/document.ts';
import { documentVersion } from './document/document-version.ts';
import { ratification } from './document/ratification.ts';
import { review } from './document/review.ts';
import { signatory } from './document/signatory.ts';
import { escalation } from './escalation/escalation.ts';
import { escalationRoute } from './escalation/escalation-route.ts';
import { file } from './file/file.ts';
import { findingAcceptance } from './findings/finding-acceptance.ts';
import { attendance } from './meeting/attendance.ts';
import { declaration } from './meeting/declaration.ts';
import { meeting } from './meeting/meeting.ts';
import { minute } from './minutes/minute.ts';
import { pack } from './pack/pack.ts';
import { party } from './party/party.ts';
import { person } from './party/person.ts';
import { post } from './party/post.ts';
import { programme } from './programme/programme.ts';
import { recommendation } from './recommendation/recommendation.ts';
import { milestone } from './risk/milestone.ts';
import { risk } from './risk/risk.ts';
import { savedView } from './saved-view/saved-view.ts';
import { series } from './series/series.ts';

export const RECORDS = {
  programme: { table: 'programmes', schema: programme },
  party: { table: 'parties', schema: party },
  person: { table: 'people', schema: person },
  post: { table: 'posts', schema: post },
  body: { table: 'bodies', schema: body },
  seat: { table: 'seats', schema: seat },
  escalationRoute: { table: 'escalationRoutes', schema: escalationRoute },
  series: { table: 'series', schema: series },
  meeting: { table: 'meetings', schema: meeting },
  attendance: { table: 'attendances', schema: attendance },
  agendaItem: { table: 'agendaItems', schema: agendaItem },
  paper: { table: 'papers', schema: paper },
  minute: { table: 'minutes', schema: minute },
  action: { table: 'actions', schema: action },
  recommendation: { table: 'recommendations', schema: recommendation },
  decision: { table: 'decisions', schema: decision },
  escalation: { table: 'escalations', schema: escalation },
  document: { table: 'documents', schema: document },
  documentVersion: { table: 'documentVersions', schema: documentVersion },
  change: { table: 'changes', schema: change },
  review: { table: 'reviews', schema: review },
  annex: { table: 'annexes', schema: annex },
  pack: { table: 'packs', schema: pack },
  file: { table: 'files', schema: file },
  backlogItem: { table: 'backlogItems', schema: backlogItem },
  declaration: { table: 'declarations', schema: declaration },
  issuedPaper: { table: 'issuedPapers', schema: issuedPaper },
  circulation: { table: 'circulations', schema: circulation },
  savedView: { table: 'savedViews', schema: savedView },
  risk: { table: 'risks', schema: risk },
  milestone: { table: 'milestones', schema: milestone },
  ratification: { table: 'ratifications', schema: ratification },
  signatory: { table: 'signatories', schema: signatory },
  service: { table: 'services', schema: service },
  findingAcceptance: { table: 'findingAcceptances', schema: findingAcceptance },
} as const;

export type Kind = keyof typeof RECORDS;
export type Records = { readonly [K in Kind]: Readonly<z.output<(typeof RECORDS)[K]['schema']>> };
/** Any row of any table. */
export type AnyRecord = Records[Kind];

export const KINDS = Object.keys(RECORDS) as readonly Kind[];
export const TABLES: readonly string[] = KINDS.map((kind) => RECORDS[kind].table);

export const isKind = (name: string): name is Kind => Object.hasOwn(RECORDS, name);
export const kindOfTable = (table: string): Kind | null => KINDS.find((kind) => RECORDS[kind].table === table) ?? null;

/** Where a record stopped being readable: 'owners.1.name', and what was expected there. */
export interface Unreadable {
  readonly path: string;
  readonly expected: string;
}

/** Reads a row from outside. Strict: a key nobody knows is refused, because the file is then not what it says. */
export function readRecord<K extends Kind>(kind: K, value: unknown): Records[K] | Unreadable {
  const read = RECORDS[kind].schema.safeParse(value);
  if (read.success) return read.data as Records[K];
  const [issue] = read.error.issues;
  return { path: issue?.path.join('.') ?? '', expected: issue?.message ?? 'another shape' };
}

export const isUnreadable = (read: object): read is Unreadable => 'expected' in read && !('id' in read);
