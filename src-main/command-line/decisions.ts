/** `matters decisions`: the register of decisions as CSV or as an Excel workbook. */
import { csvFile } from '#documents/tables/csv-file.ts';
import { decisionTable } from '#documents/tables/decision-rows.ts';
import { xlsxFile } from '#documents/tables/xlsx-file.ts';
import { decisionRules } from './decision-rules.ts';
import { openSource, SOURCE_OPTIONS } from './open-source.ts';
import { needText, readWords } from './options.ts';
import { Misuse, type Voice } from './said.ts';
import { checkPlace, writeWhole } from './write-whole.ts';

export async function decisions(args: readonly string[], voice: Voice): Promise<void> {
  const words = readWords(args, { texts: ['out', ...SOURCE_OPTIONS.texts], flags: SOURCE_OPTIONS.flags });
  const out = needText(words, 'out');
  if (words.places.length > 0) throw new Misuse(`"${words.places[0]}" was not expected. Run "matters --help".`);
  const isCsv = out.toLowerCase().endsWith('.csv');
  if (!isCsv && !out.toLowerCase().endsWith('.xlsx'))
    throw new Misuse(`${out} does not say its format. Give a name that ends in .csv or .xlsx.`);
  await checkPlace(out);
  const source = await openSource(words);
  const table = decisionTable(source.rows.decisions, decisionRules(source));
  const bytes = isCsv ? csvFile(table) : xlsxFile(table);
  await writeWhole(out, bytes);
  const count = table.rows.length;
  voice.answer(`${out}: ${count} ${count === 1 ? 'decision' : 'decisions'}, ${table.marking}, ${bytes.length} bytes`);
}
