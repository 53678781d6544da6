/** Saving the action log as it is shown. */
import { useRows } from '#desk/desk.tsx';
import { SaveTable } from '#desk/save-table.tsx';
import { paperFileName } from '#documents/papers/file-name.ts';
import type { Action } from '#domain/action/action.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import { listRecords } from '#storage/read.ts';

interface SaveLogProps {
  readonly actions: readonly Action[];
  readonly bodyId: BodyId | null;
  readonly today: CivilDate;
}

export function SaveLog({ actions, bodyId, today }: SaveLogProps) {
  const bodies = useRows((db) => listRecords(db, 'body'), []);
  if (!bodies || actions.length === 0) return null;
  const body = bodies.find(({ id }) => id === bodyId) ?? { name: 'All bodies' };
  return (
    <SaveTable
      name={(format) => paperFileName({ body, kind: 'action log', day: today, status: null }, format)}
      make={async () => {
        const { actionTable } = await import('#documents/tables/action-rows.ts');
        return actionTable(actions, bodies, today);
      }}
    />
  );
}
