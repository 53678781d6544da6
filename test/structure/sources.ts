/**
 * The source files, and what each imports.
 *
 * Imports are read with a regular expression on purpose: the native TypeScript
 * exports no compiler API, and a rule about arrows should not need one.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g;

const aliases = Object.entries(manifest.imports).map(
  ([from, to]) => [from.replace('*', ''), to.replace('./', '').replace('*', '')] as const,
);

export function filesUnder(folder: string, pattern: RegExp = /\.tsx?$/): readonly string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    return statSync(path).isDirectory()
      ? filesUnder(path, pattern)
      : pattern.test(path)
        ? [path.split(sep).join('/')]
        : [];
  });
}

export const SOURCES = ['src-main', 'src-renderer'].flatMap((folder) => filesUnder(folder));

export type Imported = { readonly path: string } | { readonly package: string };

export function importsOf(file: string): readonly Imported[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((found): Imported => {
    const written = found[1] ?? found[2] ?? found[3] ?? found[4] ?? '';
    const named = written.replace(/\?.*$/, '');
    if (named.startsWith('.'))
      return {
        path: normalize(join(dirname(file), named))
          .split(sep)
          .join('/'),
      };
    const alias = aliases.find(([from]) => named.startsWith(from));
    return alias ? { path: alias[1] + named.slice(alias[0].length) } : { package: named };
  });
}
