/**
 * `matters recommendations`: what others were advised, as a table, or ready for a letter.
 *
 * As .csv or .xlsx the whole tracker, or one addressee's; with --to also as .pdf, .docx,
 * .html or .txt, ready to be sent. How each stands is worked out on a day: today in
 * London, unless --on says which.
 */
import { extname, resolve } from 'node:path';
import type { Sheet } from '#documents/content.ts';
import { startEngine } from '#documents/engine.ts';
import { htmlFile } from '#documents/html/html-paper.ts';
import { addressedTo, letterText, recommendationLetter } from '#documents/recommendations/recommendation-letter.ts';
import { csvFile } from '#documents/tables/csv-file.ts';
import { recommendationTable } from '#documents/tables/recommendation-rows.ts';
import { xlsxFile } from '#documents/tables/xlsx-file.ts';
import { wordFile } from '#documents/word/word-file.ts';
import { type CivilDate, parseCivilDate } from '#domain/kernel/civil-date.ts';
import { londonDay, toInstant } from '#domain/kernel/instant.ts';
import { engineAssetsOfProject } from './engine-assets.ts';
import { openSource, SOURCE_OPTIONS } from './open-source.ts';
import { needText, readWords } from './options.ts';
import { CannotDo, Misuse, type Voice } from './said.ts';
import { checkPlace, writeWhole } from './write-whole.ts';

const TABLES = ['.csv', '.xlsx'];
const LETTERS: Readonly<Record<string, (sheet: Sheet, text: string) => Promise<Uint8Array>>> = {
  '.pdf': pdf,
  '.docx': async (sheet) => await wordFile(sheet),
  '.html': async (sheet) => htmlFile(sheet),
  '.txt': async (_, text) => new TextEncoder().encode(text),
};

export async function recommendations(args: readonly string[], voice: Voice): Promise<void> {
  const words = readWords(args, { texts: ['out', 'to', 'on', ...SOURCE_OPTIONS.texts], flags: SOURCE_OPTIONS.flags });
  const out = needText(words, 'out');
  if (words.places.length > 0) throw new Misuse(`"${words.places[0]}" was not expected. Run "matters --help".`);
  const ending = extname(out).toLowerCase();
  const letter = LETTERS[ending];
  const { to } = words.texts;
  if (letter && to === undefined)
    throw new Misuse('A letter is to one addressee: say who with --to, or give a name that ends in .csv or .xlsx.');
  if (!letter && !TABLES.includes(ending))
    throw new Misuse(`${out} does not say its format. Give a name that ends in .csv or .xlsx, or a letter’s.`);
  const on = words.texts.on === undefined ? londonDay(toInstant(new Date())) : readDay(words.texts.on);
  await checkPlace(out);
  const { rows } = await openSource(words);
  const wanted = to === undefined ? rows.recommendations : addressedTo(rows.recommendations, to);
  if (to !== undefined && wanted.length === 0) throw new CannotDo(notAddressed(to, rows.recommendations));
  const count = `${wanted.length} ${wanted.length === 1 ? 'recommendation' : 'recommendations'}`;
  if (letter && to !== undefined) {
    const [programme] = rows.programmes;
    const organisation = programme ? programme.shortName || programme.name : 'Matters Arising';
    const facts = { addressee: to, organisation, on };
    const bytes = await letter(recommendationLetter(wanted, rows, facts), letterText(wanted, rows, facts));
    await writeWhole(out, bytes);
    return voice.answer(`${out}: ${count} to ${to}, ${bytes.length} bytes`);
  }
  const table = recommendationTable(wanted, rows, on);
  const bytes = ending === '.csv' ? csvFile(table) : xlsxFile(table);
  await writeWhole(out, bytes);
  voice.answer(`${out}: ${count}, ${table.marking}, ${bytes.length} bytes`);
}

async function pdf(sheet: Sheet): Promise<Uint8Array> {
  const engine = await startEngine(await engineAssetsOfProject(resolve(import.meta.dirname, '../..')));
  const paper = await engine.build({ sheet, annexBytes: new Map() });
  if (!paper.ok) throw new CannotDo(paper.message);
  return paper.bytes;
}

function notAddressed(to: string, all: Parameters<typeof addressedTo>[0]): string {
  const names = [...new Set(all.flatMap(({ addressees }) => addressees.map(({ name }) => name)))];
  return `No recommendation is addressed to "${to}". There are some to: ${names.join(', ') || 'nobody'}.`;
}

function readDay(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new CannotDo(`"${text}" is not a day that exists. Give it as 2021-05-12.`);
  return day;
}
