/**
 * A paper as a Word file, for whoever has to edit or comment on it.
 *
 * Headings are real: each style says its outline level, without which other programs
 * see plain paragraphs and make no bookmarks. Header rows repeat, the language is
 * British English, the marking stands in the header and the footer of every page and
 * DRAFT beside it. The same paper gives the same bytes. Set in Arial, since a
 * reader's computer has no font of ours.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import { sameEveryTime } from '../archive.ts';
import { printableText } from '../clean-text.ts';
import type { Part, Sheet } from '../content.ts';
import { factTable, wordBlocks } from './word-blocks.ts';
import { ACCENT, BULLETS, bookmarksOf, heading, mm, ordersOf, QUIET, STEPS, STYLES } from './word-look.ts';
import { plainRun, type Word, wordRuns } from './word-runs.ts';

export const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function wordFile(sheet: Sheet): Promise<Uint8Array> {
  const file = new Document({
    title: printableText(sheet.title),
    subject: printableText([sheet.reference, sheet.subtitle].filter((said) => said !== null).join(', ')),
    creator: printableText(sheet.author),
    lastModifiedBy: printableText(sheet.author),
    description: printableText(sheet.marking),
    revision: 1,
    styles: STYLES,
    numbering: { config: [bullets(), ...steps(ordersOf(sheet))] },
    sections: sections(sheet),
  });
  return sameEveryTime(new Uint8Array(await Packer.toArrayBuffer(file)));
}

const bullets = () => ({
  reference: BULLETS,
  levels: [0, 1, 2, 3].map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: level % 2 === 0 ? '•' : '–',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: mm(6 + level * 6), hanging: mm(4) } } },
  })),
});

/** Each ordered list counts from 1, so each has a numbering of its own. */
const steps = (lists: number) =>
  Array.from({ length: lists }, (_, at) => ({
    reference: `${STEPS}${at + 1}`,
    levels: [0, 1, 2, 3].map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: mm(8 + level * 8), hanging: mm(6) } } },
    })),
  }));

/** A change of orientation begins a section; so does nothing else. */
function sections(sheet: Sheet): ISectionOptions[] {
  const word: Word = { bookmarks: bookmarksOf(sheet), lists: { used: 0 }, width: 166 };
  const runs: { readonly orientation: Part['orientation']; readonly parts: Part[] }[] = [];
  for (const part of sheet.parts) {
    const last = runs.at(-1);
    if (last && last.orientation === part.orientation) last.parts.push(part);
    else runs.push({ orientation: part.orientation, parts: [part] });
  }
  if (runs[0]?.orientation !== 'portrait') runs.unshift({ orientation: 'portrait', parts: [] });
  return runs.map(({ orientation, parts }, at) => {
    const here: Word = { ...word, width: orientation === 'landscape' ? 253 : 166 };
    const front = at === 0 ? opening(sheet, here) : [];
    return {
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          size: {
            width: mm(210),
            height: mm(297),
            orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { top: mm(28), bottom: mm(26), left: mm(22), right: mm(22), header: mm(10), footer: mm(9) },
          ...(at === 0 ? { pageNumbers: { start: sheet.firstPage } } : {}),
        },
      },
      headers: { default: header(sheet, here) },
      footers: { default: footer(sheet, here) },
      children: [
        ...front,
        ...parts.flatMap((part, place) => partBlocks(part, here, at === 0 && place === 0 && sheet.contents === 0)),
      ],
    };
  });
}

function opening(sheet: Sheet, word: Word) {
  const { cover, subtitle } = sheet;
  return [
    ...(cover?.overline ? [new Paragraph({ style: 'Small', children: [plainRun(cover.overline)] })] : []),
    new Paragraph({ style: 'Title', children: [plainRun(sheet.title)] }),
    ...(subtitle === null ? [] : [new Paragraph({ style: 'Subtitle', children: [plainRun(subtitle)] })]),
    ...(cover ? [factTable(cover.facts, word)] : []),
    ...(cover?.notice ? [new Paragraph({ style: 'Small', children: wordRuns(cover.notice, word) })] : []),
    ...(sheet.contents === 0 ? [] : contents(sheet, word)),
  ];
}

/** The index: each part, as a link to it. No page: Word leaves such a field blank until somebody asks for it. */
function contents({ parts }: Sheet, word: Word): Paragraph[] {
  return [
    heading({ level: 1, number: null, text: 'Contents', id: null }, word),
    ...parts.map(({ id, number, title }) => {
      const text = number === null ? title : `${number} ${title}`;
      return new Paragraph({ children: wordRuns([{ goTo: id, text }], word) });
    }),
  ];
}

const partBlocks = (part: Part, word: Word, first: boolean) => [
  heading({ level: 1, number: part.number, text: part.title, id: part.id }, word, {
    pageBreakBefore: !first && part.begins === 'new-page',
  }),
  ...wordBlocks(part.blocks, word),
];

const header = (sheet: Sheet, word: Word): Header => {
  const shout = sheet.status === 'draft' || sheet.status === 'superseded' ? sheet.status.toUpperCase() : null;
  return new Header({
    children: [
      marking(sheet),
      new Paragraph({
        style: 'Furniture',
        tabStops: [{ type: TabStopType.RIGHT, position: mm(word.width) }],
        children: [
          plainRun(sheet.organisation),
          ...(shout === null ? [] : [new TextRun({ text: `\t${shout}`, bold: true, color: '942514' })]),
        ],
      }),
    ],
  });
};

const footer = (sheet: Sheet, word: Word): Footer => {
  const said = [sheet.title, sheet.version === null ? null : `version ${sheet.version}`];
  const page = sheet.paging === 'pack' ? 'Pack page' : 'Page';
  return new Footer({
    children: [
      new Paragraph({
        style: 'Furniture',
        tabStops: [{ type: TabStopType.RIGHT, position: mm(word.width) }],
        children: [
          plainRun(said.filter((each) => each !== null).join(', ')),
          new TextRun({
            color: QUIET,
            children: [`\t${page} `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
      marking(sheet),
    ],
  });
};

const marking = (sheet: Sheet): Paragraph =>
  new Paragraph({
    style: 'Furniture',
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: printableText(sheet.marking).toUpperCase(), bold: true, color: ACCENT })],
  });
