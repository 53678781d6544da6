/** The programme's own closed days: typed, and counted in every working beside the bank holidays. */
import { describe, expect, it } from 'vitest';
import { readBankHolidays } from '#domain/kernel/bank-holidays.ts';
import { issueBy } from '#domain/kernel/clear-days.ts';
import { programmeDays, readClosedDayDraft } from '#domain/programme/closed-days.ts';
import shipped from '#resources/bank-holidays.json' with { type: 'json' };
import { aProgramme } from '#test/builders.ts';
import { aDay } from './a-day.ts';

const eve = { on: aDay('2021-12-24'), reason: 'Christmas Eve' };
const read = readBankHolidays(shipped);
const holidays = read.ok ? read.value : new Map();

describe('a closed day as it is typed', () => {
  it('is a whole day with its reason, read the British way', () => {
    expect(readClosedDayDraft({ on: '24/12/21', reason: ' Christmas Eve ' }, [])).toEqual({ ok: true, value: eve });
  });

  it.each([
    [{ on: '', reason: 'Closed' }, { on: 'missing' }],
    [{ on: '31 June 2021', reason: 'Closed' }, { on: 'not-a-day' }],
    [{ on: 'December 2021', reason: 'Closed' }, { on: 'not-a-day' }],
    [{ on: '24 December 2021', reason: 'Closed' }, { on: 'taken' }],
    [{ on: '23 December 2021', reason: '' }, { reason: 'missing' }],
  ])('is refused where it is no day, is there already or has no reason: %o', (draft, problems) => {
    expect(readClosedDayDraft(draft, [eve])).toEqual({ ok: false, problems });
  });
});

describe('the days of a programme', () => {
  it('cost a clear day more where the programme closes on Christmas Eve, and say why', () => {
    const meeting = aDay('2021-12-30');
    const usual = programmeDays(aProgramme(), holidays);
    const own = programmeDays(aProgramme({ closedDays: [eve] }), holidays);
    expect(issueBy(meeting, 3, 'working', usual.closed).day).toBe('2021-12-22');
    const { day, days } = issueBy(meeting, 3, 'working', own.closed);
    expect(day).toBe('2021-12-21');
    expect(days.find((one) => one.day === '2021-12-24')?.title).toBe('Christmas Eve');
  });

  it('are England and Wales’s before a programme has been started', () => {
    expect(programmeDays(null, holidays).closed.get(aDay('2021-05-03'))).toBe('Early May bank holiday');
  });

  it('do not make the bank holidays of a far year known', () => {
    const own = programmeDays(aProgramme({ closedDays: [{ on: aDay('2040-12-24'), reason: 'Closed' }] }), holidays);
    expect(own.covered).toEqual(programmeDays(aProgramme(), holidays).covered);
  });
});
