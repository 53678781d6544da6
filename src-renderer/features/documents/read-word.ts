/** Word files read in the worker that this window may start; the sentences for what cannot be read. */
import { startTrustedWorker } from '#documents/trusted-worker.ts';
import workerUrl from '#reading/reading-worker.ts?worker&url';
import type { WordFault } from '#reading/word-text.ts';

export const startReader = (): Worker => startTrustedWorker(workerUrl, 'reading');

export const isWord = (name: string): boolean => /\.docx$/i.test(name);

/** `name` is the file's own. What to do stands in every one; the file is kept whatever is wrong with it. */
export function sayWordFault(name: string, fault: WordFault): string {
  const said: Readonly<Record<WordFault, string>> = {
    empty: 'is empty. Save it again in Word and put that file in.',
    locked:
      'is locked with a password. Open it in Word, take the password off under File, Info, Protect Document, save it and put that file in.',
    'old-word': 'is in the form Word had before 2007 (.doc). Open it in Word, save it as .docx and put that file in.',
    'not-word': 'is not a Word file, whatever its name says. Look for the .docx it was made from.',
    damaged: 'cannot be read: it is damaged or was cut short. Open it in Word, which may repair it, and save it again.',
    'too-long': 'holds more text than can be read here. Compare it in Word.',
  };
  return `${name} ${said[fault]}`;
}
