/** Saving the tracker as it is shown. */
import { SaveTable } from '#desk/save-table.tsx';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { RecommendationRow, Tracker } from './queries.ts';

interface SaveTrackerProps {
  readonly rows: readonly RecommendationRow[];
  readonly tracker: Tracker;
  readonly today: CivilDate;
}

export function SaveTracker({ rows, tracker, today }: SaveTrackerProps) {
  return (
    <SaveTable
      name={(format) => `Recommendations – ${today}.${format}`}
      make={async () => {
        const { recommendationTable } = await import('#documents/tables/recommendation-rows.ts');
        return recommendationTable(
          rows.map(({ recommendation }) => recommendation),
          { bodies: tracker.bodies, recommendations: tracker.rows.map(({ recommendation }) => recommendation) },
          today,
        );
      }}
    />
  );
}
