/**
 * Saving the action log as it is shown: for Excel, or as CSV for anything else.
 *
 * No cell runs as a formula, and the marking stands in the first line. The writers
 * are fetched when they are first asked for.
 */
import { useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { paperFileName } from '#documents/papers/file-name.ts';
import type { Action } from '#domain/action/action.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import { listRecords } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';

const NOT_SAVED = 'Not saved: that place cannot be written, or is full. Choose another and try again.';

interface SaveLogProps {
  readonly actions: readonly Action[];
  readonly bodyId: BodyId | null;
  readonly today: CivilDate;
}

export function SaveLog({ actions, bodyId, today }: SaveLogProps) {
  const { bridge, announce } = useDesk();
  const [busy, setBusy] = useState(false);
  const bodies = useRows((db) => listRecords(db, 'body'), []);
  if (!bodies || actions.length === 0) return null;
  const known = bodies;

  async function save(format: 'csv' | 'xlsx'): Promise<void> {
    setBusy(true);
    const { actionTable } = await import('#documents/tables/action-rows.ts');
    const table = actionTable(actions, known, today);
    const bytes =
      format === 'csv'
        ? (await import('#documents/tables/csv-file.ts')).csvFile(table)
        : (await import('#documents/tables/xlsx-file.ts')).xlsxFile(table);
    setBusy(false);
    const body = known.find((each) => each.id === bodyId) ?? { name: 'All bodies' };
    const suggestedName = paperFileName({ body, kind: 'action log', day: today, status: null }, format);
    const saved = await bridge.saveFile({ suggestedName, bytes: new Uint8Array(bytes) });
    if (saved.ok) announce({ text: `Saved ${saved.value.name}.`, tone: 'done' });
    else if (saved.reason !== 'cancelled') announce({ text: NOT_SAVED, tone: 'refused' });
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
