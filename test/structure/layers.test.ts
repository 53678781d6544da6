/** Who may import whom: the map of house-style §2.3, held over every source file. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYERS } from './layers.ts';
import { importsOf, SOURCES } from './sources.ts';

const folders = Object.keys(LAYERS).sort((a, b) => b.length - a.length);
const SHELL = /^src-renderer\/(main\.tsx|env\.d\.ts)$/;

function layerOf(path: string): { readonly rule: string; readonly name: string } | null {
  if (path.startsWith('resources/')) return { rule: 'resources', name: 'resources' };
  if (path === 'package.json') return { rule: path, name: path };
  for (const folder of folders) {
    const found = new RegExp(`^(${folder.replace('*', '[^/]+')})/`).exec(path);
    if (found?.[1]) return { rule: folder, name: found[1] };
  }
  return null;
}

const isPackage = (allowed: string, imported: string) =>
  imported === allowed || imported.startsWith(allowed.endsWith('/') || allowed.endsWith(':') ? allowed : `${allowed}/`);

describe('the import map', () => {
  it('gives every source file a layer', () => {
    expect(SOURCES.filter((file) => layerOf(file) === null)).toEqual([]);
    expect(SOURCES.length).toBeGreaterThan(60);
  });

  it('is kept by every import', () => {
    const broken = SOURCES.flatMap((file) => {
      const own = layerOf(file);
      const allowed = own ? LAYERS[own.rule] : undefined;
      if (!own || !allowed) return [`${file} has no layer`];
      return importsOf(file).flatMap((target) => {
        if ('package' in target) {
          return allowed.packages.some((name) => isPackage(name, target.package))
            ? []
            : [`${file} → ${target.package}`];
        }
        const theirs = layerOf(target.path);
        const mayEnter = theirs !== null && (theirs.name === own.name || allowed.folders.includes(theirs.rule));
        return mayEnter || SHELL.test(target.path) ? [] : [`${file} → ${target.path}`];
      });
    });
    expect(broken).toEqual([]);
  });

  it('has no import cycle, of values or of types', () => {
    const graph = new Map(
      SOURCES.map((file) => [file, importsOf(file).flatMap((target) => ('path' in target ? [target.path] : []))]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (trail.includes(file) || done.has(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
      done.add(file);
    };
    for (const file of SOURCES) walk(file, []);
    expect(cycles).toEqual([]);
  });

  it('climbs no further than its own folder: ../../ is an alias', () => {
    expect(SOURCES.filter((file) => /from ['"]\.\.\/\.\.\//.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
