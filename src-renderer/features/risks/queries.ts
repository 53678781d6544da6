/** What the risk log reads: by body or by status where there is one, and what is shown of each row worked out once. */
import type { Body } from '#domain/body/body.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { BodyId, RiskId } from '#domain/kernel/id.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { minuteNumber } from '#domain/minutes/cite.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { type Band, bandOf, bandsOf, scoreOf, standingOf } from '#domain/risk/risk-score.ts';
import { compareRisks, isReviewOverdue } from '#domain/risk/risk-steps.ts';
import type { Database } from '#storage/database.ts';
import { findRecord, listBy, listRecords } from '#storage/read.ts';
import type { Shown } from './wording.ts';

export interface RiskFilter {
  readonly shown: Shown;
  readonly bodyId: BodyId | null;
  /** A band's letter, 'none' for those nobody has judged, null for all. */
  readonly band: string | null;
}

export interface RiskRow {
  readonly id: RiskId;
  readonly risk: Risk;
  readonly body: string;
  readonly owners: string;
  readonly score: number | null;
  readonly band: Band | null;
  readonly standing: string;
  readonly overdue: boolean;
}

export async function listRisks(db: Database, filter: RiskFilter, today: CivilDate): Promise<readonly RiskRow[]> {
  const [risks, bodies] = await Promise.all([listFiltered(db, filter), listRecords(db, 'body')]);
  const known = new Map(bodies.map((body) => [body.id, body]));
  const rows = [...risks].sort(compareRisks).map((risk) => rowOf(risk, known.get(risk.bodyId), today));
  return rows.filter((row) => fits(row, filter));
}

function rowOf(risk: Risk, body: Body | undefined, today: CivilDate): RiskRow {
  const bands = bandsOf(body);
  return {
    ...{ id: risk.id, risk, body: body ? body.shortName || body.name : '' },
    owners: risk.owners.map(({ name }) => name).join(', '),
    ...{ score: scoreOf(risk), band: bandOf(risk, bands), standing: standingOf(risk, bands) },
    overdue: isReviewOverdue(risk, today),
  };
}

async function listFiltered(db: Database, { bodyId, shown }: RiskFilter): Promise<readonly Risk[]> {
  if (bodyId !== null) return await listBy(db, 'risk', 'bodyId', bodyId);
  if (shown === 'open' || shown === 'happened' || shown === 'closed') return await listBy(db, 'risk', 'status', shown);
  return await listRecords(db, 'risk');
}

function fits({ risk, band, overdue }: RiskRow, filter: RiskFilter): boolean {
  const { shown } = filter;
  if (shown === 'review' ? !overdue : shown !== 'all' && risk.status !== shown) return false;
  return filter.band === null || (band?.letter ?? 'none') === filter.band;
}

export interface OneRisk {
  readonly risk: Risk;
  readonly body: Body | undefined;
  /** The meeting that raised it, and the number of its minute there. */
  readonly raisedAt: Meeting | undefined;
  readonly minute: string;
  /** Of its body, the latest first: where it may have been reviewed. */
  readonly meetings: readonly Meeting[];
}

/** Null where there is none of that id. */
export async function findRisk(db: Database, id: RiskId): Promise<OneRisk | null> {
  const risk = await findRecord(db, 'risk', id);
  if (!risk) return null;
  const { source, meetingId } = risk;
  const cites = source.from === 'minute' && meetingId !== null;
  const [body, meetings, raisedAt, items, minutes] = await Promise.all([
    findRecord(db, 'body', risk.bodyId),
    listBy(db, 'meeting', 'bodyId', risk.bodyId),
    meetingId === null ? undefined : findRecord(db, 'meeting', meetingId),
    cites ? listBy(db, 'agendaItem', 'meetingId', meetingId) : [],
    cites ? listBy(db, 'minute', 'meetingId', meetingId) : [],
  ]);
  const latestFirst = [...meetings]
    .filter(({ status }) => status !== 'cancelled')
    .sort((one, other) => (one.heldOn < other.heldOn ? 1 : -1));
  const minute = source.from === 'minute' ? minuteNumber(source.minuteId, items, minutes) : '';
  return { risk, body, raisedAt, minute, meetings: latestFirst };
}
