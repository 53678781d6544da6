/** The same journey in Electron itself, where its program is on this computer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { findElectron, findElectronPackage } from '#main/launcher/electron-program.ts';

const root = resolve(import.meta.dirname, '../..');
const program = findElectron(findElectronPackage(import.meta.url));

test.describe('in Electron', () => {
  test.skip(
    program === null,
    "Electron's program is not on this computer: `npm start -- --electron` fetches it where its source can be reached.",
  );

  test('the window opens on its own origin, locked down, and starts again', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'matters-electron-e2e-'));
    const { ELECTRON_RUN_AS_NODE: _left, ...env } = process.env;
    const open = () =>
      _electron.launch({
        executablePath: program ?? '',
        args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
        env: { ...(env as Record<string, string>), MATTERS_DATA_FOLDER: dataFolder },
      });
    for (let start = 0; start < 2; start += 1) {
      const app = await open();
      const page = await app.firstWindow();
      await expect(page.locator('#app')).not.toBeEmpty();
      const seen = await page.evaluate(() => [
        location.origin,
        isSecureContext,
        'require' in globalThis,
        'process' in globalThis,
      ]);
      expect(seen).toEqual(['app://board', true, false, false]);
      expect(await page.evaluate(() => navigator.storage.persist())).toBe(true);
      expect(await page.evaluate(() => window.matters?.call('about', {}))).toMatchObject({
        ok: true,
        value: { host: 'electron', dataFolder },
      });
      await app.close();
    }
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  });
});
