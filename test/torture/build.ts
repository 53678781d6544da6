/** Builds the burst page and its host from the app's own sources, into out/torture. */
import { resolve } from 'node:path';
import { build } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);
export const BURST_PAGE = at('../../out/torture/page');
export const BURST_HOST = at('../../out/torture/host/host.js');

export async function buildBurst(): Promise<void> {
  const quiet = { configFile: false, logLevel: 'warn' } as const;
  await build({
    ...quiet,
    root: at('page'),
    build: { outDir: BURST_PAGE, emptyOutDir: true, target: 'chrome120', assetsInlineLimit: 0, modulePreload: false },
  });
  await build({
    ...quiet,
    root: at('../..'),
    ssr: { noExternal: true },
    build: { ssr: at('host.ts'), outDir: at('../../out/torture/host'), emptyOutDir: true, target: 'node20.19' },
  });
}
