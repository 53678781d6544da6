/** One writer for a data folder, and where that folder may lie. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDataFolder, warnOfFolder } from '#main/journal/data-folder.ts';
import { lockDataFolder } from '#main/journal/lock.ts';
import { openWorkspaces } from '#main/verbs/workspace.ts';
import { aFolder, openDesk } from './desk.ts';

const self = { pid: process.pid, host: 'browser', port: 4870 } as const;

describe('a data folder', () => {
  test('has one writer; the next is told who', async () => {
    const folder = await aFolder();
    const first = await lockDataFolder(folder, self);
    expect(await lockDataFolder(folder, { pid: 1, host: 'electron' })).toEqual({ ok: false, holder: self });
    if (first.ok) await first.release();
    const next = await lockDataFolder(folder, self);
    expect(next.ok).toBe(true);
    if (next.ok) await next.release();
  });

  test('is refused to a second host while a first has it open', async () => {
    const folder = await aFolder();
    await openDesk(folder);
    const second = await openWorkspaces({ dataFolder: folder, host: 'electron' });
    expect(second).toEqual({ ok: false, reason: 'in-use', holder: { pid: process.pid, host: 'browser' } });
  });

  test('goes to one of ten that find a dead holder’s socket at the same moment', async () => {
    const folder = await aFolder();
    const script = `require('net').createServer().listen(${JSON.stringify(join(folder, 'lock.sock'))},()=>console.log('up'))`;
    const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect((await stat(join(folder, 'lock.sock'))).isSocket()).toBe(true);
    const locks = await Promise.all(Array.from({ length: 10 }, () => lockDataFolder(folder, self)));
    expect(locks.filter(({ ok }) => ok)).toHaveLength(1);
    for (const lock of locks) if (lock.ok) await lock.release();
  });

  test('may lie so deep that a socket’s path would be too long', async () => {
    const folder = join(await aFolder(), 'a'.repeat(80), 'b'.repeat(80));
    await mkdir(folder, { recursive: true });
    const first = await lockDataFolder(folder, self);
    expect(first.ok).toBe(true);
    expect(await lockDataFolder(folder, self)).toEqual({ ok: false, holder: self });
    if (first.ok) await first.release();
  });

  test('that is a file is refused as not allowed or gone, not by a crash', async () => {
    const path = join(await aFolder(), 'file');
    await writeFile(path, '');
    const opened = await openWorkspaces({ dataFolder: join(path, 'inside'), host: 'browser' });
    expect(opened).toEqual({ ok: false, reason: 'folder-gone' });
  });

  test('is for its owner only', async () => {
    const folder = await aFolder();
    await openDesk(folder);
    expect((await stat(folder)).mode & 0o077).toBe(0);
  });
});

describe('where the data lives', () => {
  const none = { environment: {} };

  test('is local, never in what roams', () => {
    expect(
      findDataFolder({
        platform: 'win32',
        home: 'C:\\Users\\a',
        environment: { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
      }),
    ).toBe('C:\\Users\\a\\AppData\\Local\\Matters Arising');
    expect(findDataFolder({ platform: 'darwin', home: '/Users/a', ...none })).toBe(
      '/Users/a/Library/Application Support/Matters Arising',
    );
    expect(findDataFolder({ platform: 'linux', home: '/home/a', ...none })).toBe(
      '/home/a/.local/share/matters-arising',
    );
    expect(findDataFolder({ platform: 'linux', home: '/home/a', environment: { XDG_DATA_HOME: '/data' } })).toBe(
      '/data/matters-arising',
    );
    expect(findDataFolder({ platform: 'linux', home: '/home/a', environment: { MATTERS_DATA_FOLDER: '/mine' } })).toBe(
      '/mine',
    );
  });

  test.each([
    ['\\\\server\\share\\data', 'network'],
    ['\\\\?\\C:\\data', null],
    ['C:\\Users\\a\\OneDrive - A Council\\data', 'cloud-synced'],
    ['/Users/a/Dropbox/data', 'cloud-synced'],
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/data', 'cloud-synced'],
    ['/home/a/.local/share/matters-arising', null],
  ])('%s: %s', (folder, warning) => {
    expect(warnOfFolder(folder)).toBe(warning);
  });
});
