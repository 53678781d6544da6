/**
 * The entries that touched one row, newest first.
 *
 * The files are searched for the id's text, which is far quicker than reading
 * every entry; of the lines found only those count whose operations name the row.
 */
import type { JournalEntry } from '#contract/journal-entry.ts';
import { type Journal, pathOf } from './journal-state.ts';
import { readLine } from './line.ts';
import { readEntry } from './segment.ts';

const LINE_END = 0x0a;

export async function readHistory(journal: Journal, id: string, limit: number): Promise<JournalEntry[]> {
  const found: JournalEntry[] = [];
  const wanted = Buffer.from(JSON.stringify(id));
  for (const segment of [...journal.segments].reverse()) {
    const bytes = await journal.fs.readPart(pathOf(journal, segment), 0, segment.bytes);
    let at = bytes.lastIndexOf(wanted);
    while (at > 0 && found.length < limit) {
      const from = bytes.lastIndexOf(LINE_END, at) + 1;
      const line = readLine(bytes.subarray(from, bytes.indexOf(LINE_END, at)));
      const entry = line === null ? null : readEntry(line.value, line.hash);
      if (entry?.operations.some((operation) => operation.id === id)) found.push(entry);
      at = from === 0 ? -1 : bytes.lastIndexOf(wanted, from - 1);
    }
    if (found.length >= limit) break;
  }
  return found;
}
