/**
 * Blocks as Word draws them: paragraphs, lists, boxes and tables.
 *
 * They come placed (../place-blocks.ts), so a number here is the number in the PDF.
 * A table's widths are counted out in full, since Word, Pages and LibreOffice differ
 * on what is left; its header row repeats, and a row is kept whole.
 */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Column, Fact, ListEntry, Outcome, Signatory, Table as TableContent, Text } from '../content.ts';
import { type Placed, placeBlocks } from '../place-blocks.ts';
import { ACCENT, BULLETS, HAIRLINE, heading, mm, named, QUIET, STEPS, TINT } from './word-look.ts';
import { GROUNDS, plainRun, type Word, wordRuns } from './word-runs.ts';

const INDENT = 12;

export const wordBlocks = (blocks: readonly Block[], word: Word): FileChild[] =>
  placeBlocks(blocks).flatMap((placed) => drawn(placed, word));

function drawn({ block, indented, aside, id }: Placed, word: Word): FileChild[] {
  const left = indented ? INDENT : 0;
  const beside = aside === null ? [] : [new TextRun({ text: '\t' }), ...wordRuns(aside, word, { color: QUIET })];
  const atRight = aside === null ? [] : [{ type: TabStopType.RIGHT, position: mm(word.width) } as const];
  switch (block.kind) {
    case 'heading': {
      return [heading(block, word), ...(aside === null ? [] : [asideLine(aside, word)])];
    }
    case 'paragraph': {
      const style = { body: 'Normal', lead: 'Lead', small: 'Small' }[block.size];
      const words = wordRuns(block.text, word);
      const inside = named(id, words, word);
      if (block.number === null)
        return [
          new Paragraph({ style, indent: { left: mm(left) }, tabStops: atRight, children: [...inside, ...beside] }),
        ];
      const number = new TextRun({ text: `${block.number}\t`, color: QUIET });
      const stops = [{ type: TabStopType.LEFT, position: mm(left + INDENT) } as const, ...atRight];
      return [
        new Paragraph({
          style,
          indent: { left: mm(left + INDENT), hanging: mm(INDENT) },
          tabStops: stops,
          children: [number, ...inside, ...beside],
        }),
      ];
    }
    case 'list': {
      if (block.ordered) word.lists.used += 1;
      return entries(block.entries, block.ordered ? `${STEPS}${word.lists.used}` : BULLETS, word);
    }
    case 'outcome':
      return outcome(block, word);
    case 'table':
      return table(block, word);
    case 'summary':
      return [factTable(block.facts, word), gap()];
    case 'note':
      return box(
        [...(block.title === null ? [] : [[plainRun(block.title, { bold: true })]]), wordRuns(block.text, word)],
        GROUNDS[block.tone],
        { bar: ACCENT, left },
      );
    case 'quotation':
      return [
        new Paragraph({ indent: { left: mm(INDENT) }, children: wordRuns(block.text, word, { italics: true }) }),
        ...(block.source === null ? [] : [new Paragraph({ style: 'Small', children: [plainRun(block.source)] })]),
      ];
    case 'signatures':
      return block.signatories.flatMap((each) => signatory(each));
    case 'figure':
      // Word's drawings need a picture of dots beside the drawing; what it shows is said instead.
      return [new Paragraph({ style: 'Small', children: [plainRun(`Figure: ${block.alt}`)] })];
    case 'space':
      return Array.from({ length: Math.max(1, Math.round(block.lines)) }, gap);
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, children: [] })];
  }
}

const gap = (): Paragraph => new Paragraph({ spacing: { after: 0 }, children: [] });

const asideLine = (aside: Text, word: Word): Paragraph =>
  new Paragraph({ style: 'Small', keepNext: true, children: wordRuns(aside, word) });

const entries = (list: readonly ListEntry[], reference: string, word: Word, level = 0): Paragraph[] =>
  list.flatMap((entry) => [
    new Paragraph({
      numbering: { reference, level: Math.min(level, 3) },
      spacing: { after: mm(1) },
      children: wordRuns(entry.text, word),
    }),
    ...entries(entry.entries, reference, word, level + 1),
  ]);

const BARS: Readonly<Record<Outcome['outcome'], readonly [bar: string, ground: string]>> = {
  action: ['1D5B8F', GROUNDS.blue],
  decision: ['1E6B3A', GROUNDS.green],
  recommendation: ['6B4A0B', GROUNDS.amber],
  escalation: ['942514', GROUNDS.red],
  risk: ['942514', GROUNDS.red],
  noted: ['4D5960', GROUNDS.grey],
};

function outcome(block: Outcome, word: Word): Paragraph[] {
  const [bar, ground] = BARS[block.outcome];
  const label = plainRun(block.reference === null ? block.label : `${block.label}  ${block.reference}`, {
    bold: true,
    color: bar,
  });
  const facts = block.facts.flatMap((each, at) => [
    plainRun(`${at === 0 ? '' : '    '}${each.term}: `, { color: QUIET }),
    ...wordRuns(each.detail, word),
  ]);
  return box([[label], wordRuns(block.text, word), ...(facts.length === 0 ? [] : [facts])], ground, {
    bar,
    left: INDENT + 4,
  });
}

interface Side {
  readonly bar: string;
  readonly left: number;
}

/** Paragraphs on one ground with a bar at their side, kept together. */
function box(rows: readonly ReturnType<typeof wordRuns>[], fill: string, { bar, left }: Side): Paragraph[] {
  return rows.map(
    (children, at) =>
      new Paragraph({
        style: 'Outcome',
        indent: { left: mm(left), right: mm(3) },
        keepNext: at < rows.length - 1,
        spacing: { before: at === 0 ? mm(1.5) : 0, after: at === rows.length - 1 ? mm(3.5) : 0 },
        shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
        border: { left: { style: BorderStyle.SINGLE, size: 20, space: 6, color: bar } },
        children,
      }),
  );
}

const LINE = (color: string, size: number) => ({ style: BorderStyle.SINGLE, size, color });
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const ruled = (color: string, size = 4): ITableCellBorders => ({
  top: NONE,
  left: NONE,
  right: NONE,
  bottom: LINE(color, size),
});
const MARGINS = { top: mm(1.2), bottom: mm(1.2), left: mm(1.8), right: mm(1.8) };
const ALIGN = { start: AlignmentType.LEFT, centre: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const;

/** Millimetres for each column: what is fixed, then what is left by its share. */
export function widths(columns: readonly Pick<Column, 'width'>[], whole: number): readonly number[] {
  const fixed = columns.reduce((sum, { width }) => sum + ('mm' in width ? width.mm : 0), 0);
  const shares = columns.reduce((sum, { width }) => sum + ('fr' in width ? width.fr : 0), 0);
  return columns.map(({ width }) => ('mm' in width ? width.mm : (width.fr / shares) * Math.max(whole - fixed, 10)));
}

function table({ caption, columns, rows, size }: TableContent, word: Word): FileChild[] {
  const across = widths(columns, word.width).map(mm);
  const style = size === 'small' ? 'SmallCell' : 'Cell';
  // Neither the head nor the last row, which may be the total, is left alone on a page.
  const cell = (children: ReturnType<typeof wordRuns>, at: number, head: boolean, keepNext: boolean): TableCell =>
    new TableCell({
      width: { size: across[at] ?? 0, type: WidthType.DXA },
      margins: MARGINS,
      borders: head ? ruled(ACCENT, 8) : ruled(HAIRLINE),
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: TINT, color: 'auto' } } : {}),
      children: [new Paragraph({ style, keepNext, alignment: ALIGN[columns[at]?.align ?? 'start'], children })],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((each, at) => cell([plainRun(each.head, { bold: true, color: ACCENT })], at, true, true)),
  });
  const body = rows.map(
    (row, place) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, at) => cell(wordRuns(text, word), at, false, place === rows.length - 2)),
      }),
  );
  const drawnTable = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: across.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...across],
    rows: [head, ...body],
  });
  const above =
    caption === null
      ? []
      : [new Paragraph({ keepNext: true, children: [plainRun(caption, { bold: true, color: ACCENT })] })];
  return [...above, drawnTable, gap()];
}

/** As many facts are kept on one page: a signature and its day. */
const FACTS_KEPT = 8;

/** Terms and details: a table without a header row, since each row's first cell is its own. */
export function factTable(facts: readonly Fact[], word: Word): Table {
  const across = [mm(42), mm(word.width - 42)] as const;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: across[0] + across[1], type: WidthType.DXA },
    columnWidths: [...across],
    rows: facts.map(
      ({ term, detail }, place) =>
        new TableRow({
          cantSplit: true,
          children: [[plainRun(term, { bold: true, color: ACCENT })], wordRuns(detail, word)].map(
            (children, at) =>
              new TableCell({
                width: { size: across[at] ?? 0, type: WidthType.DXA },
                margins: MARGINS,
                borders: ruled(HAIRLINE),
                children: [
                  new Paragraph({
                    style: 'Cell',
                    keepNext: facts.length <= FACTS_KEPT && place < facts.length - 1,
                    children,
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

function signatory({ name, post, party, signed, date }: Signatory): Paragraph[] {
  const said = [signed ?? 'Signature:', name ?? 'Name:', post, party, date ?? 'Date:'];
  return said
    .filter((each) => each !== null)
    .map(
      (each, at) => new Paragraph({ spacing: { before: at === 0 ? mm(8) : 0, after: 0 }, children: [plainRun(each)] }),
    );
}
