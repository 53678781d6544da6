/**
 * The three builds: main, preload and renderer.
 *
 * `main` is built for Node 20, not Electron's own, because launch.js and the
 * command line run on the user's Node. Everything is bundled: `out/` runs
 * without node_modules, and a sandboxed preload could not require a package.
 * The renderer targets an older Chromium than Electron's: the browser host may
 * meet one. Nothing is inlined as a data: URL, which the CSP would refuse. Zod and
 * what tells it not to write code are one chunk, so that no schema is made before it.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);
const commandLine = at('src-main/command-line/main.ts');

/** GOV.UK's typeface, crest and pictures are GOV.UK's own, and this app is not it: their addresses never reach the build. */
const withoutGovukAssets = {
  name: 'without-govuk-assets',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /(govuk|moj)-frontend\.min\.css$/.test(id)
      ? code
          .replace(/@font-face\{[^}]*\}/g, '')
          .replaceAll('GDS Transport,', '')
          .replace(/url\(\/assets\/[^)]*\)/g, 'none')
      : null,
};

export default defineConfig({
  main: {
    // Its build for Node declares a `require` of its own, which clashes with the bundler's. We use none of its workers.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      externalizeDeps: false,
      target: 'node20.19',
      outDir: at('out/main'),
      rolldownOptions: {
        input: {
          main: at('src-main/main.ts'),
          launch: at('src-main/launch.ts'),
          ...(existsSync(commandLine) ? { 'command-line': commandLine } : {}),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: at('out/preload'),
      rolldownOptions: {
        input: { preload: at('src-main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    publicDir: at('resources/public'),
    plugins: [react(), withoutGovukAssets],
    // MOJ's sheet carries one hack for Internet Explorer, which the minifier would stop at.
    css: { lightningcss: { errorRecovery: true } },
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      target: 'chrome120',
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: at('src-renderer/index.html'),
        output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|app\/without-eval\.ts$/ }] } },
      },
    },
  },
});
