/** A weekday printed with a recorded date is not that day's (rules.md D-17). */
import { wrongWeekday } from '#domain/kernel/day-first.ts';
import type { WrittenDate } from '#domain/kernel/written-date.ts';
import type { Found, Rule } from '../rule.ts';
import { WEEKDAYS } from '../text/printed-weekdays.ts';

export const weekdayWrong: Rule = {
  id: 'weekday-wrong',
  title: 'Weekday does not fit its date',
  severity: 'contradiction',
  source: 'rules.md D-17',
  reads: ['document', 'documentVersion', 'change', 'review', 'decision', 'action', 'recommendation', 'pack'],
  find: (book) => [
    ...book.gather('document', found),
    ...book.gather('decision', found),
    ...book.gather('action', found),
    ...book.gather('recommendation', found),
    ...book.gather('documentVersion', foundInVersion),
    ...book.gather('change', foundInTable),
    ...book.gather('review', foundInTable),
  ],
};

interface Row {
  readonly id: Found['about'];
}
const found = (row: Row): readonly Found[] => foundAbout(row.id, row);
const foundInVersion = (row: Row & { readonly documentId: Found['about'] }) => foundAbout(row.documentId, row);
const foundInTable = (row: Row & { readonly subjectId: Found['about'] }) => foundAbout(row.subjectId, row);

const foundAbout = (about: Found['about'], row: Row): readonly Found[] =>
  wrongDates(row).map(({ date, real }) => ({
    about,
    part: `${row.id}/${date.text}`,
    sentence: `“${date.text}” was a ${WEEKDAYS[real - 1]}.`,
    evidence: [{ recordId: row.id, place: 'Date as written', quote: date.text }],
    remedy: 'Find out whether the day or the date is meant.',
  }));

const wrongDates = (row: object) =>
  datesIn(row).flatMap((date) => {
    const wrong = wrongWeekday(date);
    return wrong ? [{ date, real: wrong.real }] : [];
  });

/** Every written date in a row, however deep, that has letters at its beginning: others print no weekday. */
function datesIn(value: object): readonly WrittenDate[] {
  if (isWrittenDate(value)) return /^\s*\p{L}/u.test(value.text) ? [value] : [];
  return Object.values(value).flatMap((inner: unknown) =>
    typeof inner === 'object' && inner !== null ? datesIn(inner) : [],
  );
}

const isWrittenDate = (value: object): value is WrittenDate => 'precision' in value && 'inferred' in value;
