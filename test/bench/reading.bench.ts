/**
 * Two Word files of sixty pages read and compared, beside the plain ways to do it.
 *
 * The rivals read the same files with mammoth alone, then hold the two whole texts
 * against each other by word, or by character, which is what a comparison without
 * paragraphs does. Processor time, so that what else the machine does counts less.
 */
import { diffChars, diffWordsWithSpace } from 'diff';
import { unzipSync } from 'fflate';
import { heading, paragraph, part, sheet } from '#documents/blocks.ts';
import { wordFile } from '#documents/word/word-file.ts';
import { compareTexts } from '#reading/compare-versions.ts';
import { heedOrder } from '#reading/heed-order.ts';
import type { FromReader } from '#reading/reading-messages.ts';
import { readWordText } from '#reading/word-text.ts';
import type { Measured } from './measured.ts';

const WORDS =
  'the parties agree service provider commissioner review notice months board steering group executive delivery risk assurance finance locality annex version approve escalate outcome programme reducing reoffending shall may each other'.split(
    ' ',
  );
/** A page of a memorandum: a heading and nine paragraphs of fifty words. */
const PAGES = 60;
const PARAGRAPHS = 9;
const LENGTH = 50;
/** Characters against characters may take minutes; it is stopped here. */
const PATIENCE = 30_000;

/** The same words every time. `edited`: every tenth paragraph has other words, every twentieth is gone, some are new. */
function pagesOf(edited: boolean): Promise<Uint8Array> {
  let seed = 11;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed >> 8;
  };
  const words = (count: number) => Array.from({ length: count }, () => WORDS[next() % WORDS.length] ?? 'and');
  const blocks = Array.from({ length: PAGES }, (_, page) => [
    heading(2, `${page + 1}. Section`),
    ...Array.from({ length: PARAGRAPHS }, (_each, at) => {
      const own = words(LENGTH);
      const place = page * PARAGRAPHS + at;
      if (!edited) return paragraph(own.join(' '));
      if (place % 20 === 0) return paragraph(`New in this version: ${own.slice(0, 20).join(' ')}`);
      return paragraph((place % 10 === 3 ? own.map((word, here) => (here % 9 === 4 ? 'six' : word)) : own).join(' '));
    }),
  ]).flat();
  return wordFile(
    sheet({
      ...{ title: 'A memorandum', organisation: 'A programme', marking: 'OFFICIAL', author: 'Ann Officer' },
      ...{ paging: 'document', contents: 0, parts: [part('text', 'Text', blocks)] },
    }),
  );
}

async function timed<Value>(work: () => Promise<Value> | Value): Promise<readonly [ms: number, value: Value]> {
  const began = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(began);
  return [(user + system) / 1000, value];
}

export async function benchReading(): Promise<readonly Measured[]> {
  const [before, after] = [await pagesOf(false), await pagesOf(true)];
  const textIn = async (bytes: Uint8Array) => {
    const read = await readWordText(bytes);
    return read.ok ? read.value.text : '';
  };
  // Once for nothing: the libraries are loaded and warm.
  await textIn(before);
  const said: FromReader[] = [];
  const [ours] = await timed(() =>
    heedOrder({ kind: 'compare', before: { bytes: before }, after: { bytes: after } }, (message) => said.push(message)),
  );
  const [one, other] = [await textIn(before), await textIn(after)];
  const [reading] = await timed(async () => [await textIn(before), await textIn(after)]);
  const [byWord] = await timed(() => diffWordsWithSpace(one, other));
  const [byParagraph] = await timed(() => compareTexts(one, other));
  const [byCharacter, characters] = await timed(() => diffChars(one, other, { timeout: PATIENCE }));
  const steps = said.filter(({ kind }) => kind === 'progress').length;
  const unzipped = Object.values(unzipSync(before)).reduce((sum, bytes) => sum + bytes.length, 0);
  const size = `${one.split(/\s+/).length.toLocaleString('en-GB')} words, ${Math.round(unzipped / 1000)} kB of XML`;
  return [
    {
      name: `Two Word files of 60 pages (${size}), read and compared in ${steps} steps`,
      ...{ ours, rival: reading + byWord, unit: 'ms', aim: 2000 },
    },
    { name: 'Of which comparing, against the whole texts by word', ours: byParagraph, rival: byWord, unit: 'ms' },
    {
      name: `The same, against the whole texts by character${characters === undefined ? ', stopped' : ''}`,
      ...{ ours: byParagraph, rival: byCharacter, unit: 'ms' },
    },
  ];
}
