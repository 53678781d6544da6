/** What the decisions' screens read. */
import type { Seat } from '#domain/body/seat.ts';
import type { IssuedPaper } from '#domain/circulation/issued-paper.ts';
import { type Decision, reconcile } from '#domain/decision/decision.ts';
import type { DecisionId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Minute } from '#domain/minutes/minute.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Database } from '#storage/database.ts';
import { findRecord, listBy, listRecords } from '#storage/read.ts';

export interface DecisionRow {
  readonly id: DecisionId;
  readonly decision: Decision;
  /** Null where no money is stated. */
  readonly total: number | null;
}

/** The rows of the register, the latest made or due first. */
export function decisionRows(decisions: readonly Decision[]): readonly DecisionRow[] {
  const day = ({ decision: { made, due } }: DecisionRow) => made?.day ?? due?.day ?? '';
  return decisions
    .map((decision) => ({
      ...{ id: decision.id, decision },
      total: decision.money === null ? null : reconcile(decision.money).total,
    }))
    .sort((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0));
}

/** Those of the register with what the page of the plan, of the notices and of the panel needs beside them. */
export async function listForPapers(db: Database) {
  const [decisions, programmes, bodies, meetings] = await Promise.all([
    listRecords(db, 'decision'),
    listRecords(db, 'programme'),
    listRecords(db, 'body'),
    listRecords(db, 'meeting'),
  ]);
  const [programme] = programmes;
  const organisation = programme ? programme.shortName || programme.name : 'Matters Arising';
  return { decisions, programme, organisation, bodies, meetings };
}

/** The other decisions: what one may follow, and what follows it. */
export const listDecisions = (db: Database): Promise<readonly Decision[]> => listRecords(db, 'decision');

export interface Around {
  readonly programme: Programme | undefined;
  /** The meeting that decided it. */
  readonly meeting: Meeting | undefined;
  readonly meetings: readonly Meeting[];
  /** The minute that made it. */
  readonly minute: Minute | undefined;
  /** The meeting that noted it, where it was taken between meetings, and that meeting's minutes. */
  readonly notedAt: Meeting | undefined;
  readonly notedMinutes: readonly Minute[];
  /** Those who sit on the body: who is asked between meetings. */
  readonly seats: readonly Seat[];
  /** How often its notice was issued from here. */
  readonly issued: readonly IssuedPaper[];
}

/** What a decision stands among: its programme, its meetings and minute. The other decisions are read by the trace, which needs them. */
export async function findAround(db: Database, decision: Decision): Promise<Around> {
  const { meetingId, source, correspondence, bodyId } = decision;
  const reportedAt = correspondence?.reportedAt ?? null;
  const [programmes, meetings, meeting, minute, notedAt, notedMinutes, seats, issued] = await Promise.all([
    listRecords(db, 'programme'),
    listRecords(db, 'meeting'),
    meetingId === null ? undefined : findRecord(db, 'meeting', meetingId),
    source.from === 'minute' ? findRecord(db, 'minute', source.minuteId) : undefined,
    reportedAt === null ? undefined : findRecord(db, 'meeting', reportedAt),
    reportedAt === null ? [] : listBy(db, 'minute', 'meetingId', reportedAt),
    bodyId === null ? [] : listBy(db, 'seat', 'bodyId', bodyId),
    listBy(db, 'issuedPaper', 'subjectId', decision.id),
  ]);
  return {
    ...{ programme: programmes[0], meeting, meetings, minute, notedAt, seats, issued },
    notedMinutes: [...notedMinutes].sort(compareOrder),
  };
}
