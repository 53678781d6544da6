/**
 * Short ways to write blocks.
 *
 * Content is all-present records (unknown is null), which would make a content
 * function mostly nulls. These fill in what is usual; what is unusual is said.
 */
import type {
  Block,
  Column,
  Fact,
  Figure,
  Heading,
  Item,
  Items,
  List,
  Note,
  Outcome,
  PageBreak,
  Paragraph,
  Part,
  Quotation,
  Sheet,
  Signatory,
  Signatures,
  Summary,
  Table,
  Text,
  Tone,
  Width,
} from './content.ts';

export const paragraph = (text: Text, more: Partial<Omit<Paragraph, 'kind' | 'text'>> = {}): Paragraph => ({
  kind: 'paragraph',
  number: null,
  text,
  size: 'body',
  ...more,
});

export const heading = (
  level: Heading['level'],
  text: string,
  more: Partial<Pick<Heading, 'number' | 'id'>> = {},
): Heading => ({ kind: 'heading', level, number: null, text, id: null, ...more });

const listOf = (ordered: boolean, entries: readonly Text[]): List => ({
  kind: 'list',
  ordered,
  entries: entries.map((text) => ({ text, entries: [] })),
});

/** A flat list with bullets. */
export const bullets = (entries: readonly Text[]): List => listOf(false, entries);

/** A flat list numbered 1, 2, 3. */
export const steps = (entries: readonly Text[]): List => listOf(true, entries);

export const items = (entries: readonly Item[]): Items => ({ kind: 'items', items: entries });

export const item = (
  number: string,
  title: string | null,
  blocks: readonly Block[],
  more: Partial<Item> = {},
): Item => ({
  id: null,
  number,
  level: 1,
  title,
  aside: null,
  blocks,
  ...more,
});

export const outcome = (
  kind: Outcome['outcome'],
  label: string,
  text: Text,
  more: Partial<Pick<Outcome, 'reference' | 'facts'>> = {},
): Outcome => ({ kind: 'outcome', outcome: kind, label, reference: null, text, facts: [], ...more });

/** A column: a number is a share of the width, text such as '22mm' is a length. */
export const column = (head: string, width: number | `${number}mm`, align: Column['align'] = 'start'): Column => ({
  head,
  width: widthOf(width),
  align,
});

const widthOf = (width: number | `${number}mm`): Width =>
  typeof width === 'number' ? { fr: width } : { mm: Number.parseFloat(width) };

export const table = (
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  more: Partial<Pick<Table, 'caption' | 'size' | 'empty'>> = {},
): Table => ({ kind: 'table', caption: null, columns, rows, size: 'body', empty: null, ...more });

export const fact = (term: string, detail: Text): Fact => ({ term, detail });

export const summary = (facts: readonly Fact[]): Summary => ({ kind: 'summary', facts });

export const signatory = (more: Partial<Signatory>): Signatory => ({
  name: null,
  post: null,
  party: null,
  signed: null,
  date: null,
  ...more,
});

export const signatures = (signatories: readonly Signatory[]): Signatures => ({ kind: 'signatures', signatories });

export const figure = (svg: string, alt: string, more: Partial<Pick<Figure, 'caption' | 'widthMm'>> = {}): Figure => ({
  kind: 'figure',
  svg,
  alt,
  caption: null,
  widthMm: null,
  ...more,
});

export const note = (text: Text, title: string | null = null, tone: Tone = 'blue'): Note => ({
  kind: 'note',
  tone,
  title,
  text,
});

export const quotation = (text: string, source: string | null = null): Quotation => ({
  kind: 'quotation',
  text,
  source,
});

export const pageBreak: PageBreak = { kind: 'page-break' };

/** A part that begins a page, upright. */
export const part = (
  id: string,
  title: string,
  blocks: readonly Block[],
  more: Partial<Pick<Part, 'number' | 'orientation' | 'begins'>> = {},
): Part => ({ id, number: null, title, orientation: 'portrait', begins: 'new-page', blocks, ...more });

/** A pack with a cover still to be filled; a paper of another kind says what differs. */
export const sheet = (
  said: Pick<Sheet, 'title' | 'organisation' | 'marking' | 'author' | 'parts'> & Partial<Sheet>,
): Sheet => ({
  subtitle: null,
  reference: null,
  version: null,
  status: 'draft',
  date: null,
  language: 'en-GB',
  paging: 'pack',
  firstPage: 1,
  cover: null,
  contents: 2,
  annexes: [],
  ...said,
});
