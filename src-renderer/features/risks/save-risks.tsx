/** Saving the log as it is shown: for Excel, or as CSV. The writers are fetched when they are first asked for. */
import { useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { saveBytes } from '#desk/sheet-file.ts';
import { paperFileName } from '#documents/papers/file-name.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import { Button } from '#ui/button.tsx';
import type { RiskRow } from './queries.ts';

interface SaveRisksProps {
  readonly rows: readonly RiskRow[];
  readonly who: WhoIsWho;
  readonly bodyId: BodyId | null;
  readonly today: CivilDate;
}

export function SaveRisks({ rows, who, bodyId, today }: SaveRisksProps) {
  const desk = useDesk();
  const [busy, setBusy] = useState(false);
  if (rows.length === 0) return null;

  async function save(format: 'csv' | 'xlsx'): Promise<void> {
    setBusy(true);
    const { riskTable } = await import('#documents/tables/risk-rows.ts');
    const table = riskTable(
      rows.map(({ risk }) => risk),
      who.bodies,
      today,
    );
    const bytes =
      format === 'csv'
        ? (await import('#documents/tables/csv-file.ts')).csvFile(table)
        : (await import('#documents/tables/xlsx-file.ts')).xlsxFile(table);
    setBusy(false);
    const body = who.bodies.find(({ id }) => id === bodyId) ?? { name: 'All bodies' };
    await saveBytes(desk, bytes, paperFileName({ body, kind: 'risk log', day: today, status: null }, format));
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
