/**
 * `matters backup verify FILE`: is this workspace file sound?
 *
 * Every hash is compared, every record read as what it says it is, and every
 * reference followed, just as a restore would do first.
 */

import { describeCannotRestore } from '#storage/wording.ts';
import { checkWorkspaceFile } from '#storage/workspace-file.ts';
import { readWhole, unlocked } from './open-source.ts';
import { readWords } from './options.ts';
import { CannotDo, Misuse, type Voice } from './said.ts';

export async function backup(args: readonly string[], voice: Voice): Promise<void> {
  const words = readWords(args, { texts: ['passphrase-file'], flags: [] });
  const [verb, path, ...more] = words.places;
  if (verb !== 'verify' || path === undefined || more.length > 0) {
    throw new Misuse('Say which file: matters backup verify FILE.matters');
  }
  const checked = await checkWorkspaceFile(await unlocked(path, await readWhole(path), words));
  if (!checked.ok) throw new CannotDo(`${path} is not sound. ${describeCannotRestore(checked.reason, checked.where)}`);
  const { manifest, tables, files, filesElsewhere } = checked.value;
  const rows = [...tables.values()].reduce((sum, list) => sum + list.length, 0);
  voice.answer(
    `${path} is sound: ${rows} records and ${files.size} files, written ${manifest.createdAt} by ${manifest.createdBy}, ${manifest.classification}.`,
  );
  if (filesElsewhere.length > 0)
    voice.remark(
      `${filesElsewhere.length} files that its records name are not in it: a snapshot keeps their names, not their bytes.`,
    );
}
