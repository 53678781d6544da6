/**
 * Blocks in the order a reader meets them, for every format alike.
 *
 * Numbered items become headings or numbered paragraphs and what belongs to them;
 * an empty register becomes the sentence that says so; no heading skips a level; a
 * page break with nothing after it goes. PDF, Word and HTML all begin here, which
 * is why their numbers cannot differ.
 */
import type { Block, Heading, Item, Items, Paragraph, Text } from './content.ts';

export type Plain = Exclude<Block, Items>;

export interface Placed {
  readonly block: Plain;
  /** Set in under the number of the item it belongs to. */
  readonly indented: boolean;
  /** Stands at the right of a heading or a numbered paragraph. */
  readonly aside: Text | null;
  /** A paragraph's own name, where an untitled item has one. */
  readonly id: string | null;
}

/** The blocks of one part. Its title is level 1, so the first heading in it is level 2 whatever it asks for. */
export function placeBlocks(blocks: readonly Block[]): readonly Placed[] {
  let level = 1;
  return withoutTrailingBreaks(flatten(blocks)).map((placed) => {
    if (placed.block.kind !== 'heading') return placed;
    level = Math.min(placed.block.level, level + 1);
    return { ...placed, block: { ...placed.block, level: level as Heading['level'] } };
  });
}

const place = (block: Plain, more: Partial<Placed> = {}): Placed => ({
  block,
  indented: false,
  aside: null,
  id: null,
  ...more,
});

const flatten = (blocks: readonly Block[]): Placed[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'items') return block.items.flatMap(flattenItem);
    if (block.kind === 'table' && block.rows.length === 0 && block.empty !== null) {
      return [place({ kind: 'paragraph', number: null, text: block.empty, size: 'small' })];
    }
    return [place(block)];
  });

function flattenItem(item: Item): Placed[] {
  const inside = flatten(item.blocks).map((placed) => ({
    ...placed,
    indented: placed.indented || isSetIn(placed.block),
  }));
  if (item.title !== null) {
    const level = item.level === 1 ? 2 : item.level === 2 ? 3 : 4;
    const title: Heading = { kind: 'heading', level, number: item.number, text: item.title, id: item.id };
    return [place(title, { aside: item.aside }), ...inside];
  }
  const [first, ...rest] = inside;
  const opens = first?.block.kind === 'paragraph' && first.block.number === null ? first.block : null;
  const words: Paragraph = opens ?? { kind: 'paragraph', number: null, text: '', size: 'body' };
  const numbered = place({ ...words, number: item.number }, { aside: item.aside, id: item.id });
  return [numbered, ...(opens ? rest : inside)];
}

/** Wide things keep the whole width; a numbered paragraph hangs from its own number. */
const isSetIn = (block: Plain): boolean =>
  block.kind === 'paragraph'
    ? block.number === null
    : !['heading', 'table', 'figure', 'page-break'].includes(block.kind);

/** A break after the last block would leave an empty page. */
function withoutTrailingBreaks(placed: readonly Placed[]): readonly Placed[] {
  const last = placed.findLastIndex(({ block }) => block.kind !== 'page-break');
  return placed.slice(0, last + 1);
}
