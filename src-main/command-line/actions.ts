/**
 * `matters actions`: the action log as CSV or as an Excel workbook.
 *
 * One log across all bodies, or one body's. How each action stands is worked out on
 * a day: today in London, unless --on says which. No cell can run as a formula.
 */
import { actionTable } from '#documents/tables/action-rows.ts';
import type { Voice } from './said.ts';
import { writeTable } from './write-table.ts';

export function actions(args: readonly string[], voice: Voice): Promise<void> {
  return writeTable(args, voice, {
    words: ['action', 'actions'],
    table: ({ rows }, { body, on }) => {
      const wanted = rows.actions.filter((action) => body === null || action.bodyId === body.id);
      return actionTable(wanted, rows.bodies, on);
    },
  });
}
