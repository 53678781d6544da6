/**
 * Which characters the bundled fonts can draw, read from the fonts themselves.
 *
 * resources/fonts/coverage.json is this, written down; a test holds it to the fonts.
 * After a change of fonts: `node test/tools/write-font-coverage.mjs`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { fontFiles } from '#documents/font-files.ts';

const PACKAGES = resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts');

/** Runs of code points, first and last. */
export function coverageOfFonts(): [number, number][] {
  const all = new Set<number>();
  for (const file of fontFiles) {
    for (const code of fontkit.create(readFileSync(resolve(PACKAGES, file))).characterSet) all.add(code);
  }
  const runs: [number, number][] = [];
  for (const code of [...all].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs;
}
