/**
 * Where the data lives on this computer, and where it should not.
 *
 * Never in a profile that roams, never on a share, never in a folder that some
 * service copies to a cloud while we write: each of those has cost people their
 * work. The folder can be named by MATTERS_DATA_FOLDER; a bad place is used as
 * asked, with a warning.
 */
import { posix, win32 } from 'node:path';

export interface Surroundings {
  readonly platform: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const NAME = 'Matters Arising';

export function findDataFolder({ platform, home, environment }: Surroundings): string {
  const named = environment.MATTERS_DATA_FOLDER;
  if (named !== undefined && named !== '') return named;
  if (platform === 'win32') return win32.join(environment.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), NAME);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', NAME);
  const data = environment.XDG_DATA_HOME;
  const base = data !== undefined && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share');
  return posix.join(base, 'matters-arising');
}

const CLOUD =
  /[\\/](onedrive[^\\/]*|dropbox[^\\/]*|icloud ?drive|mobile documents|com~apple~clouddocs|google drive[^\\/]*|my drive|cloudstorage|box sync|nextcloud)([\\/]|$)/i;

/** The bridge's `folderWarning`: null where the place is as it should be. */
export function warnOfFolder(folder: string): 'network' | 'cloud-synced' | null {
  if (/^(\\\\|\/\/)(?![?.][\\/][a-z]:)/i.test(folder)) return 'network';
  return CLOUD.test(folder) ? 'cloud-synced' : null;
}
