/**
 * The window's end of the bridge, for a test to use inside a page of the running app.
 *
 * The app's own modules cannot be reached from a test, so connect.ts is bundled
 * once more and run in the page by the debugger, which the policy does not stop.
 * It shares the window's pass with the app. The page then has `bridge` and `hostStates`.
 */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Bridge } from '#contract/bridge.ts';

declare global {
  var bridge: Bridge;
  /** What the window has been told of its host, in order. */
  var hostStates: string[];
}

let bundled: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: resolve(import.meta.dirname, '../../src-renderer/bridge/connect.ts'),
        formats: ['iife'],
        name: 'connected',
      },
    },
  });
  const first = Array.isArray(result) ? result[0] : result;
  if (!first || !('output' in first)) throw new Error('connect.ts did not bundle');
  return first.output[0].code;
}

/** Waits for the app to have spent the window's one-time code first; a window that stays unknown is connected as it is. */
export async function connectInPage(page: Page): Promise<void> {
  bundled ??= bundle();
  await page
    .waitForFunction(() => sessionStorage.getItem('matters-window') !== null, null, { timeout: 5000 })
    .catch(() => undefined);
  await page.evaluate(`(async () => { ${await bundled}
    globalThis.hostStates = [];
    globalThis.bridge = await connected.connectBridge((state) => hostStates.push(state));
  })()`);
}
