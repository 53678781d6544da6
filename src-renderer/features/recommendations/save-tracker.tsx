/** Saving the tracker as it is shown: for Excel, or as CSV. */
import { SaveTable } from '#desk/save-table.tsx';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { RecommendationRow, Tracker } from './queries.ts';

interface SaveTrackerProps {
  readonly rows: readonly RecommendationRow[];
  readonly tracker: Tracker;
  readonly today: CivilDate;
}

export function SaveTracker({ rows, tracker, today }: SaveTrackerProps) {
  async function table() {
    const { recommendationTable } = await import('#documents/tables/recommendation-rows.ts');
    const all = { bodies: tracker.bodies, recommendations: tracker.rows.map(({ recommendation }) => recommendation) };
    const shown = rows.map(({ recommendation }) => recommendation);
    return recommendationTable(shown, all, today);
  }

  return <SaveTable table={table} nameOf={(format) => `Recommendations – ${today}.${format}`} />;
}
