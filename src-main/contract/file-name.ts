/** What a saved file may be called, so that every computer takes it: one rule, to hold a name to and to fit one by. */
import { z } from 'zod';

const LONGEST = 160;
const LONGEST_ENDING = 20;
/** Windows keeps these for devices, whatever comes after the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name the user sees in a Save dialog. Device names and path marks are refused. */
export const fileName = z
  .string()
  .min(1)
  .max(LONGEST)
  .regex(/^[\p{L}\p{N}(][\p{L}\p{N} ._()&,’–-]*$/u)
  .refine((name) => !DEVICE.test(name) && !/[. ]$/.test(name));

/**
 * The nearest name that `fileName` takes: "Health/Justice: Board.pdf" becomes "Health Justice Board.pdf".
 *
 * A name it takes already is left as it is. One that is too long loses the end of its stem, never its ending.
 */
export function asFileName(text: string): string {
  if (fileName.safeParse(text).success) return text;
  const plain = text
    .normalize('NFC')
    .replaceAll("'", '’')
    .replace(/[^\p{L}\p{N} ._()&,’–-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}(]+/u, '')
    .replace(/[. ]+$/, '');
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= LONGEST_ENDING ? plain.slice(dot) : '';
  const stem = cut(plain.slice(0, plain.length - ending.length), LONGEST - ending.length);
  const whole = `${stem}${ending}`;
  if (whole === '') return 'File';
  return DEVICE.test(whole) ? `File ${cut(stem, LONGEST - ending.length - 5)}${ending}` : whole;
}

/** The first of a text that fit in so many UTF-16 units, no letter cut in two. */
function cut(text: string, longest: number): string {
  let fits = '';
  for (const letter of text) {
    if (fits.length + letter.length > longest) break;
    fits += letter;
  }
  return fits.replace(/[. ]+$/, '');
}
