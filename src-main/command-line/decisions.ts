/** `matters decisions`: the register of decisions as CSV or as an Excel workbook. */
import { decisionTable } from '#documents/tables/decision-rows.ts';
import { decisionRules } from './decision-rules.ts';
import type { Voice } from './said.ts';
import { writeTable } from './write-table.ts';

export function decisions(args: readonly string[], voice: Voice): Promise<void> {
  return writeTable(args, voice, {
    words: ['decision', 'decisions'],
    table: (source, { body }) => {
      const wanted = source.rows.decisions.filter((each) => body === null || each.bodyId === body.id);
      return decisionTable(wanted, decisionRules(source));
    },
  });
}
