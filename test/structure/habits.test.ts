/** The house habits that a reader of one file cannot see: clock, names, headers, the origin, the words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import changelog from '../../resources/changelog.json' with { type: 'json' };
import { filesUnder, SOURCES } from './sources.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const FORBIDDEN = /^(lib|utils?|helpers?|common|shared|services?|managers?|types?|constants?|misc|core|index)$/;
const MAY_TELL_TIME = /^src-renderer\/(domain\/kernel\/(civil-date|instant)|app\/clock)\.ts$|^src-main\//;

describe('the habits of the house', () => {
  it('touches Date only in the files that tell the time', () => {
    const offenders = SOURCES.filter(
      (file) => !MAY_TELL_TIME.test(file) && /\bnew Date\(|\bDate\.(now|UTC|parse)\(/.test(read(file)),
    );
    expect(offenders).toEqual([]);
  });

  it('does calendar arithmetic with date-fns in civil-date and clear-days only', () => {
    const offenders = SOURCES.filter(
      (file) => !/kernel\/(civil-date|clear-days)\.ts$/.test(file) && /from 'date-fns/.test(read(file)),
    );
    expect(offenders).toEqual([]);
  });

  it('opens every file by saying what it is about', () => {
    expect(SOURCES.filter((file) => !file.endsWith('.d.ts') && !read(file).startsWith('/**'))).toEqual([]);
  });

  it('has no drawer: no file or folder is called utils, helpers, common …', () => {
    const offenders = SOURCES.filter((file) =>
      file.split('/').some((part) => FORBIDDEN.test(part.replace(/\.tsx?$/, ''))),
    );
    expect(offenders).toEqual([]);
  });

  it('has no default export, no enum, no suppression and no mock of our own modules', () => {
    const tests = filesUnder('test');
    const offenders = [...SOURCES, ...tests].filter((file) => {
      const text = read(file).replaceAll(/\/\^?.*\$?\/[gimsuy]*/g, '');
      const config = /config\.ts$/.test(file);
      return (
        (!config && /^export default/m.test(text)) ||
        /^\s*(export\s+)?(const\s+)?enum\s/m.test(text) ||
        /@ts-(ignore|expect-error|nocheck)|biome-ignore/.test(text.replaceAll('@ts-(ignore', '')) ||
        /\bvi\.mock\(/.test(text)
      );
    });
    expect(offenders.filter((file) => basename(file) !== 'habits.test.ts')).toEqual([]);
  });

  it('throws no refusal away: a press without a box to show it at has the desk announce it', () => {
    const offenders = SOURCES.filter((file) => {
      const text = read(file);
      return [...text.matchAll(/void (commit\w*)\(/g)].some(({ index, 1: name }) => {
        const statement = text.slice(index, index + 400).split(/;\n|\n {6,}[/]>/)[0] ?? '';
        const made = text.slice(0, index).lastIndexOf(`const ${name}`);
        return !statement.includes('.then(') && !/^const \w+ = useCommitAloud\(\)/.test(text.slice(made));
      });
    });
    expect(offenders).toEqual([]);
  });

  it('keeps the origin that owns the data', async () => {
    const origin = await import('../../src-main/origin.ts');
    expect(origin.ORIGIN).toBe('app://board');
    expect(origin.BROWSER_PORT).toBe(47815);
  });

  it('shows in the README every picture that is kept, and keeps every one it shows', () => {
    const folder = 'resources/screenshots';
    const shown = [...read('README.md').matchAll(/\]\(([^)]+\.(?:png|jpg))\)/g)].map(([, path]) => path);
    expect(new Set(shown)).toEqual(new Set(filesUnder(folder, /\.(png|jpg)$/)));
  });

  it('shows nothing at the top but what the user asked for', () => {
    const allowed = [
      'LICENSE',
      'README.md',
      'electron.vite.config.ts',
      'package-lock.json',
      'package.json',
      'resources',
      'src-main',
      'src-renderer',
      'test',
      'tsconfig.json',
    ];
    const built = ['node_modules', 'out', 'release', 'coverage', 'test-results'];
    const seen = readdirSync('.').filter((name) => !name.startsWith('.') && !built.includes(name));
    expect(seen.sort()).toEqual(allowed.sort());
  });

  it('tells the user what changed, in the shape the app shows', () => {
    const kinds = ['New', 'Added', 'Fixed', 'Improved', 'Removed'];
    expect(changelog[0]?.version).toBe(manifest.version);
    for (const release of changelog) {
      expect(release.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(release.changes.length).toBeGreaterThan(0);
      for (const change of release.changes) {
        expect(kinds).toContain(change.kind);
        expect(change.text).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  it('never needs the papers it was designed from', () => {
    const offenders = SOURCES.filter((file) => read(file).includes('../shared'));
    expect(offenders).toEqual([]);
    expect(existsSync('src-renderer/domain/records.ts')).toBe(true);
  });
});
