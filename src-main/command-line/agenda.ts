/**
 * `matters agenda`: a meeting's agenda as PDF, Word or HTML.
 *
 * The chair's private notes are not in it; --brief writes the chair's brief instead,
 * which holds them and is not for circulation.
 */
import { agendaSheet } from '#documents/papers/agenda-sheet.ts';
import { chairsBrief } from '#documents/papers/chairs-brief.ts';
import type { Voice } from './said.ts';
import { writePaper } from './write-paper.ts';

export const agenda = (args: readonly string[], voice: Voice): Promise<void> =>
  writePaper(args, voice, {
    texts: [],
    flags: ['brief'],
    sheetOf: (meeting, rows, words) => (words.flags.has('brief') ? chairsBrief : agendaSheet)(meeting, rows),
  });
