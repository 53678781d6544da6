/** Saving the other names of a thing, cell by cell, each as one commit. */
import type { Alias } from '#domain/party/party.ts';
import { ALIAS_COLUMNS, withAliasCell } from './aliases.ts';
import { type Command, useCommit } from './commit.ts';

export function useAliases(
  aliases: readonly Alias[],
  change: (edit: (now: readonly Alias[]) => readonly Alias[]) => Command<unknown, 'gone'>,
  gone: string,
) {
  const commit = useCommit();
  const save = async (edit: (now: readonly Alias[]) => readonly Alias[]): Promise<string | null> => {
    const done = await commit(change(edit), { gone });
    return done.ok ? null : done.sentence;
  };
  return {
    columns: ALIAS_COLUMNS,
    aliases,
    onCell: async (at: number, typed: Readonly<Record<string, string>>): Promise<string | null> => {
      const edited = withAliasCell(aliases, at, typed);
      if (!edited.ok) return edited.sentence;
      return await save((now) => {
        const again = withAliasCell(now, at, typed);
        return again.ok ? again.aliases : now;
      });
    },
    onDelete: (at: number): void => void save((now) => now.filter((_, place) => place !== at)),
  };
}
