/**
 * What the reading worker does with an order: reads, compares, and says how far it is.
 *
 * Apart from the worker's own door, so that the same steps run in Node for the tests
 * and the benchmark.
 */
import { compareTexts } from './compare-versions.ts';
import type { Compared, FromReader, ReadingOrder, Source } from './reading-messages.ts';
import { readWordText, type WordFault } from './word-text.ts';

export async function heedOrder(order: ReadingOrder, answer: (message: FromReader) => void): Promise<void> {
  if (order.kind === 'text') answer({ kind: 'text', read: await readWordText(order.bytes) });
  else answer({ kind: 'compared', compared: await compareSources(order.before, order.after, answer) });
}

async function compareSources(before: Source, after: Source, answer: (message: FromReader) => void): Promise<Compared> {
  const say = (stage: 'reading' | 'comparing') => (done: number, total: number) =>
    answer({ kind: 'progress', stage, done, total });
  const files = 2;
  say('reading')(0, files);
  const one = await textIn(before);
  if (typeof one !== 'string') return { ok: false, which: 'before', reason: one.reason };
  say('reading')(1, files);
  const other = await textIn(after);
  if (typeof other !== 'string') return { ok: false, which: 'after', reason: other.reason };
  say('reading')(files, files);
  return { ok: true, value: compareTexts(one, other, say('comparing')) };
}

async function textIn(source: Source): Promise<string | { readonly reason: WordFault }> {
  if ('text' in source) return source.text;
  const read = await readWordText(source.bytes);
  return read.ok ? read.value.text : { reason: read.reason };
}
