/** What the timeline reads: every milestone, in the order they fall. */
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { BodyId, MilestoneId } from '#domain/kernel/id.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Milestone } from '#domain/risk/milestone.ts';
import { inTimeOrder, isPast, type MilestoneStatus } from '#domain/risk/timeline.ts';
import type { Database } from '#storage/database.ts';
import { listRecords } from '#storage/read.ts';

export interface TimelineFilter {
  readonly bodyId: BodyId | null;
  readonly status: MilestoneStatus | null;
}

export interface MilestoneRow {
  readonly id: MilestoneId;
  readonly milestone: Milestone;
  readonly when: string;
  /** Its place among the others, so that the table can be put in the order of time again. */
  readonly place: number;
  readonly body: string;
  readonly past: boolean;
}

export async function listMilestones(
  db: Database,
  { bodyId, status }: TimelineFilter,
  today: CivilDate,
): Promise<readonly MilestoneRow[]> {
  const [milestones, bodies] = await Promise.all([listRecords(db, 'milestone'), listRecords(db, 'body')]);
  const names = new Map(bodies.map((body) => [body.id, body.shortName || body.name]));
  return inTimeOrder(milestones)
    .map((milestone, place) => ({
      ...{ id: milestone.id, milestone, place, when: showWrittenDate(milestone.date) },
      body: milestone.bodyId === null ? '' : (names.get(milestone.bodyId) ?? ''),
      past: isPast(milestone, today),
    }))
    .filter(({ milestone }) => bodyId === null || milestone.bodyId === null || milestone.bodyId === bodyId)
    .filter(({ milestone }) => status === null || milestone.status === status);
}
