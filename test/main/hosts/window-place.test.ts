/** The window comes back where it stood, and a spoilt note of that never stops the start. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepWindowPlace, readWindowPlace } from '#main/window-place.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-place-'));
const file = join(folder, 'deeper', 'window.json');
const screens = [{ x: 0, y: 0, width: 1366, height: 768 }];
const place = { x: 10, y: 20, width: 1000, height: 700, maximised: true };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a place that was kept is found again', () => {
  keepWindowPlace(file, place);
  expect(readWindowPlace(file, screens)).toEqual(place);
});

test('a place on a screen that is no longer there is forgotten', () => {
  for (const [x, y] of [
    [5000, 20],
    [-2000, 20],
    [10, 3000],
    [10, -500],
  ] as const) {
    keepWindowPlace(file, { ...place, x, y });
    expect(readWindowPlace(file, screens), `${x} ${y}`).toBeNull();
  }
  expect(readWindowPlace(file, [])).toBeNull();
});

test('a missing, cut, foreign or absurd file is no place', () => {
  expect(readWindowPlace(join(folder, 'nothing.json'), screens)).toBeNull();
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"x":1}',
    '{"x":1,"y":2,"width":1e9,"height":1,"maximised":true}',
    '\0\0\0',
    JSON.stringify({ ...place, more: 1 }),
    JSON.stringify({ ...place, x: '1' }),
  ]) {
    writeFileSync(file, text);
    expect(readWindowPlace(file, screens), text).toBeNull();
  }
});

test('a place that cannot be kept stops nothing', () => {
  writeFileSync(join(folder, 'a-file'), '');
  expect(() => keepWindowPlace(join(folder, 'a-file', 'window.json'), place)).not.toThrow();
});
