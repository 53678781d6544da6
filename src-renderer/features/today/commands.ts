/** What is done on Today and about the programme: an owner is noted as chased, a fact of the programme is changed. */

import type { Command } from '#desk/commit.ts';
import type { Desk } from '#desk/desk.tsx';
import type { Action } from '#domain/action/action.ts';
import { chase } from '#domain/action/action-steps.ts';
import { no, ok } from '#domain/kernel/result.ts';
import { type Programme, programme as programmeReader } from '#domain/programme/programme.ts';
import { NOT_SAVED } from '#storage/wording.ts';

/** Null when saved, else the sentence that says why not. */
export async function changeProgramme(
  { store }: Pick<Desk, 'store'>,
  id: Programme['id'],
  change: Partial<Programme>,
  what: string,
): Promise<string | null> {
  const result = await store.commit(
    { command: 'changeProgramme', summary: `Changed the programme’s ${what}` },
    async (rows) => {
      const before = await rows.get('programme', id);
      if (!before) return no('gone');
      const read = programmeReader.safeParse({ ...before, ...change });
      if (!read.success) return no('not-a-value');
      return ok(rows.put('programme', read.data));
    },
  );
  if (result.ok) return null;
  if (result.reason === 'not-a-value') return `Enter the ${what}, on one line`;
  return result.reason === 'gone' ? 'The programme is no longer there' : NOT_SAVED[result.reason];
}

/** Every action of an owner's that is late or soon due was asked after: one commit. */
export function chaseOwner(
  name: string,
  actions: readonly Action[],
  asked: Action['chases'][number],
): Command<null, 'gone'> {
  const count = actions.length === 1 ? '1 action' : `${actions.length} actions`;
  return {
    intention: { command: 'chaseOwner', summary: `Noted that ${name} was chased for ${count}`.slice(0, 480) },
    async work(rows) {
      for (const { id } of actions) {
        const now = await rows.get('action', id);
        const chased = now && chase(now, asked);
        if (!chased?.ok) return no('gone');
        rows.put('action', chased.value);
      }
      return ok(null);
    },
  };
}
