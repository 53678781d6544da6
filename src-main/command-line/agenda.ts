/** `matters agenda`: a meeting's agenda as PDF, Word or HTML. The chair's private notes are not in it. */
import { agendaSheet } from '#documents/papers/agenda-sheet.ts';
import type { Voice } from './said.ts';
import { writePaper } from './write-paper.ts';

export const agenda = (args: readonly string[], voice: Voice): Promise<void> =>
  writePaper(args, voice, { sheetOf: agendaSheet, texts: [] });
