/** Saving the register: each decision with its dates, its sum and what to ask about it. */
import { useDesk } from '#desk/desk.tsx';
import { SaveTable } from '#desk/save-table.tsx';
import { noticeRules } from '#domain/decision/notice-dates.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { listForPapers } from './queries.ts';

export function SaveRegister() {
  const { store, clock, known } = useDesk();
  return (
    <SaveTable
      name={(format) => `Decisions – ${londonDay(clock())}.${format}`}
      make={async () => {
        const { decisionTable } = await import('#documents/tables/decision-rows.ts');
        const { decisions, programme, meetings } = await listForPapers(store.db);
        return decisionTable(decisions, (decision) => noticeRules(decision, { programme, known, meetings }));
      }}
    />
  );
}
