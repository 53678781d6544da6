/** A weekday printed in running text does not fit its date (rules.md D-17). */
import { wrongWeekdays } from '../text/printed-weekdays.ts';
import { textRule } from '../texts.ts';

export const weekdayWrongInText = textRule({
  id: 'weekday-wrong-in-text',
  title: 'Weekday does not fit its date',
  severity: 'contradiction',
  source: 'rules.md D-17',
  texts: ['documentVersion', 'decision', 'minute'],
  check: wrongWeekdays,
  remedy: 'Find out whether the day or the date is meant.',
});
