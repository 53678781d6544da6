/**
 * A register saved as it is shown: for Excel, or as CSV for anything else.
 *
 * No cell runs as a formula, and the marking stands in the first line. The writers
 * are fetched when they are first asked for.
 */
import { useState } from 'react';
import type { ActionTable } from '#documents/tables/action-rows.ts';
import { Button } from '#ui/button.tsx';
import { useDesk } from './desk.tsx';
import { saveBytes } from './sheet-file.ts';

export type TableFormat = 'csv' | 'xlsx';

interface SaveTableProps {
  readonly name: (format: TableFormat) => string;
  readonly make: () => Promise<ActionTable>;
}

export function SaveTable({ name, make }: SaveTableProps) {
  const desk = useDesk();
  const [busy, setBusy] = useState(false);

  async function save(format: TableFormat): Promise<void> {
    setBusy(true);
    const table = await make();
    const bytes =
      format === 'csv'
        ? (await import('#documents/tables/csv-file.ts')).csvFile(table)
        : (await import('#documents/tables/xlsx-file.ts')).xlsxFile(table);
    setBusy(false);
    await saveBytes(desk, bytes, name(format));
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
