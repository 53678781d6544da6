/**
 * Europe/London for a calendar file: when the clocks change, as data.
 *
 * A calendar program that is handed a wall time needs the rule beside it, or it
 * guesses from its own zone. British Summer Time runs from the last Sunday of March
 * to the last Sunday of October, changing at 01:00 UTC: the rule since 1996, stated
 * from 1970 as calendar programs expect.
 */
export const LONDON = 'Europe/London';

export const LONDON_TIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${LONDON}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:BST',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'DTSTART:19700329T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:GMT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'DTSTART:19701025T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
