/** `matters risks` and `matters timeline`: the risk log, and the milestones in the order they fall. */
import { riskTable, timelineTable } from '#documents/tables/risk-rows.ts';
import type { Voice } from './said.ts';
import { writeTable } from './write-table.ts';

export function risks(args: readonly string[], voice: Voice): Promise<void> {
  return writeTable(args, voice, {
    words: ['risk', 'risks'],
    table: ({ rows }, { body, on }) => {
      const wanted = rows.risks.filter((each) => body === null || each.bodyId === body.id);
      return riskTable(wanted, rows.bodies, on);
    },
  });
}

export function timeline(args: readonly string[], voice: Voice): Promise<void> {
  return writeTable(args, voice, {
    words: ['milestone', 'milestones'],
    table: ({ rows }, { body }) => {
      const wanted = rows.milestones.filter((each) => body === null || each.bodyId === null || each.bodyId === body.id);
      return timelineTable(wanted, rows);
    },
  });
}
