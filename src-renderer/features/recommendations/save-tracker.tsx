/** Saving the tracker as it is shown: for Excel, or as CSV. The writers are fetched when first asked for. */
import { useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { saveBytes } from '#desk/sheet-file.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { Button } from '#ui/button.tsx';
import type { RecommendationRow, Tracker } from './queries.ts';

interface SaveTrackerProps {
  readonly rows: readonly RecommendationRow[];
  readonly tracker: Tracker;
  readonly today: CivilDate;
}

export function SaveTracker({ rows, tracker, today }: SaveTrackerProps) {
  const desk = useDesk();
  const [busy, setBusy] = useState(false);

  async function save(format: 'csv' | 'xlsx'): Promise<void> {
    setBusy(true);
    const { recommendationTable } = await import('#documents/tables/recommendation-rows.ts');
    const all = { bodies: tracker.bodies, recommendations: tracker.rows.map(({ recommendation }) => recommendation) };
    const table = recommendationTable(
      rows.map(({ recommendation }) => recommendation),
      all,
      today,
    );
    const bytes =
      format === 'csv'
        ? (await import('#documents/tables/csv-file.ts')).csvFile(table)
        : (await import('#documents/tables/xlsx-file.ts')).xlsxFile(table);
    setBusy(false);
    await saveBytes(desk, bytes, `Recommendations – ${today}.${format}`);
  }

  return (
    <>
      <Button busy={busy} onPress={() => void save('xlsx')}>
        Save for Excel
      </Button>
      <Button busy={busy} onPress={() => void save('csv')}>
        Save as CSV
      </Button>
    </>
  );
}
