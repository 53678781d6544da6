/**
 * Damage to the browser's own files: LevelDB's fourteen cases, and eight of the
 * store on SQLite that Chromium is moving to.
 *
 * The list is the one measured for reliability.md §B.1, where thirteen of the
 * fourteen ended in an empty or short database and no error.
 */
import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Damage, Places } from './damage.ts';
import { noteOf } from './page/prepared-rows.ts';

const filesUnder = ({ profile }: Places, which: RegExp): readonly string[] => {
  const folder = join(profile, 'Default/IndexedDB');
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => which.test(path) && statSync(path).isFile())
    .sort();
  if (found.length === 0) throw new Error(`No file like ${which} to damage.`);
  return found;
};
/** The newest: what a compaction has made obsolete may still lie beside it, and damage to that harms nobody. */
const oneOf = (at: Places, which: RegExp): string => filesUnder(at, which).at(-1) ?? '';

const TABLES = /leveldb\/\d+\.ldb$/;
const LOG = /leveldb\/\d+\.log$/;
const MANIFEST = /leveldb\/MANIFEST-\d+$/;
const CURRENT = /leveldb\/CURRENT$/;
const WAL = /-wal$/;

/** Bytes spread over the file, the same ones every time. */
export function flip(path: string, count: number, from = 0): void {
  const bytes = readFileSync(path);
  const step = Math.max(1, Math.floor((bytes.length - from) / (count + 1)));
  for (let number = 1; number <= count; number += 1) {
    const place = from + number * step;
    if (place < bytes.length) bytes[place] = (bytes[place] ?? 0) ^ 0xff;
  }
  writeFileSync(path, bytes);
}
export const flipAt = (path: string, place: number): void => {
  const bytes = readFileSync(path);
  bytes[place] = (bytes[place] ?? 0) ^ 0x01;
  writeFileSync(path, bytes);
};
const halve = (path: string): void => truncateSync(path, statSync(path).size >> 1);
const cut = (path: string, bytes: number): void => truncateSync(path, Math.max(0, statSync(path).size - bytes));

const LEVELDB: Readonly<Record<string, (at: Places) => void>> = {
  'LevelDB: MANIFEST cut to nothing': (at) => truncateSync(oneOf(at, MANIFEST), 0),
  'LevelDB: 20 bytes of MANIFEST flipped': (at) => flip(oneOf(at, MANIFEST), 20),
  'LevelDB: CURRENT deleted': (at) => unlinkSync(oneOf(at, CURRENT)),
  'LevelDB: CURRENT is garbage': (at) => writeFileSync(oneOf(at, CURRENT), 'garbage\n'),
  'LevelDB: one byte of one table flipped': (at) => flip(oneOf(at, TABLES), 1),
  'LevelDB: 200 bytes of every table flipped': (at) =>
    filesUnder(at, TABLES).forEach((path) => {
      flip(path, 200);
    }),
  'LevelDB: one table cut in half': (at) => halve(oneOf(at, TABLES)),
  'LevelDB: one table deleted': (at) => unlinkSync(oneOf(at, TABLES)),
  'LevelDB: every table deleted': (at) =>
    filesUnder(at, TABLES).forEach((path) => {
      unlinkSync(path);
    }),
  'LevelDB: log cut in half': (at) => filesUnder(at, LOG).forEach(halve),
  'LevelDB: 50 bytes of the log flipped': (at) =>
    filesUnder(at, LOG).forEach((path) => {
      flip(path, 50);
    }),
  'LevelDB: log deleted': (at) =>
    filesUnder(at, LOG).forEach((path) => {
      unlinkSync(path);
    }),
  'LevelDB: every file cut to nothing': (at) =>
    filesUnder(at, /leveldb\/[^/]+$/).forEach((path) => {
      truncateSync(path, 0);
    }),
  'LevelDB: one table copied over another': (at) => {
    const [one = '', other = ''] = filesUnder(at, TABLES);
    copyFileSync(one, other);
  },
};

const mainOf = (at: Places): string => oneOf(at, WAL).replace(WAL, '');

/** Where some words of a row stand in the file; the browser packs what repeats, so not all of them do. */
function findInRow(path: string): number {
  const bytes = readFileSync(path);
  for (let number = 1000; number < 1020; number += 1) {
    for (let from = 200; from < 2900; from += 10) {
      const place = bytes.indexOf(noteOf(number).slice(from, from + 10));
      if (place !== -1) return place + 5;
    }
  }
  throw new Error('No row to damage is in the file.');
}

const SQLITE: Readonly<Record<string, (at: Places) => void>> = {
  'SQLite: log cut by 1 byte': (at) => cut(oneOf(at, WAL), 1),
  'SQLite: log cut by 5,000 bytes': (at) => cut(oneOf(at, WAL), 5000),
  'SQLite: log cut in half': (at) => halve(oneOf(at, WAL)),
  'SQLite: log deleted': (at) => unlinkSync(oneOf(at, WAL)),
  'SQLite: one byte of a row flipped': (at) => flipAt(mainOf(at), findInRow(mainOf(at))),
  'SQLite: header flipped': (at) => flipAt(mainOf(at), 3),
  'SQLite: database cut in half': (at) => halve(mainOf(at)),
  'SQLite: the browser goes back to LevelDB': () => undefined,
};

export const DATABASE_DAMAGE: readonly Damage[] = [
  ...Object.entries(LEVELDB).map(
    ([name, harm]): Damage => ({ name, engine: 'leveldb', expected: 'automatic', starts: 3, harm }),
  ),
  ...Object.entries(SQLITE).map(
    ([name, harm]): Damage => ({
      ...{ name, engine: 'sqlite', expected: 'automatic', starts: 3, harm },
      ...(name.endsWith('LevelDB') ? { later: 'leveldb' } : {}),
    }),
  ),
];
