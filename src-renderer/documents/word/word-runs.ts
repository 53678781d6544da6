/**
 * Running text in Word: words, line ends, links, and the page something begins on.
 *
 * A page number is Word's own field: it is right when the file is opened and
 * printed, whatever has been edited. A link that is not to the web stays words.
 */
import { ExternalHyperlink, InternalHyperlink, PageReference, type ParagraphChild, ShadingType, TextRun } from 'docx';
import { printableText } from '../clean-text.ts';
import type { Run, Text, Tone } from '../content.ts';

/** What every piece is drawn with. */
export interface Word {
  /** Ids of the paper, by the names of their bookmarks. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** How many ordered lists have been drawn. */
  readonly lists: { used: number };
  /** Of the text, in millimetres. */
  readonly width: number;
}

export const GROUNDS: Readonly<Record<Tone, string>> = {
  grey: 'F3F5F6',
  blue: 'EAF2F9',
  green: 'EAF5EE',
  amber: 'FBF4E6',
  red: 'FBEEEC',
};

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly style?: string;
}

/** One run on one line. */
export const plainRun = (text: string, look: Look = {}): TextRun =>
  new TextRun({ ...look, text: printableText(text).replaceAll(/\s+/gu, ' ') });

const lines = (text: string, look: Look = {}): ParagraphChild[] =>
  printableText(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...look, text: line, ...(at === 0 ? {} : { break: 1 }) }));

export const wordRuns = (text: Text, word: Word, look: Look = {}): ParagraphChild[] =>
  typeof text === 'string' ? lines(text, look) : text.flatMap((run) => runs(run, word, look));

function runs(run: Run, word: Word, look: Look): ParagraphChild[] {
  if (typeof run === 'string') return lines(run, look);
  if ('strong' in run) return lines(run.strong, { ...look, bold: true });
  if ('emphasis' in run) return lines(run.emphasis, { ...look, italics: true });
  if ('link' in run) {
    const children = lines(run.link, { ...look, style: 'Hyperlink' });
    return /^(https?:\/\/|mailto:)/u.test(run.href)
      ? [new ExternalHyperlink({ link: run.href, children })]
      : lines(run.link, look);
  }
  if ('pageOf' in run) {
    const anchor = word.bookmarks.get(run.pageOf);
    return anchor === undefined ? lines('–', look) : [new PageReference(anchor, { hyperlink: true })];
  }
  if ('goTo' in run) {
    const anchor = word.bookmarks.get(run.goTo);
    return anchor === undefined
      ? lines(run.text, look)
      : [new InternalHyperlink({ anchor, children: lines(run.text, { ...look, style: 'Hyperlink' }) })];
  }
  const shading = { type: ShadingType.CLEAR, fill: GROUNDS[run.tone], color: 'auto' };
  return [new TextRun({ ...look, text: printableText(run.tag), shading })];
}
