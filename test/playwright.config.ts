/**
 * The journeys through the built app in a real browser, against the real host.
 *
 * `e2e` is part of npm test. `torture` and `bench` take long and have commands of
 * their own. One at a time: a browser and a host want a core each.
 */
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  outputDir: at('../out/playwright'),
  workers: 1,
  // A loaded machine may miss a journey's wait once; it is then told as flaky. What is lost once is lost: those files say 0.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  reporter: [['list']],
  timeout: 90_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'e2e', testDir: at('e2e') },
    { name: 'torture', testDir: at('torture'), timeout: 3_600_000 },
    { name: 'screenshots', testDir: at('screenshots') },
    { name: 'bench', testDir: at('bench'), timeout: 1_200_000 },
  ],
});
