/** What the decisions' screens read. */
import { type Decision, reconcile } from '#domain/decision/decision.ts';
import type { DecisionId } from '#domain/kernel/id.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Database } from '#storage/database.ts';
import { findRecord, listRecords } from '#storage/read.ts';

export interface DecisionRow {
  readonly id: DecisionId;
  readonly decision: Decision;
  /** Null where no money is stated. */
  readonly total: number | null;
}

/** Every decision, the latest made or due first. */
export async function listDecisionRows(db: Database): Promise<readonly DecisionRow[]> {
  const decisions = await listRecords(db, 'decision');
  const day = ({ decision: { made, due } }: DecisionRow) => made?.day ?? due?.day ?? '';
  return decisions
    .map((decision) => ({
      ...{ id: decision.id, decision },
      total: decision.money === null ? null : reconcile(decision.money).total,
    }))
    .sort((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0));
}

export interface Around {
  readonly programme: Programme | undefined;
  /** The meeting that decided it. */
  readonly meeting: Meeting | undefined;
  readonly meetings: readonly Meeting[];
}

/** What a decision stands among: its programme, and the meetings it may have been made at. */
export async function findAround(db: Database, decision: Decision): Promise<Around> {
  const [programmes, meetings, meeting] = await Promise.all([
    listRecords(db, 'programme'),
    listRecords(db, 'meeting'),
    decision.meetingId === null ? undefined : findRecord(db, 'meeting', decision.meetingId),
  ]);
  return { programme: programmes[0], meeting, meetings };
}
