/** Saving the timeline as it is shown. */
import { SaveTable } from '#desk/save-table.tsx';
import { paperFileName } from '#documents/papers/file-name.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import type { MilestoneRow } from './queries.ts';

interface SaveTimelineProps {
  readonly rows: readonly MilestoneRow[];
  readonly who: WhoIsWho;
  readonly bodyId: BodyId | null;
  readonly today: CivilDate;
}

export function SaveTimeline({ rows, who, bodyId, today }: SaveTimelineProps) {
  if (rows.length === 0) return null;
  const body = who.bodies.find(({ id }) => id === bodyId) ?? { name: 'All bodies' };
  return (
    <SaveTable
      name={(format) => paperFileName({ body, kind: 'timeline', day: today, status: null }, format)}
      make={async () => {
        const { timelineTable } = await import('#documents/tables/risk-rows.ts');
        return timelineTable(
          rows.map(({ milestone }) => milestone),
          who,
        );
      }}
    />
  );
}
