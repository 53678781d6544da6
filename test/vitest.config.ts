/**
 * Three projects: `node` (the unit part), `programs` (the built command line as a
 * process) and, when a browser is found, `chromium`.
 *
 * The browser project runs the same sources in the real engine (real IndexedDB,
 * real workers). Where no browser can be had it is left out, loudly: see test/tools/run.mjs.
 */
import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findTestBrowser } from './tools/find-test-browser.ts';

const at = (path: string) => resolve(import.meta.dirname, path);
const browser = findTestBrowser();
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  root: at('..'),
  resolve: { alias: { electron: at('fakes/electron.ts') } },
  test: {
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Files of one process share what they import: pure functions keep nothing, and reading it anew took half the time.
          isolate: false,
          include: ['test/{structure,domain,storage,main,documents,reading,features}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'programs',
          environment: 'node',
          include: ['test/command-line/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      ...(browser
        ? [
            {
              extends: true as const,
              optimizeDeps: { include: ['@cantoo/pdf-lib', '@dagrejs/dagre', '@myriaddreamin/typst-ts-web-compiler'] },
              test: {
                name: 'chromium',
                include: ['test/chromium/**/*.test.{ts,tsx}'],
                browser: {
                  enabled: true,
                  headless: true,
                  screenshotFailures: false,
                  instances: [{ browser: 'chromium' as const }],
                  provider: playwright({
                    launchOptions: {
                      executablePath: browser,
                      args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic'],
                    },
                  }),
                },
              },
            },
          ]
        : []),
    ],
  },
});
