/**
 * The rival that users have today: LibreOffice, making a PDF of a Word file.
 *
 * It is run twice with a profile of its own, and the second run is taken: its first start
 * makes the profile, which a user waits for once. Null where it is not installed.
 */
import { execFile } from 'node:child_process';
import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Seconds, from the start of its process to its end. */
export async function convertWithLibreOffice(wordFile: string, folder: string): Promise<number | null> {
  const run = promisify(execFile);
  const made = join(folder, basename(wordFile).replace(/\.docx$/u, '.pdf'));
  const convert = async (): Promise<number> => {
    const since = performance.now();
    await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      wordFile,
    ]);
    return (performance.now() - since) / 1000;
  };
  try {
    await convert();
    await rm(made);
    const seconds = await convert();
    // It may say nothing and make nothing.
    await stat(made);
    return seconds;
  } catch (cause) {
    if (
      cause instanceof Error &&
      'code' in cause &&
      cause.code === 'ENOENT' &&
      'syscall' in cause &&
      cause.syscall === 'spawn soffice'
    )
      return null;
    throw cause;
  }
}
