/**
 * The text of a Word file, one paragraph a line.
 *
 * Headings keep their level as '## …' (heading 1) and '### …', as a version's text is
 * kept (domain/document/document-version.ts); a row of a table is one line with tabs
 * between its cells. Words another person struck out are left out, as Word shows
 * them once accepted. Pictures and notes are counted and not read. Word's two other
 * forms, a locked file and the old .doc, are told apart so that each has its sentence.
 */
import { convertToHtml, type WordElement } from 'mammoth/mammoth.browser.js';
import { readZipDirectory } from './zip-directory.ts';

/** Why no text could be read. */
export type WordFault = 'empty' | 'locked' | 'old-word' | 'not-word' | 'damaged' | 'too-long';

export interface WordText {
  readonly text: string;
  readonly paragraphs: number;
  readonly headings: number;
  /** What is in the file and not in the text. */
  readonly leftOut: { readonly pictures: number; readonly notes: number };
}

export type WordRead =
  | { readonly ok: true; readonly value: WordText }
  | { readonly ok: false; readonly reason: WordFault };

/** The main part, unpacked: some ten thousand pages. What is longer would hold the window up for minutes. */
const LONGEST_PART = 64 * 1024 * 1024;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LOCKED = [...'EncryptedPackage'].join('\0');

export async function readWordText(bytes: Uint8Array): Promise<WordRead> {
  const fault = faultOf(bytes);
  if (fault) return { ok: false, reason: fault };
  let read: WordElement | null = null;
  try {
    await convertToHtml(
      { arrayBuffer: copyOf(bytes) },
      {
        includeEmbeddedStyleMap: false,
        transformDocument: (document) => {
          read = document;
          return { ...document, children: [] };
        },
      },
    );
  } catch {
    return { ok: false, reason: 'damaged' };
  }
  return read === null ? { ok: false, reason: 'damaged' } : { ok: true, value: textOf(read) };
}

function faultOf(bytes: Uint8Array): WordFault | null {
  if (bytes.length === 0) return 'empty';
  if (OLD_OFFICE.every((byte, at) => bytes[at] === byte))
    return new TextDecoder('latin1').decode(bytes).includes(LOCKED) ? 'locked' : 'old-word';
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = readZipDirectory(bytes);
  if (!parts) return isZip ? 'damaged' : 'not-word';
  const main = parts.find(({ name }) => name === 'word/document.xml');
  if (!main) return parts.some(({ name }) => name.startsWith('word/')) ? 'damaged' : 'not-word';
  return main.bytes > LONGEST_PART ? 'too-long' : null;
}

function textOf(document: WordElement): WordText {
  const lines = (document.children ?? []).flatMap(linesOf);
  return {
    text: lines.join('\n'),
    paragraphs: lines.length,
    headings: lines.filter((line) => line.startsWith('#')).length,
    leftOut: { pictures: count(document, 'image'), notes: count(document, 'noteReference') },
  };
}

function linesOf(element: WordElement): readonly string[] {
  if (element.type === 'tableRow') {
    const cells = (element.children ?? []).map((cell) => (cell.children ?? []).flatMap(linesOf).join(' '));
    const line = cells.map((cell) => cell.replaceAll('\t', ' ')).join('\t');
    return line.trim() === '' ? [] : [line];
  }
  if (element.type !== 'paragraph') return (element.children ?? []).flatMap(linesOf);
  const words = wordsOf(element)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const level = levelOf(element.styleName ?? '');
  if (level === null) return words;
  return words.length === 0 ? [] : [`${'#'.repeat(level + 1)} ${words.join(' ')}`];
}

/** 1 to 5 for 'Heading 1' to 'Heading 5'; the title of the paper is no section of it. */
function levelOf(style: string): number | null {
  const found = /^heading (\d)$/i.exec(style.trim());
  return found?.[1] ? Math.min(Number(found[1]), 5) : null;
}

function wordsOf(element: WordElement): string {
  if (element.type === 'text') return element.value ?? '';
  if (element.type === 'tab') return '\t';
  if (element.type === 'break') return element.breakType === 'line' ? '\n' : ' ';
  return (element.children ?? []).map(wordsOf).join('');
}

const count = (element: WordElement, type: string): number =>
  (element.type === type ? 1 : 0) + (element.children ?? []).reduce((sum, child) => sum + count(child, type), 0);

function copyOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
