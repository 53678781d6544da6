/**
 * Bringing a table of actions in: all the rows that were chosen, in one commit.
 *
 * A row without a reference gets the next one of its body and year, as any action
 * does; a reference that the table gives is kept as it is.
 */
import type { Command } from '#desk/commit.ts';
import type { Action } from '#domain/action/action.ts';
import type { Body } from '#domain/body/body.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { Marking } from '#domain/kernel/marking.ts';
import { allocateReference, referenceCode } from '#domain/kernel/reference.ts';
import { ok } from '#domain/kernel/result.ts';
import type { ActionAsRead } from '#reading/action-rows.ts';
import type { Database } from '#storage/database.ts';
import { usedActionReferences } from './queries.ts';

interface Import {
  readonly rows: readonly ActionAsRead[];
  readonly bodies: readonly Body[];
  /** The file's name, or what it was pasted from. */
  readonly from: string;
  readonly marking: Marking;
  readonly today: CivilDate;
}

export function bringInActions(db: Database, { rows: read, bodies, from, marking, today }: Import): Command<number> {
  const count = read.length === 1 ? '1 action' : `${read.length} actions`;
  return {
    intention: { command: 'bringInActions', summary: `Brought in ${count} from ${from}`.slice(0, 480) },
    async work(rows) {
      const used = new Map<string, (string | null)[]>();
      const source: Action['source'] = { from: 'paper', paper: from.slice(0, 500) };
      for (const fields of read) {
        const year = Number((fields.agreedOn ?? today).slice(0, 4));
        const body = bodies.find(({ id }) => id === fields.bodyId);
        const run = `${fields.bodyId} ${year}`;
        const taken = used.get(run) ?? [
          ...(await usedActionReferences(db, fields.bodyId, year)),
          ...read.map(({ reference }) => reference),
        ];
        const code = referenceCode(body ?? { name: 'Actions', shortName: '' });
        const reference = fields.reference ?? allocateReference({ code, year, series: 'A' }, taken);
        used.set(run, [...taken, reference]);
        rows.add('action', {
          ...fields,
          ...{ reference, year, marking, source, meetingId: null, redated: [], closedAt: null, closureProposed: null },
          ...{ chases: [], endReason: '', mergedInto: null, transferredTo: null },
        });
      }
      return ok(read.length);
    },
  };
}
