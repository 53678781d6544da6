/**
 * What the columns of somebody's action log mean, guessed from their heads.
 *
 * 'To be actioned by', 'Lead' and 'Responsible' are owners; 'Latest position' is an
 * update. A column whose name says nothing to us is kept with each action under its
 * own name, so that nothing is lost; the guess is shown and may be changed.
 */
export const COLUMN_USES = [
  'reference',
  'body',
  'text',
  'owners',
  'agreed',
  'due',
  'status',
  'update',
  'updated',
  'closed',
  'keep',
  'leave',
] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** Uses that one column has at most; of the others a table may have several. */
const ONCE: ReadonlySet<ColumnUse> = new Set(
  COLUMN_USES.filter((use) => use !== 'keep' && use !== 'leave' && use !== 'update'),
);

const SAID: readonly (readonly [ColumnUse, RegExp])[] = [
  ['updated', /^(?:updated(?: on)?|date of (?:last )?update|last updated?|update date)$/],
  ['closed', /^(?:closed(?: on)?|date (?:closed|completed)|completed on|completion date|closed date)$/],
  ['agreed', /^(?:agreed(?: on| at)?|date (?:agreed|raised|set|of meeting)|raised(?: on)?|meeting(?: date)?|date)$/],
  ['due', /^(?:due(?: date| by| on)?|deadline|by when|when|target(?: date)?|timescale|date due|to be done by)$/],
  [
    'owners',
    /^(?:owners?|leads?|lead (?:officer|owner)|responsible(?: officer| person)?|responsibility|who|assigned to|(?:to be )?actioned by|action (?:by|owner|for)|by whom|person responsible)$/,
  ],
  ['reference', /^(?:ref(?:erence)?s?|(?:action )?(?:ref(?:erence)?|no|number|id)|no|number|id|item no|#)$/],
  ['body', /^(?:body|board|group|committee)$/],
  ['status', /^(?:status|state|open ?\/ ?closed|progress status)$/],
  [
    'update',
    /^(?:(?:latest |current )?(?:update|position|progress|comments?|notes?)|update ?\/ ?comments?|progress update|latest)$/,
  ],
  ['leave', /^(?:standing|rag|brag|rag rating|brag rating)$/],
  ['text', /^(?:actions?|action (?:required|agreed|point|text)|description|what|task|action description)$/],
];

export function meaningOf(head: string): ColumnUse | null {
  const name = plain(head);
  return SAID.find(([, said]) => said.test(name))?.[0] ?? null;
}

export const isColumnName = (cell: string): boolean => meaningOf(cell) !== null;

/**
 * The body a table is most likely of: the one whose short name its references bear,
 * else one that has a log here already, else the first there is.
 */
export function guessBody<Known extends { readonly shortName: string }>(
  text: string,
  used: readonly string[],
  bodies: readonly Known[],
): Known | undefined {
  const bears = (words: readonly string[]) => {
    const codes = new Set(words.flatMap((word) => (word.includes('/') ? (word.split('/')[0] ?? []) : [])));
    return ({ shortName }: Known) => shortName !== '' && codes.has(shortName);
  };
  return bodies.find(bears(text.split(/[^\p{L}\p{N}/-]+/u))) ?? bodies.find(bears(used)) ?? bodies[0];
}

/**
 * One use for each column. Where no head says which holds the actions, it is the
 * wordiest column. A column that is blank throughout is left out.
 */
export function guessColumns(
  heads: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): readonly ColumnUse[] {
  const taken = new Set<ColumnUse>();
  const uses = heads.map((head, column): ColumnUse => {
    if (rows.every(({ cells }) => (cells[column] ?? '') === '')) return 'leave';
    const use = meaningOf(head) ?? 'keep';
    if (ONCE.has(use) && taken.has(use)) return 'keep';
    taken.add(use);
    return use;
  });
  if (taken.has('text')) return uses;
  const lengths = heads.map((_, column) => rows.reduce((sum, { cells }) => sum + (cells[column] ?? '').length, 0));
  const free = lengths.map((length, column) => (uses[column] === 'keep' || uses[column] === 'update' ? length : -1));
  const wordiest = free.indexOf(Math.max(...free));
  return uses.map((use, column) => (column === wordiest && (free[column] ?? -1) >= 0 ? 'text' : use));
}

const plain = (head: string): string =>
  head
    .toLocaleLowerCase('en-GB')
    .replace(/[.:*?()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
