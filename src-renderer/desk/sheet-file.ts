/**
 * A sheet as a file: PDF, Word or HTML, and saved where the user says.
 *
 * The writers of Word and HTML are fetched when they are first asked for. What
 * cannot be made or saved is said in one sentence, and nothing is written.
 */
import type { Sheet } from '#documents/content.ts';
import type { PaperFormat } from '#documents/papers/file-name.ts';
import { printPaper } from '#documents/press.ts';
import type { Desk } from './desk.tsx';

export const FORMAT_NAMES: Readonly<Record<PaperFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  html: 'HTML (opens in a browser)',
};

const NOT_MADE = 'The paper could not be made, for a reason nobody foresaw. Nothing was written. Try another format.';
const NOT_SAVED: Readonly<Record<string, string>> = {
  'disk-full': 'Not saved: that disk is full. Make room, or choose another place.',
  'folder-gone': 'Not saved: that folder is not there any more. Choose another.',
  'not-allowed':
    'Not saved: that folder or file cannot be written. Close the file if it is open, or choose another place.',
};
const NOT_SAVED_ANYHOW = 'Not saved. Try again, or choose another place.';

/** The bytes, or a sentence why there are none. */
export async function sheetBytes(sheet: Sheet, format: PaperFormat): Promise<Uint8Array | string> {
  try {
    if (format === 'html') return (await import('#documents/html/html-paper.ts')).htmlFile(sheet);
    if (format === 'docx') return await (await import('#documents/word/word-file.ts')).wordFile(sheet);
    const paper = await printPaper({ sheet, annexBytes: new Map() });
    return paper.ok ? paper.bytes : paper.message;
  } catch {
    return NOT_MADE;
  }
}

type Saver = Pick<Desk, 'bridge' | 'announce'>;

/** Makes the file, asks where it goes, and says what became of it. */
export async function saveSheet(desk: Saver, sheet: Sheet, format: PaperFormat, suggestedName: string): Promise<void> {
  const made = await sheetBytes(sheet, format);
  if (typeof made === 'string') desk.announce({ text: made, tone: 'refused' });
  else await saveBytes(desk, made, suggestedName);
}

/** Asks where the file goes, and says aloud what became of it. */
export async function saveBytes(desk: Saver, bytes: Uint8Array, suggestedName: string): Promise<void> {
  const refused = await saveFile(desk, bytes, suggestedName);
  if (refused !== null) desk.announce({ text: refused, tone: 'refused' });
}

/** Null when it is saved, which is announced, or called off; else why not, to be shown where it was asked for. */
export async function saveFile(desk: Saver, bytes: Uint8Array, suggestedName: string): Promise<string | null> {
  const saved = await desk.bridge.saveFile({ suggestedName, bytes: new Uint8Array(bytes) });
  if (!saved.ok) return saved.reason === 'cancelled' ? null : (NOT_SAVED[saved.reason] ?? NOT_SAVED_ANYHOW);
  desk.announce({ text: `Saved ${saved.value.name}.`, tone: 'done' });
  return null;
}
