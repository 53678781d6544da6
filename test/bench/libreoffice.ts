/**
 * The rival that users have today: LibreOffice, making a PDF of a Word file.
 *
 * Its profile is its own and is made before anything is measured, as a user waits for
 * that once. Null where LibreOffice is not installed.
 */
import { execFile } from 'node:child_process';
import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Gives what converts the file once more, in a process of its own. */
export async function startLibreOffice(wordFile: string, folder: string): Promise<(() => Promise<void>) | null> {
  const made = join(folder, basename(wordFile).replace(/\.docx$/u, '.pdf'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const convert = async (): Promise<void> => {
    await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, wordFile]);
    // It may say nothing and make nothing.
    await stat(made);
    await rm(made);
  };
  try {
    await convert();
    return convert;
  } catch (cause) {
    if (isNotFound(cause)) return null;
    throw cause;
  }
}

const isNotFound = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  cause.code === 'ENOENT' &&
  'syscall' in cause &&
  cause.syscall === 'spawn soffice';
