/** Saving the register as it is shown. */
import { useDesk } from '#desk/desk.tsx';
import { SaveTable } from '#desk/save-table.tsx';
import { paperFileName } from '#documents/papers/file-name.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { EscalationRoute } from '#domain/escalation/escalation-route.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { listRecords } from '#storage/read.ts';
import type { MatterRow } from './queries.ts';

interface SaveRegisterProps {
  readonly rows: readonly MatterRow[];
  readonly who: WhoIsWho;
  readonly routes: readonly EscalationRoute[];
  readonly today: CivilDate;
}

const body = { name: 'All bodies' };

export function SaveRegister({ rows, who, routes, today }: SaveRegisterProps) {
  const { store } = useDesk();
  if (rows.length === 0) return null;
  return (
    <SaveTable
      name={(format) => paperFileName({ body, kind: 'escalations', day: today, status: null }, format)}
      make={async () => {
        const { escalationTable } = await import('#documents/tables/escalation-rows.ts');
        const meetings = await listRecords(store.db, 'meeting');
        const matters = rows.map(({ matter }) => matter);
        return escalationTable(matters, { ...who, meetings, escalationRoutes: routes }, today);
      }}
    />
  );
}
