/**
 * The rival: the same pack set with pdfmake, as a competent programmer would.
 *
 * Same words, same tables with repeated headers, contents with page numbers, header and
 * footer on each page. It has no tags, no fallback between fonts and no right-to-left
 * text, so it is spared work that ours does; that is not held against it here.
 */
import { resolve } from 'node:path';
import pdfmake from 'pdfmake';
import type { Block, Run, Sheet, Text } from '#documents/content.ts';

const FONT = (root: string, file: string): string =>
  resolve(root, 'node_modules/@expo-google-fonts/source-sans-3', file);

export function startPdfmake(root: string): void {
  pdfmake.setFonts({
    Roboto: {
      normal: FONT(root, '400Regular/SourceSans3_400Regular.ttf'),
      bold: FONT(root, '700Bold/SourceSans3_700Bold.ttf'),
      italics: FONT(root, '400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
      bolditalics: FONT(root, '700Bold/SourceSans3_700Bold.ttf'),
    },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
}

export const setWithPdfmake = async (sheet: Sheet): Promise<Uint8Array> =>
  pdfmake.createPdf(definitionOf(sheet)).getBuffer();

const definitionOf = (sheet: Sheet) => ({
  pageSize: 'A4',
  pageMargins: [65, 76, 65, 76],
  info: { title: sheet.title },
  defaultStyle: { fontSize: 12, lineHeight: 1.2 },
  header: { text: sheet.marking.toUpperCase(), alignment: 'center', margin: [0, 30, 0, 0], fontSize: 9 },
  footer: (page: number, pages: number) => ({
    text: `Pack page ${page} of ${pages}`,
    alignment: 'center',
    fontSize: 9,
  }),
  content: [
    { text: sheet.title, fontSize: 32, bold: true, pageBreak: 'after' },
    { toc: { title: { text: 'Contents', fontSize: 22, bold: true } } },
    ...sheet.parts.flatMap((part) => [
      {
        text: part.title,
        fontSize: 22,
        bold: true,
        tocItem: true,
        pageBreak: 'before',
        pageOrientation: part.orientation,
      },
      ...part.blocks.flatMap(drawn),
    ]),
  ],
});

type Drawn = Readonly<Record<string, unknown>>;

const words = (text: Text): string => (typeof text === 'string' ? text : text.map(wordsOf).join(''));

const wordsOf = (run: Run): string => {
  if (typeof run === 'string') return run;
  if ('pageOf' in run) return '1';
  if ('goTo' in run) return run.text;
  return Object.values(run)[0] ?? '';
};

function drawn(block: Block): Drawn[] {
  switch (block.kind) {
    case 'heading':
      return [
        { text: `${block.number ?? ''} ${block.text}`, fontSize: 15, bold: true, tocItem: true, margin: [0, 12, 0, 6] },
      ];
    case 'paragraph':
      return [{ text: words(block.text), margin: [0, 0, 0, 8] }];
    case 'list':
      return [{ ul: block.entries.map((entry) => words(entry.text)) }];
    case 'items':
      return block.items.flatMap((item) => [
        { text: `${item.number} ${item.title ?? ''}`, fontSize: 15, bold: true, tocItem: true, margin: [0, 12, 0, 6] },
        ...item.blocks.flatMap(drawn),
      ]);
    case 'outcome':
      return [
        {
          table: {
            widths: ['*'],
            body: [
              [
                {
                  text: [
                    block.label,
                    '\n',
                    words(block.text),
                    '\n',
                    ...block.facts.map((fact) => `${fact.term}: ${words(fact.detail)} `),
                  ],
                },
              ],
            ],
          },
          layout: { fillColor: '#eaf1f8', defaultBorder: false },
          margin: [34, 4, 0, 8],
        },
      ];
    case 'table':
      return [
        {
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: block.columns.map(({ width }) => ('mm' in width ? width.mm * 2.835 : '*')),
            body: [
              block.columns.map((column) => ({ text: column.head, bold: true })),
              ...block.rows.map((row) => row.map(words)),
            ],
          },
          fontSize: block.size === 'small' ? 9.5 : 10.5,
          layout: 'lightHorizontalLines',
        },
      ];
    case 'summary':
      return [
        {
          table: { widths: [120, '*'], body: block.facts.map((fact) => [fact.term, words(fact.detail)]) },
          layout: 'lightHorizontalLines',
        },
      ];
    case 'signatures':
      return block.signatories.map((one) => ({
        text: [one.name, one.post, one.party, one.signed].filter(Boolean).join('\n'),
      }));
    case 'note':
      return [{ text: words(block.text) }];
    case 'quotation':
      return [{ text: block.text, italics: true }];
    default:
      return [];
  }
}
