/**
 * Editing the other names of a thing in a table: what a cell makes of the list.
 *
 * A row that has no name yet is kept by the screen and not saved; naming it saves it.
 */
import { type AliasDraft, type AliasProblem, aliasDraft, readAliasDraft } from '#domain/party/alias-draft.ts';
import type { Alias } from '#domain/party/party.ts';

export const ALIAS_COLUMNS = [
  { key: 'name', title: 'Other name' },
  { key: 'seenIn', title: 'Seen in' },
  { key: 'ambiguous', title: 'Ambiguous', width: '6rem', suggestions: ['yes', 'no'] },
] as const;

export const ALIAS_PROBLEM: Readonly<Record<AliasProblem, string>> = {
  missing: 'Enter the other name',
  'too-long': 'Shorten this to 500 characters',
  taken: 'This name is listed already',
};

export type AliasEdit =
  | { readonly ok: true; readonly aliases: readonly Alias[] }
  | { readonly ok: false; readonly sentence: string };

/** The list with one cell changed. `at` past the end adds a row. */
export function withAliasCell(
  aliases: readonly Alias[],
  at: number,
  typed: Partial<Record<string, string>>,
): AliasEdit {
  const before = aliases[at] ?? null;
  const said = typed.ambiguous ?? aliasDraft(before).ambiguous;
  const draft: AliasDraft = {
    ...aliasDraft(before),
    ...typed,
    ambiguous: /^\s*(y|yes|true|x)\s*$/i.test(said) ? 'yes' : '',
  };
  const read = readAliasDraft(
    draft,
    aliases.filter((_, place) => place !== at),
  );
  if (!read.ok) return { ok: false, sentence: ALIAS_PROBLEM[read.problems.name ?? read.problems.seenIn ?? 'missing'] };
  return {
    ok: true,
    aliases: before ? aliases.map((one, place) => (place === at ? read.value : one)) : [...aliases, read.value],
  };
}
