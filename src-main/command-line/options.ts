/**
 * Reading the words of a command line.
 *
 * Options are long and spelled out. One that nobody knows, one that lacks its
 * value and one too many words are each told apart, because a tired person mends
 * a typing error faster when it is named.
 */
import { parseArgs } from 'node:util';
import { Misuse } from './said.ts';

export interface Words {
  readonly places: readonly string[];
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
  /** Options that may be given more than once, in the order given. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

interface Known {
  readonly texts: readonly string[];
  readonly lists?: readonly string[];
  readonly flags: readonly string[];
}

export function readWords(args: readonly string[], known: Known): Words {
  const options = Object.fromEntries([
    ...known.texts.map((name) => [name, { type: 'string' as const }]),
    ...(known.lists ?? []).map((name) => [name, { type: 'string' as const, multiple: true }]),
    ...known.flags.map((name) => [name, { type: 'boolean' as const }]),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const given = Object.entries(values);
    const texts = given.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return {
      places: positionals,
      texts: Object.fromEntries(texts),
      lists: Object.fromEntries(
        given.flatMap(([name, value]) =>
          Array.isArray(value) ? [[name, value.filter((one): one is string => typeof one === 'string')]] : [],
        ),
      ),
      flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
    };
  } catch (error) {
    const said = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : '';
    throw new Misuse(`${said}. Run "matters --help" to see how it is used.`);
  }
}

export function needText(words: Words, name: string): string {
  const text = words.texts[name];
  if (text === undefined || text === '') throw new Misuse(`Say --${name}. Run "matters --help" to see how it is used.`);
  return text;
}
