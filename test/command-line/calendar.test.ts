/** `matters calendar` as a program: a body's calendar, one meeting's, and what it refuses. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { build, matters } from './matters.ts';

// A build and a process take seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
const at = (name: string) => join(folder, name);
const eventsOf = (name: string) =>
  new ICAL.Component(ICAL.parse(readFileSync(at(name), 'utf8')))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matters-ics-'));
  build();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('matters calendar', () => {
  it('writes the sample’s Steering Group: its fortnightly series and its meetings, twice the same', () => {
    const ran = matters('calendar', '--sample', '--body', 'GMIRS Steering Group', '--out', at('a.ics'));
    expect(ran).toMatchObject({ code: 0, remark: '' });
    expect(ran.answer).toMatch(/a\.ics: 1 series and \d+ meetings, \d+ bytes$/);
    matters('calendar', '--sample', '--body', 'GMIRS Steering Group', '--out', at('b.ics'));
    expect(readFileSync(at('a.ics')).equals(readFileSync(at('b.ics')))).toBe(true);
    const [series] = eventsOf('a.ics');
    expect(series?.isRecurring()).toBe(true);
    expect(series?.startDate.toString()).toBe('2021-04-28T10:00:00');
    expect(series?.startDate.toJSDate().toISOString()).toBe('2021-04-28T09:00:00.000Z');
  });

  it('writes one meeting, under the name it has in its body’s calendar', () => {
    const words = ['calendar', '--sample', '--meeting', '2021-05-12'];
    expect(matters(...words, '--out', at('c.ics')).code).toBe(0);
    const [meeting, ...others] = eventsOf('c.ics');
    expect(others).toEqual([]);
    expect(meeting?.startDate.toString().slice(0, 10)).toBe('2021-05-12');
    expect(eventsOf('a.ics').map((event) => event.uid)).toContain(meeting?.uid);
  });

  it('reads a workspace file alike', () => {
    expect(matters('export', '--sample', '--out', at('sample.matters')).code).toBe(0);
    const words = ['calendar', '--workspace', at('sample.matters'), '--body', 'GMIRS Steering Group'];
    expect(matters(...words, '--out', at('d.ics')).code).toBe(0);
    expect(readFileSync(at('d.ics')).equals(readFileSync(at('a.ics')))).toBe(true);
  });

  it.each([
    [['--body', 'No such body'], 1, 'No body is called "No such body". There are: '],
    [[], 2, 'Say which body with --body: GM IRS Steering Group; Joint Core Group.'],
    [['--body', 'group'], 1, 'More than one body is called "group": '],
    [['--body', 'GMIRS Steering Group', '--meeting', '2021-05-13'], 1, 'No meeting is "2021-05-13"'],
  ])('refuses %j with one sentence, and writes nothing', (args, code, sentence) => {
    const ran = matters('calendar', '--sample', ...args, '--out', at('refused.ics'));
    expect(ran).toMatchObject({ code, answer: '' });
    expect(ran.remark).toContain(sentence);
    expect(readdirSync(folder)).not.toContain('refused.ics');
  });
});
