/**
 * A paper of a meeting, written in the format its file name asks for: PDF, Word or HTML.
 *
 * The meeting is found and the content made once; only the last step differs, so
 * the three say the same. The document engine is started for a PDF alone.
 */
import { resolve } from 'node:path';
import type { Sheet } from '#documents/content.ts';
import { startEngine } from '#documents/engine.ts';
import { htmlFile } from '#documents/html/html-paper.ts';
import type { PaperRows } from '#documents/papers/paper-rows.ts';
import { wordFile } from '#documents/word/word-file.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { engineAssetsOfProject } from './engine-assets.ts';
import { findMeeting } from './find-meeting.ts';
import { openSource, SOURCE_OPTIONS } from './open-source.ts';
import { needText, readWords, type Words } from './options.ts';
import { CannotDo, Misuse, type Voice } from './said.ts';
import { checkPlace, writeWhole } from './write-whole.ts';

/** The sample's meeting that reviewed version 0.8 of the memorandum. */
const SAMPLE_MEETING = { reference: '2021-05-12', body: 'GM IRS Steering Group' };

type SheetOf = (meeting: Meeting, rows: PaperRows, words: Words) => Sheet;

export async function writePaper(
  args: readonly string[],
  voice: Voice,
  asked: { readonly sheetOf: SheetOf; readonly texts: readonly string[]; readonly flags?: readonly string[] },
): Promise<void> {
  const { sheetOf, texts, flags = [] } = asked;
  const words = readWords(args, {
    texts: ['out', 'meeting', 'body', ...texts, ...SOURCE_OPTIONS.texts],
    flags: [...flags, ...SOURCE_OPTIONS.flags],
  });
  const out = needText(words, 'out');
  if (words.places.length > 0) throw new Misuse(`"${words.places[0]}" was not expected. Run "matters --help".`);
  const write = WRITERS.find(({ ending }) => out.toLowerCase().endsWith(ending));
  if (!write) throw new Misuse(`${out} does not say its format. Give a name that ends in .pdf, .docx (Word) or .html.`);
  await checkPlace(out);
  const { rows, isSample } = await openSource(words);
  const chosen = words.texts.meeting;
  if (chosen === undefined && !isSample)
    throw new Misuse('Say which meeting with --meeting, by its reference or its date.');
  const wanted = chosen === undefined ? SAMPLE_MEETING : { reference: chosen, body: words.texts.body ?? null };
  const sheet = sheetOf(findMeeting(rows.meetings, rows.bodies, wanted), rows, words);
  const { bytes, said } = await write.make(sheet);
  await writeWhole(out, bytes);
  voice.answer(`${out}: ${sheet.title}, ${sheet.date}, ${sheet.status}, ${said}${bytes.length} bytes`);
}

interface Made {
  readonly bytes: Uint8Array;
  readonly said: string;
}

const WRITERS: readonly { readonly ending: string; readonly make: (sheet: Sheet) => Promise<Made> }[] = [
  { ending: '.pdf', make: pdf },
  { ending: '.docx', make: async (sheet) => ({ bytes: await wordFile(sheet), said: '' }) },
  { ending: '.html', make: async (sheet) => ({ bytes: htmlFile(sheet), said: '' }) },
];

async function pdf(sheet: Sheet): Promise<Made> {
  // out/main is two folders below the project, whose packages bring the fonts and the typesetter.
  const engine = await startEngine(await engineAssetsOfProject(resolve(import.meta.dirname, '../..')));
  const paper = await engine.build({ sheet, annexBytes: new Map() });
  if (!paper.ok) throw new CannotDo(paper.message);
  return { bytes: paper.bytes, said: `${paper.pages} ${paper.pages === 1 ? 'page' : 'pages'}, ` };
}
