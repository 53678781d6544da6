/**
 * Content made ready for the template: what sheet.typ reads.
 *
 * Everything that needs thinking is settled here, in typed code with tests, so that the
 * templates only draw: text is cleaned, headings never skip a level, numbered items
 * become headings and indented blocks, references to what is not in the paper become
 * plain words, and each thing is marked whole (kept on one page) or not.
 */
import { cleanLine, cleanText } from './clean-text.ts';
import type { Block, BoundAnnex, Fact, ListEntry, Paragraph, Run, Sheet, Signatory, Text } from './content.ts';
import { type Plain, placeBlocks } from './place-blocks.ts';

/** Width and height of a page as it is seen, in points. */
export type PageSize = readonly [number, number];

type Drawn = Readonly<Record<string, unknown>>;

/** What a box or a row may hold and still be sure to fit on one page: about a third of it. */
const WHOLE_UP_TO = 900;

/** As many rows, when they are short, are kept on one page: no last row goes over alone. */
const WHOLE_ROWS = 8;

/** A longer paragraph would leave a hole at the foot of a page if it moved with what follows. */
const MOVED_UP_TO = 350;

const PAGE_WORD = { pack: 'Pack page', document: 'Page' } as const;
const SHOUT = { draft: 'DRAFT', superseded: 'SUPERSEDED', circulated: null, agreed: null, issued: null } as const;

export function typesetContent(sheet: Sheet, annexPages: ReadonlyMap<string, readonly PageSize[]>): Drawn {
  const ids = idsOf(sheet);
  const draw = drawerOf(ids);
  return {
    title: cleanLine(sheet.title),
    subtitle: orNull(sheet.subtitle, cleanLine),
    organisation: cleanLine(sheet.organisation),
    author: cleanLine(sheet.author),
    description: cleanLine([sheet.reference, sheet.subtitle].filter((said) => said !== null).join(', ')),
    marking: cleanLine(sheet.marking),
    version: orNull(sheet.version, cleanLine),
    shout: SHOUT[sheet.status],
    pageWord: PAGE_WORD[sheet.paging],
    firstPage: sheet.firstPage,
    contents: sheet.contents,
    cover: sheet.cover && {
      overline: orNull(sheet.cover.overline, cleanLine),
      facts: sheet.cover.facts.map(draw.fact),
      notice: orNull(sheet.cover.notice, draw.text),
    },
    parts: sheet.parts.map((part, index) => ({
      id: labelOf(part.id),
      number: orNull(part.number, cleanLine),
      title: cleanLine(part.title),
      flipped: part.orientation === 'landscape',
      // Under its title, a paper without cover or contents begins at once.
      begins: index === 0 && !sheet.cover && sheet.contents === 0 ? 'run-on' : part.begins,
      blocks: draw.blocks(part.blocks),
    })),
    annexes: sheet.annexes.map((annex) => ({
      id: labelOf(annex.id),
      label: cleanLine(annex.label),
      title: cleanLine(annex.title),
      facts: annexFacts(annex, annexPages.get(annex.id)?.length ?? 0).map(draw.fact),
      pages: annexPages.get(annex.id) ?? [],
    })),
  };
}

/** Typst labels may not be empty; and a name of ours must not meet one of the template's. */
export const labelOf = (id: string): string => `at:${id}`;

export const idOf = (label: string): string => label.slice('at:'.length);

const orNull = <Given, Made>(given: Given | null, make: (given: Given) => Made): Made | null =>
  given === null ? null : make(given);

const annexFacts = (annex: BoundAnnex, pages: number): readonly Fact[] => [
  ...annex.facts,
  { term: 'File', detail: annex.fileName },
  { term: 'Pages', detail: String(pages) },
];

/** Everything that can be pointed at. Two things of one name would be a bug: which did the reader mean? */
function idsOf(sheet: Sheet): ReadonlySet<string> {
  const all = [
    ...sheet.parts.flatMap((part) => [part.id, ...part.blocks.flatMap(idsInBlock)]),
    ...sheet.annexes.map((annex) => annex.id),
  ];
  const unique = new Set(all);
  if (unique.size < all.length) {
    const twice = all.filter((id, at) => all.indexOf(id) !== at);
    throw new Error(`Two things in the paper have the same id: ${twice.join(', ')}`);
  }
  return unique;
}

function idsInBlock(block: Block): string[] {
  if (block.kind === 'heading') return block.id === null ? [] : [block.id];
  if (block.kind !== 'items') return [];
  return block.items.flatMap((item) => [...(item.id === null ? [] : [item.id]), ...item.blocks.flatMap(idsInBlock)]);
}

/** Makes of each piece of content what the template draws. */
function drawerOf(ids: ReadonlySet<string>) {
  const run = (given: Run): unknown => {
    if (typeof given === 'string') return cleanText(given);
    if ('strong' in given) return { strong: cleanText(given.strong) };
    if ('emphasis' in given) return { emphasis: cleanText(given.emphasis) };
    if ('link' in given) {
      const link = cleanText(given.link);
      return isWebLink(given.href) ? { link, href: given.href } : link;
    }
    if ('pageOf' in given) return ids.has(given.pageOf) ? { pageOf: labelOf(given.pageOf) } : '–';
    if ('goTo' in given) {
      const text = cleanText(given.text);
      return ids.has(given.goTo) ? { goTo: labelOf(given.goTo), text } : text;
    }
    return { tag: cleanText(given.tag), tone: given.tone };
  };
  const text = (given: Text): unknown => (typeof given === 'string' ? cleanText(given) : given.map(run));
  const fact = (given: Fact): Drawn => ({
    term: cleanLine(given.term),
    detail: text(given.detail),
    whole: isShort(given.detail),
  });
  const entry = (given: ListEntry): Drawn => ({ text: text(given.text), entries: given.entries.map(entry) });
  const label = (id: string | null): string | null => (id === null ? null : labelOf(id));

  const one = (block: Plain): Drawn => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, text: text(block.text), number: orNull(block.number, cleanLine) };
      case 'heading':
        return { ...block, text: cleanLine(block.text), number: orNull(block.number, cleanLine), id: label(block.id) };
      case 'list':
        return { ...block, entries: block.entries.map(entry) };
      case 'outcome':
        return {
          ...block,
          label: cleanLine(block.label),
          text: text(block.text),
          facts: block.facts.map(fact),
          whole: isShort(block.text),
        };
      case 'table':
        return {
          ...block,
          caption: orNull(block.caption, cleanLine),
          columns: block.columns.map((column) => ({ ...column, head: cleanLine(column.head) })),
          whole: block.rows.length <= WHOLE_ROWS && isShort(block.rows.flat().map(plainText)),
          rows: block.rows.map((cells) => ({ whole: cells.every(isShort), cells: cells.map(text) })),
        };
      case 'summary':
        return {
          ...block,
          facts: block.facts.map(fact),
          whole: block.facts.length <= WHOLE_ROWS && isShort(block.facts.map(({ detail }) => plainText(detail))),
        };
      case 'note':
        return { ...block, title: orNull(block.title, cleanLine), text: text(block.text), whole: isShort(block.text) };
      case 'quotation':
        return { ...block, text: cleanText(block.text), source: orNull(block.source, cleanLine) };
      case 'signatures':
        return { ...block, signatories: block.signatories.map(cleanSignatory) };
      case 'figure':
        return { ...block, alt: cleanLine(block.alt), caption: orNull(block.caption, cleanLine) };
      case 'space':
      case 'page-break':
        return { ...block };
    }
  };

  const blocks = (given: readonly Block[]): Drawn[] => {
    const placed = placeBlocks(given);
    return placed.map(({ block, indented, aside, id }, at) => {
      const drawn = { ...one(block), indented, aside: orNull(aside, text) };
      const next = placed[at + 1]?.block;
      if (block.kind === 'paragraph') return { ...drawn, id: label(id), keep: leadsTo(block, next) };
      return block.kind === 'summary' ? { ...drawn, keep: at + 2 === placed.length && isLastWord(next) } : drawn;
    });
  };
  return { text, fact, blocks };
}

/** A paragraph stays on the page of the box, the facts, the list or the table that it leads to. */
function leadsTo(block: Paragraph, next: Plain | undefined): boolean {
  const words = plainText(block.text);
  if (next === undefined || words.length > MOVED_UP_TO) return false;
  const introduces = words.trimEnd().endsWith(':');
  if (next.kind === 'outcome' || next.kind === 'summary') return true;
  return introduces && (next.kind === 'list' || next.kind === 'table');
}

/** A last short paragraph takes the facts before it along, and never stands alone on a page. */
const isLastWord = (last: Plain | undefined): boolean =>
  last?.kind === 'paragraph' && plainText(last.text).length <= MOVED_UP_TO;

const cleanSignatory = (given: Signatory): Drawn =>
  Object.fromEntries(
    Object.entries(given).map(([key, said]: [string, string | null]) => [key, orNull(said, cleanLine)]),
  );

const plainText = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text.map((run) => (typeof run === 'string' ? run : Object.values(run).join(' '))).join('');

const isShort = (text: Text): boolean => plainText(text).length <= WHOLE_UP_TO;

const isWebLink = (href: string): boolean => /^(https?:\/\/|mailto:)/u.test(href);
