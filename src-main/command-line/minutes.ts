/**
 * `matters minutes`: what is issued of a meeting, as PDF, Word or HTML.
 *
 * Formal minutes where it was run on a formal agenda, else a summary note; --style
 * asks for either, or for its actions and decisions only.
 */
import { minutesSheet, usualStyle } from '#documents/papers/minutes-sheet.ts';
import { MINUTES_STYLES, type MinutesStyle } from '#domain/minutes/minutes-styles.ts';
import type { Words } from './options.ts';
import { Misuse, type Voice } from './said.ts';
import { writePaper } from './write-paper.ts';

export const minutes = (args: readonly string[], voice: Voice): Promise<void> =>
  writePaper(args, voice, {
    texts: ['style'],
    sheetOf: (meeting, rows, words) => minutesSheet(meeting, styleOf(words) ?? usualStyle(meeting, rows), rows),
  });

function styleOf(words: Words): MinutesStyle | null {
  const { style } = words.texts;
  if (style === undefined) return null;
  const known = MINUTES_STYLES.find((each) => each === style);
  if (!known) throw new Misuse(`There is no style "${style}". There are: ${MINUTES_STYLES.join(', ')}.`);
  return known;
}
