/** `matters escalations`: the register of escalations; one body's are those it raised or holds. */
import { escalationTable } from '#documents/tables/escalation-rows.ts';
import type { Voice } from './said.ts';
import { writeTable } from './write-table.ts';

export function escalations(args: readonly string[], voice: Voice): Promise<void> {
  return writeTable(args, voice, {
    words: ['escalation', 'escalations'],
    table: ({ rows }, { body, on }) => {
      const wanted = rows.escalations.filter(
        (each) => body === null || each.bodyId === body.id || each.rung === body.id,
      );
      return escalationTable(wanted, rows, on);
    },
  });
}
