/** A register as CSV or as an Excel workbook, by the ending of the name it is given. */
import type { ActionTable } from '#documents/tables/action-rows.ts';
import { csvFile } from '#documents/tables/csv-file.ts';
import { xlsxFile } from '#documents/tables/xlsx-file.ts';
import { type CivilDate, parseCivilDate } from '#domain/kernel/civil-date.ts';
import { londonDay, toInstant } from '#domain/kernel/instant.ts';
import { findBody } from './find-meeting.ts';
import { type OpenedSource, openSource, SOURCE_OPTIONS } from './open-source.ts';
import { needText, readWords } from './options.ts';
import { CannotDo, Misuse, type Voice } from './said.ts';
import { checkPlace, writeWhole } from './write-whole.ts';

export interface TableOrder {
  /** One and many: 'escalation' and 'escalations'. */
  readonly words: readonly [one: string, many: string];
  /** `body` null: all of them. `on` is today in London, unless the command says another day. */
  readonly table: (source: OpenedSource, asked: { readonly body: Body | null; readonly on: CivilDate }) => ActionTable;
}

type Body = OpenedSource['rows']['bodies'][number];

export async function writeTable(args: readonly string[], voice: Voice, order: TableOrder): Promise<void> {
  const words = readWords(args, { texts: ['out', 'body', 'on', ...SOURCE_OPTIONS.texts], flags: SOURCE_OPTIONS.flags });
  const out = needText(words, 'out');
  if (words.places.length > 0) throw new Misuse(`"${words.places[0]}" was not expected. Run "matters --help".`);
  const isCsv = out.toLowerCase().endsWith('.csv');
  if (!isCsv && !out.toLowerCase().endsWith('.xlsx'))
    throw new Misuse(`${out} does not say its format. Give a name that ends in .csv or .xlsx.`);
  const on = words.texts.on === undefined ? londonDay(toInstant(new Date())) : readDay(words.texts.on);
  await checkPlace(out);
  const source = await openSource(words);
  const body = words.texts.body === undefined ? null : findBody(source.rows.bodies, words.texts.body);
  const table = order.table(source, { body, on });
  const bytes = isCsv ? csvFile(table) : xlsxFile(table);
  await writeWhole(out, bytes);
  const count = table.rows.length;
  voice.answer(`${out}: ${count} ${order.words[count === 1 ? 0 : 1]}, ${table.marking}, ${bytes.length} bytes`);
}

function readDay(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new CannotDo(`"${text}" is not a day that exists. Give it as 2021-05-12.`);
  return day;
}
