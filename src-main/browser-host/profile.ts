/**
 * The browser profile the window lives in: its own, apart from the person's.
 *
 * It is seeded before its first start. Without that Chromium answers `persist()`
 * with false for a loopback origin, and a computer set to "keep site data only
 * for the session" would wipe the database at every close.
 */
import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brandOf } from './find-browser.ts';

export const profileFolder = (dataFolder: string, program: string): string =>
  join(dataFolder, 'browser', brandOf(program));

/** First start only: durable storage, cookies kept, downloads ask where; no passwords, no translation. */
export function seedProfile(profile: string, origin: string): void {
  const allowed = { [`${origin},*`]: { setting: 1 } };
  const preferences = {
    profile: {
      content_settings: { exceptions: { durable_storage: allowed, cookies: allowed } },
      password_manager_enabled: false,
    },
    download: { prompt_for_download: true },
    translate: { enabled: false },
    credentials_enable_service: false,
    spellcheck: { dictionaries: [] },
    browser: { has_seen_welcome_page: true },
  };
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences), { flag: 'wx', mode: 0o600 });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
}

/** Whether a browser already runs on the profile; it would take no notice of new arguments. */
export function isProfileInUse(profile: string, platform: NodeJS.Platform = process.platform): boolean {
  const mark = join(profile, platform === 'win32' ? 'lockfile' : 'SingletonLock');
  // A link whose end has gone counts, so the link itself is asked about.
  return lstatSync(mark, { throwIfNoEntry: false }) !== undefined;
}
