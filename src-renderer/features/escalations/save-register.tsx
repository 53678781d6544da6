/** Saving the register as it is shown: for Excel, or as CSV. The writers are fetched when they are first asked for. */
import { useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { saveBytes } from '#desk/sheet-file.ts';
import { paperFileName } from '#documents/papers/file-name.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { EscalationRoute } from '#domain/escalation/escalation-route.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { listRecords } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import type { MatterRow } from './queries.ts';

interface SaveRegisterProps {
  readonly rows: readonly MatterRow[];
  readonly who: WhoIsWho;
  readonly routes: readonly EscalationRoute[];
  readonly today: CivilDate;
}

export function SaveRegister({ rows, who, routes, today }: SaveRegisterProps) {
  const desk = useDesk();
  const [busy, setBusy] = useState(false);
  if (rows.length === 0) return null;

  async function save(format: 'csv' | 'xlsx'): Promise<void> {
    setBusy(true);
    const { escalationTable } = await import('#documents/tables/escalation-rows.ts');
    const meetings = await listRecords(desk.store.db, 'meeting');
    const matters = rows.map(({ matter }) => matter);
    const table = escalationTable(matters, { ...who, meetings, escalationRoutes: routes }, today);
    const bytes =
      format === 'csv'
        ? (await import('#documents/tables/csv-file.ts')).csvFile(table)
        : (await import('#documents/tables/xlsx-file.ts')).xlsxFile(table);
    setBusy(false);
    const named = { body: { name: 'All bodies' }, kind: 'escalations', day: today, status: null };
    await saveBytes(desk, bytes, paperFileName(named, format));
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
