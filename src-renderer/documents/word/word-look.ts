/**
 * How a Word file looks, and the names its pieces go by.
 *
 * Body text is 12 pt (rules.md X-03). The writer leaves a heading style without an
 * outline level, so each says its own here. A bookmark's name may hold few kinds of
 * letters, so ids are counted.
 */
import {
  Bookmark,
  convertMillimetersToTwip,
  HeadingLevel,
  type IParagraphOptions,
  type IStylesOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
} from 'docx';
import type { Block, Sheet } from '../content.ts';
import { plainRun, type Word } from './word-runs.ts';

export const ACCENT = '16425B';
export const QUIET = '4D5960';
export const HAIRLINE = 'C3C9CE';
export const TINT = 'EEF3F6';
export const BULLETS = 'bullets';
export const STEPS = 'steps';

export const mm = (length: number): number => convertMillimetersToTwip(length);

const FONT = 'Arial';
const OUTLINE = [28, 26, 24, 24] as const;

const headingStyle = (level: 0 | 1 | 2 | 3) => ({
  run: { font: FONT, size: OUTLINE[level], bold: true, color: ACCENT },
  paragraph: {
    outlineLevel: level,
    keepNext: true,
    spacing: { before: mm(level === 0 ? 8 : 5), after: mm(2) },
  },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 24, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: mm(2.5), line: 300, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 44, bold: true, color: ACCENT },
      paragraph: { spacing: { after: mm(1) }, keepNext: true },
    },
    heading1: headingStyle(0),
    heading2: headingStyle(1),
    heading3: headingStyle(2),
    heading4: headingStyle(3),
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 28, color: QUIET } },
    { id: 'Small', name: 'Small', basedOn: 'Normal', run: { size: 20, color: QUIET } },
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 28, color: ACCENT } },
    {
      id: 'Furniture',
      name: 'Furniture',
      basedOn: 'Normal',
      run: { size: 18, color: QUIET },
      paragraph: { spacing: { after: mm(1) } },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 22 },
      paragraph: { spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'SmallCell',
      name: 'Small cell',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Outcome',
      name: 'Outcome',
      basedOn: 'Normal',
      run: { size: 22 },
      paragraph: { keepLines: true, spacing: { after: 0 }, indent: { left: mm(16), right: mm(3) } },
    },
  ],
};

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

interface Headed {
  readonly level: 1 | 2 | 3 | 4;
  readonly number: string | null;
  readonly text: string;
  readonly id: string | null;
}

export function heading(
  { level, number, text, id }: Headed,
  word: Word,
  more: Partial<IParagraphOptions> = {},
): Paragraph {
  const words = plainRun(number === null ? text : `${number}  ${text}`);
  return new Paragraph({
    ...more,
    heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_4,
    children: named(id, [words], word),
  });
}

/** The words under the bookmark of their id, so that links may lead here. */
export function named(id: string | null, children: readonly ParagraphChild[], word: Word): ParagraphChild[] {
  const name = id === null ? undefined : word.bookmarks.get(id);
  return name === undefined ? [...children] : [new Bookmark({ id: name, children: [...children] })];
}

/** 'at1', 'at2' … for all that can be pointed at, in the order of the paper. */
export function bookmarksOf(sheet: Sheet): ReadonlyMap<string, string> {
  const ids = sheet.parts.flatMap((part) => [part.id, ...part.blocks.flatMap(idsIn)]);
  return new Map(ids.map((id, at) => [id, `at${at + 1}`]));
}

function idsIn(block: Block): string[] {
  if (block.kind === 'heading') return block.id === null ? [] : [block.id];
  if (block.kind !== 'items') return [];
  return block.items.flatMap((item) => [...(item.id === null ? [] : [item.id]), ...item.blocks.flatMap(idsIn)]);
}

/** How many ordered lists a paper has. */
export const ordersOf = (sheet: Sheet): number => sheet.parts.flatMap((part) => part.blocks).reduce(orders, 0);

const orders = (count: number, block: Block): number => {
  if (block.kind === 'items') return block.items.flatMap((item) => item.blocks).reduce(orders, count);
  return block.kind === 'list' && block.ordered ? count + 1 : count;
};
