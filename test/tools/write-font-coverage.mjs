/** Writes resources/fonts/coverage.json from the fonts that the paper is set in. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const { module } = await runnerImport(resolve(root, 'test/tools/font-coverage.ts'), { root, configFile: false });
writeFileSync(resolve(root, 'resources/fonts/coverage.json'), `${JSON.stringify(module.coverageOfFonts())}\n`);
