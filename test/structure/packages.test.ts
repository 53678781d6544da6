/** What we depend on: pinned exactly, complete for every platform, permissively licensed, and explained. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly engines?: { readonly node?: string } | readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
}
const packages = Object.entries(lock.packages as Readonly<Record<string, Locked>>).filter(([path]) => path !== '');
const ours = manifest as {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
const direct = { ...ours.dependencies, ...ours.devDependencies, ...ours.optionalDependencies };

const PERMISSIVE =
  /^\(?(MIT|MIT-0|ISC|BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|CC0-1\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Unlicense|OFL-1\.1|Python-2\.0|WTFPL|Zlib)\b/;
/** Tools only, never shipped: MPL is fine for those (design: Licences). */
const TOOL_LICENCES = /^\(?(MPL-2\.0)\b/;

/** Says its licence in a file and not in its package.json; read by eye. A rival in a benchmark brings it; it never ships. */
const READ_BY_EYE: Readonly<Record<string, string>> = { 'node_modules/png-js': 'MIT' };

describe('what we depend on', () => {
  it('is pinned exactly', () => {
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('is in the lockfile for every platform, or a clone on another machine would break', () => {
    const names = new Set(packages.map(([path]) => path));
    const missing = packages.flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !names.has(`node_modules/${name}`) && !names.has(`${path}/node_modules/${name}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry in the lockfile', () => {
    const text = readFileSync('package-lock.json', 'utf8');
    const hosts = new Set([...text.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map((found) => found[1]));
    expect([...hosts].filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });

  it('is permissively licensed', () => {
    const doubtful = packages
      .filter(([, entry]) => !PERMISSIVE.test(entry.license ?? '') && !TOOL_LICENCES.test(entry.license ?? ''))
      .map(([path, entry]) => `${path}: ${entry.license ?? READ_BY_EYE[path] ?? licenceInside(path)}`)
      .filter((found) => !PERMISSIVE.test(found.split(': ')[1] ?? ''));
    expect(doubtful).toEqual([]);
  });

  it('has a line in the Decisions of the README, each one', () => {
    const readme = readFileSync('README.md', 'utf8');
    const types = /^@types\//;
    expect(Object.keys(direct).filter((name) => !types.test(name) && !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

function licenceInside(path: string): string {
  const file = `${path}/package.json`;
  if (!existsSync(file)) return 'not installed here';
  const licence: unknown = JSON.parse(readFileSync(file, 'utf8')).license;
  return typeof licence === 'string' ? licence : 'none stated';
}
