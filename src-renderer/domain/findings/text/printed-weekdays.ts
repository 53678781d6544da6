/** Dates printed with a weekday that is not theirs: 'Monday 2 November 2021' was a Tuesday. */
import { readWrittenDate, wrongWeekday } from '#domain/kernel/day-first.ts';
import { quoted } from '../words.ts';
import type { Line, TextFault } from './lines.ts';

const DATED =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{L}{3,9},?\s+\d{4}\b/giu;
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export function wrongWeekdays(lines: readonly Line[]): readonly TextFault[] {
  const withDay = lines.filter(({ text }) => /day,?\s/i.test(text));
  return withDay.flatMap(({ text, place }) =>
    [...text.matchAll(DATED)].flatMap(([printed]) => {
      const wrong = wrongWeekday(readWrittenDate(printed));
      if (!wrong) return [];
      const sentence = `“${printed}” was a ${WEEKDAYS[wrong.real - 1]}.`;
      return [{ key: `${printed} ${place}`, sentence, evidence: [{ place, quote: quoted(text) }] }];
    }),
  );
}
