/** Changing the programme's own facts, one at a time. */
import type { Desk } from '#desk/desk.tsx';
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
