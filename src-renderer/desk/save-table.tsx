/**
 * Saving a register as it is shown: for Excel, or as CSV for anything else.
 *
 * No cell runs as a formula, and the marking stands in the first line. The rows and
 * the writers are fetched when they are first asked for.
 */
import { useState } from 'react';
import type { ActionTable } from '#documents/tables/action-rows.ts';
import { Button } from '#ui/button.tsx';
import { useDesk } from './desk.tsx';
import { saveBytes } from './sheet-file.ts';

interface SaveTableProps {
  readonly table: () => Promise<ActionTable>;
  /** The name of the file, with the ending of its format. */
  readonly nameOf: (format: 'csv' | 'xlsx') => string;
}

export function SaveTable({ table, nameOf }: SaveTableProps) {
  const desk = useDesk();
  const [busy, setBusy] = useState(false);

  async function save(format: 'csv' | 'xlsx'): Promise<void> {
    setBusy(true);
    const made = await table();
    const bytes =
      format === 'csv'
        ? (await import('#documents/tables/csv-file.ts')).csvFile(made)
        : (await import('#documents/tables/xlsx-file.ts')).xlsxFile(made);
    setBusy(false);
    await saveBytes(desk, bytes, nameOf(format));
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
