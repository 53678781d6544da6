/**
 * `matters actions`: the action log as CSV or as an Excel workbook.
 *
 * One log across all bodies, or one body's. How each action stands is worked out on
 * a day: today in London, unless --on says which. No cell can run as a formula.
 */
import { actionTable } from '#documents/tables/action-rows.ts';
import { csvFile } from '#documents/tables/csv-file.ts';
import { xlsxFile } from '#documents/tables/xlsx-file.ts';
import { type CivilDate, parseCivilDate } from '#domain/kernel/civil-date.ts';
import { londonDay, toInstant } from '#domain/kernel/instant.ts';
import { findBody } from './find-meeting.ts';
import { openSource, SOURCE_OPTIONS } from './open-source.ts';
import { needText, readWords } from './options.ts';
import { CannotDo, Misuse, type Voice } from './said.ts';
import { checkPlace, writeWhole } from './write-whole.ts';

export async function actions(args: readonly string[], voice: Voice): Promise<void> {
  const words = readWords(args, { texts: ['out', 'body', 'on', ...SOURCE_OPTIONS.texts], flags: SOURCE_OPTIONS.flags });
  const out = needText(words, 'out');
  if (words.places.length > 0) throw new Misuse(`"${words.places[0]}" was not expected. Run "matters --help".`);
  const isCsv = out.toLowerCase().endsWith('.csv');
  if (!isCsv && !out.toLowerCase().endsWith('.xlsx'))
    throw new Misuse(`${out} does not say its format. Give a name that ends in .csv or .xlsx.`);
  const on = words.texts.on === undefined ? londonDay(toInstant(new Date())) : readDay(words.texts.on);
  await checkPlace(out);
  const { rows } = await openSource(words);
  const body = words.texts.body === undefined ? null : findBody(rows.bodies, words.texts.body);
  const wanted = rows.actions.filter((action) => body === null || action.bodyId === body.id);
  const table = actionTable(wanted, rows.bodies, on);
  const bytes = isCsv ? csvFile(table) : xlsxFile(table);
  await writeWhole(out, bytes);
  const count = table.rows.length;
  voice.answer(`${out}: ${count} ${count === 1 ? 'action' : 'actions'}, ${table.marking}, ${bytes.length} bytes`);
}

function readDay(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new CannotDo(`"${text}" is not a day that exists. Give it as 2021-05-12.`);
  return day;
}
