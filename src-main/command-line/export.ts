/**
 * `matters export`: a whole workspace as one file.
 *
 * The same workspace gives the same file. With a passphrase file it is locked
 * with age; what is OFFICIAL-SENSITIVE goes out unlocked only where that is said
 * with --unlocked, because a file travels.
 */
import type { Row } from '#contract/journal-entry.ts';
import { writeWorkspaceFile } from '#contract/workspace-file.ts';
import { VERSION } from '#main/about.ts';
import { encryptFile } from '#storage/encryption.ts';
import { CANNOT_LOCK } from '#storage/wording.ts';
import { highestOf, LATEST_SCHEMA } from '#storage/workspace-file.ts';
import { openSource, readPassphrase, SOURCE_OPTIONS } from './open-source.ts';
import { needText, readWords } from './options.ts';
import { CannotDo, Misuse, type Voice } from './said.ts';
import { checkPlace, writeWhole } from './write-whole.ts';

export async function exportWorkspaceFile(args: readonly string[], voice: Voice): Promise<void> {
  const words = readWords(args, {
    texts: ['out', ...SOURCE_OPTIONS.texts],
    flags: ['unlocked', ...SOURCE_OPTIONS.flags],
  });
  const out = needText(words, 'out');
  if (words.places.length > 0) throw new Misuse(`"${words.places[0]}" was not expected. Run "matters --help".`);
  await checkPlace(out);
  const source = await openSource(words);
  const classification = highestOf(source.tables);
  const passphrase = source.isSample ? null : await readPassphrase(words);
  if (classification === 'OFFICIAL-SENSITIVE' && passphrase === null && !words.flags.has('unlocked')) {
    throw new CannotDo(
      'This workspace is OFFICIAL-SENSITIVE. Say --passphrase-file to lock the file, or --unlocked to write it in clear.',
    );
  }
  const facts = {
    ...source.facts,
    schemaVersion: LATEST_SCHEMA,
    minReader: 1,
    app: `Matters Arising ${VERSION}`,
    classification,
  };
  const tables: ReadonlyMap<string, readonly Row[]> = new Map(
    [...source.tables].map(([table, rows]) => [table, rows.map((row): Row => ({ ...row }))]),
  );
  const clear = await writeWorkspaceFile({ facts, tables, files: source.files });
  const bytes = passphrase === null ? clear : await locked(clear, passphrase);
  await writeWhole(out, bytes);
  const rows = [...tables.values()].reduce((sum, list) => sum + list.length, 0);
  voice.answer(
    `${out}: ${rows} records, ${source.files.size} files, ${bytes.byteLength} bytes, ${classification}${passphrase === null ? '' : ', locked'}`,
  );
}

async function locked(clear: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const lock = await encryptFile(clear, { by: 'passphrase', passphrase });
  if (!lock.ok) throw new CannotDo(CANNOT_LOCK[lock.reason]);
  return lock.value;
}
