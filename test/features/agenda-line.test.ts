/** What differs from a published agenda is told in words, though its parts are kept as keys. */
import { expect, test } from 'vitest';
import { agendaLineInWords } from '#features/meetings/wording.ts';

test('a purpose and a way of meeting are told in words, and a title that looks like one is left alone', () => {
  expect(agendaLineInWords('Wednesday 12 May 2021 · 10:00 to 12:00 · in-person · Churchgate House')).toBe(
    'Wednesday 12 May 2021 · 10:00 to 12:00 · In person · Churchgate House',
  );
  expect(agendaLineInWords('4 Decision on information · decision · 20 minutes')).toBe(
    '4 Decision on information · For decision · 20 minutes',
  );
});
