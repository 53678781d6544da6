/** Saving the risk log as it is shown: for Excel, or as CSV. */
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

  async function table() {
    const { riskTable } = await import('#documents/tables/risk-rows.ts');
    const risks = rows.map(({ risk }) => risk);
    return riskTable(risks, who.bodies, today);
  }

  const body = who.bodies.find(({ id }) => id === bodyId) ?? { name: 'All bodies' };
  const named = { body, kind: 'risk log', day: today, status: null };
  return <SaveTable table={table} nameOf={(format) => paperFileName(named, format)} />;
}
