/**
 * What Ctrl K can find: every place and command, and every record by its name.
 *
 * The index is made when the palette is opened, a part at a time so that typing
 * never waits for it. Words may be begun only, or mistyped by a letter. Commands
 * that fit come first: they are few, and what a hurried person means.
 */
import MiniSearch from 'minisearch';
import { showDate } from '#domain/kernel/civil-date.ts';
import { kindOf } from '#domain/kernel/id.ts';
import type { Kind, Records } from '#domain/records.ts';
import type { Database } from '#storage/database.ts';
import { listRecords } from '#storage/read.ts';

export interface Find {
  readonly id: string;
  readonly name: string;
  /** What kind of thing it is: 'Party', 'Go to', 'Do'. */
  readonly word: string;
  /** Other names it is found by. */
  readonly also: string;
}

/** How each kind that is looked for is called, named and also known. */
const LOOKED_FOR: {
  readonly [K in Kind]?: {
    readonly word: string;
    readonly nameOf: (row: Records[K]) => string;
    readonly alsoOf: (row: Records[K]) => string;
  };
} = {
  party: { word: 'Party', nameOf: (row) => row.name, alsoOf: (row) => `${row.shortName} ${aliasNames(row)}` },
  person: { word: 'Person', nameOf: (row) => row.name, alsoOf: (row) => `${row.email} ${aliasNames(row)}` },
  post: { word: 'Post', nameOf: (row) => row.title, alsoOf: aliasNames },
  body: { word: 'Body', nameOf: (row) => row.name, alsoOf: (row) => `${row.shortName} ${aliasNames(row)}` },
  document: { word: 'Document', nameOf: (row) => row.title, alsoOf: (row) => `${row.shortTitle} ${row.originalName}` },
  meeting: {
    word: 'Meeting',
    nameOf: (row) => `${row.title}, ${showDate(row.heldOn)}`,
    alsoOf: (row) => `${row.reference ?? ''} ${row.heldOn}`,
  },
  action: { word: 'Action', nameOf: (row) => row.text, alsoOf: (row) => row.reference ?? '' },
  decision: { word: 'Decision', nameOf: (row) => row.title, alsoOf: (row) => row.reference ?? '' },
  service: {
    word: 'Service',
    nameOf: (row) => row.name,
    alsoOf: (row) => row.localities.map(({ place }) => place).join(' '),
  },
  recommendation: { word: 'Recommendation', nameOf: (row) => row.text, alsoOf: (row) => row.reference ?? '' },
  escalation: { word: 'Escalation', nameOf: (row) => row.title, alsoOf: (row) => row.reference ?? '' },
  escalationRoute: { word: 'Ladder', nameOf: (row) => row.name, alsoOf: (row) => row.purpose },
  risk: { word: 'Risk', nameOf: (row) => row.title, alsoOf: (row) => row.reference ?? '' },
  milestone: { word: 'Milestone', nameOf: (row) => row.title, alsoOf: (row) => row.date?.text ?? '' },
};

function aliasNames(row: { readonly aliases: readonly { readonly name: string }[] }): string {
  return row.aliases.map((alias) => alias.name).join(' ');
}

/** Only kinds that have a place to open in. */
export async function listFinds(db: Database, kinds: readonly Kind[]): Promise<readonly Find[]> {
  const lists = await Promise.all(kinds.map((kind) => listFindsOf(db, kind)));
  return lists.flat();
}

async function listFindsOf<K extends Kind>(db: Database, kind: K): Promise<readonly Find[]> {
  const how = LOOKED_FOR[kind];
  if (!how) return [];
  const rows = await listRecords(db, kind);
  return rows.map((row) => ({ id: row.id, name: how.nameOf(row), word: how.word, also: how.alsoOf(row) }));
}

export type Index = MiniSearch<Find>;

export async function buildIndex(finds: readonly Find[]): Promise<Index> {
  const index = new MiniSearch<Find>({
    fields: ['name', 'also', 'word'],
    storeFields: ['name', 'word', 'also'],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { name: 3 },
      combineWith: 'AND',
    },
    processTerm: (term) =>
      term
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .toLocaleLowerCase('en-GB'),
  });
  await index.addAllAsync(finds, { chunkSize: 500 });
  return index;
}

const SHOWN = 40;

/** Nothing typed: the commands. Else what fits, commands first, then the best found. */
export function searchFinds(index: Index, commands: readonly Find[], typed: string): readonly Find[] {
  if (typed.trim() === '') return commands;
  const ids = new Map(commands.map((command) => [command.id, command]));
  const found = index
    .search(typed)
    .map((hit): Find => ({ id: hit.id, name: hit.name, word: hit.word, also: hit.also }));
  const [first, second] = [found.filter((find) => ids.has(find.id)), found.filter((find) => !ids.has(find.id))];
  return [...first, ...second].slice(0, SHOWN);
}

export const isRecord = (find: Find, kinds: readonly Kind[]): boolean =>
  kinds.some((kind) => kind === kindOf(find.id as `${string}:${string}`));
