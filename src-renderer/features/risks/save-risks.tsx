/** Saving the log as it is shown. */
import { SaveTable } from '#desk/save-table.tsx';
import { paperFileName } from '#documents/papers/file-name.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import type { RiskRow } from './queries.ts';

interface SaveRisksProps {
  readonly rows: readonly RiskRow[];
  readonly who: WhoIsWho;
  readonly bodyId: BodyId | null;
  readonly today: CivilDate;
}

export function SaveRisks({ rows, who, bodyId, today }: SaveRisksProps) {
  if (rows.length === 0) return null;
  const body = who.bodies.find(({ id }) => id === bodyId) ?? { name: 'All bodies' };
  return (
    <SaveTable
      name={(format) => paperFileName({ body, kind: 'risk log', day: today, status: null }, format)}
      make={async () => {
        const { riskTable } = await import('#documents/tables/risk-rows.ts');
        return riskTable(
          rows.map(({ risk }) => risk),
          who.bodies,
          today,
        );
      }}
    />
  );
}
