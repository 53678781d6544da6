/** A risk is scored and banded as its body says, reviewed, closed; milestones fall in order, soft dates kept. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWrittenDate } from '#domain/kernel/day-first.ts';
import { milestoneDraft, readMilestoneDraft } from '#domain/risk/milestone-draft.ts';
import { newRisk, readRiskDraft, riskDraft } from '#domain/risk/risk-draft.ts';
import { areBands, bandOf, bandsOf, scoreOf, standingOf, USUAL_BANDS, whyBand } from '#domain/risk/risk-score.ts';
import {
  endRisk,
  isReviewOverdue,
  type RiskReview,
  reopenRisk,
  reviewRisk,
  risksFor,
} from '#domain/risk/risk-steps.ts';
import { inTimeOrder, isPast } from '#domain/risk/timeline.ts';
import { aBody, aMilestone, aRisk } from '../../builders.ts';
import { aDay } from '../a-day.ts';

describe('the score of a risk', () => {
  test('is likelihood by impact, in the bands of rule K-02 where its body has none', () => {
    const band = (likelihood: number, impact: number) => bandOf({ likelihood, impact }, bandsOf(aBody()))?.word;
    expect([band(3, 5), band(3, 4), band(4, 2), band(2, 3)]).toEqual(['Red', 'Amber', 'Amber', 'Green']);
    expect(standingOf({ likelihood: 3, impact: 5 }, USUAL_BANDS)).toBe('15 R Red');
    expect(whyBand({ likelihood: 3, impact: 4 }, USUAL_BANDS)).toBe(
      'Likelihood 3 × impact 4 = 12. Red from 15, amber from 8, green below (rule K-02).',
    );
  });

  test('follows the bands its body has set', () => {
    const bands = bandsOf(aBody({ riskBands: { red: 16, amber: 9 } }));
    expect(standingOf({ likelihood: 3, impact: 5 }, bands)).toBe('15 A Amber');
    expect(standingOf({ likelihood: 2, impact: 4 }, bands)).toBe('8 G Green');
    expect([areBands(bands), areBands({ red: 8, amber: 8 })]).toEqual([true, false]);
  });

  test('is not known while either has not been judged', () => {
    expect(scoreOf({ likelihood: null, impact: 5 })).toBeNull();
    expect(standingOf({ likelihood: 5, impact: null }, USUAL_BANDS)).toBe('Not judged');
    expect(whyBand({ likelihood: null, impact: null }, USUAL_BANDS)).toContain('no score until');
  });

  test('never falls in the band as it rises', () => {
    const level = fc.integer({ min: 1, max: 5 });
    const rank = { G: 0, A: 1, R: 2 };
    fc.assert(
      fc.property(level, level, fc.integer({ min: 2, max: 25 }), (likelihood, impact, red) => {
        const bands = { red, amber: red - 1 };
        const own = bandOf({ likelihood, impact }, bands);
        const higher = bandOf({ likelihood: Math.min(5, likelihood + 1), impact }, bands);
        expect(rank[higher?.letter ?? 'G']).toBeGreaterThanOrEqual(rank[own?.letter ?? 'R']);
      }),
    );
  });
});

describe('a risk as it is typed', () => {
  const read = (draft: Partial<ReturnType<typeof riskDraft>>) =>
    readRiskDraft({ ...riskDraft(null), title: 'Late', bodyId: 'body:1', ...draft }, ['body:1'], () => 'Ann');

  test('may lack an owner and its levels, and keeps a name nobody knows', () => {
    expect(read({ owners: ['name:Priya'], likelihood: '', impact: '6' })).toMatchObject({
      ok: true,
      value: { owners: [{ who: null, name: 'Priya', lead: true }], likelihood: null, impact: null },
    });
  });

  test('says by box what is missing or no day', () => {
    const found = read({ title: '', bodyId: 'body:2', reviewOn: 'soon', raisedOn: '31/2/21' });
    expect(found).toEqual({
      ok: false,
      problems: { title: 'missing', bodyId: 'missing', raisedOn: 'not-a-day', reviewOn: 'not-a-day' },
    });
  });

  test('reads back what it was', () => {
    const risk = aRisk({ raisedOn: aDay('2021-05-12'), reviewOn: aDay('2021-06-12'), likelihood: 2, impact: 3 });
    const again = readRiskDraft(riskDraft(risk), ['body:1'], () => 'Ann');
    expect(again.ok && { ...risk, ...again.value }).toEqual(risk);
  });

  test('is open from the day it was raised', () => {
    const fields = read({ raisedOn: '3 May 2021' });
    if (!fields.ok) throw new Error('It reads.');
    const source = { from: 'between-meetings', raisedBy: 'Ann' } as const;
    const made = newRisk(fields.value, { reference: 'SG/2021/K01', on: aDay('2022-01-01'), source, meetingId: null });
    expect(made).toMatchObject({ raisedOn: '2021-05-03', year: 2021, status: 'open', reviews: [] });
  });
});

describe('what becomes of a risk', () => {
  const risk = aRisk({ likelihood: 3, impact: 4, reviewOn: aDay('2021-06-01') });
  const review: RiskReview = {
    ...{ on: aDay('2021-06-02'), text: 'Staff are in post.', by: 'Ann', meetingId: null },
    ...{ likelihood: 2, impact: 4, next: aDay('2021-09-01') },
  };

  test('a review moves its levels and its next day, and keeps what they were', () => {
    const after = reviewRisk(risk, review);
    expect(after).toMatchObject({ ok: true, value: { likelihood: 2, impact: 4, reviewOn: '2021-09-01' } });
    expect(after.ok && after.value.reviews).toEqual([
      { on: '2021-06-02', text: 'Staff are in post.', by: 'Ann', meetingId: null, likelihood: 2, impact: 4 },
    ]);
  });

  test('a review that says nothing, comes before the last or is of a closed risk is refused', () => {
    expect(reviewRisk(risk, { ...review, text: ' ', likelihood: 3 })).toEqual({ ok: false, reason: 'nothing-said' });
    expect(reviewRisk({ ...risk, status: 'closed' }, review)).toEqual({ ok: false, reason: 'closed' });
    const once = reviewRisk(risk, review);
    expect(once.ok && reviewRisk(once.value, { ...review, on: aDay('2021-06-01') })).toEqual({
      ok: false,
      reason: 'before-the-last',
    });
  });

  test('it happens, closes and is opened again', () => {
    const happened = endRisk(risk, 'happened', aDay('2021-06-02'));
    expect(happened).toMatchObject({ ok: true, value: { status: 'happened', closedOn: null } });
    const closed = endRisk(risk, 'closed', aDay('2021-06-02'));
    expect(closed).toMatchObject({ ok: true, value: { status: 'closed', closedOn: '2021-06-02' } });
    expect(closed.ok && endRisk(closed.value, 'closed', aDay('2021-06-02'))).toMatchObject({ reason: 'already-so' });
    expect(closed.ok && reopenRisk(closed.value)).toMatchObject({ value: { status: 'open', closedOn: null } });
    expect(reopenRisk(risk)).toEqual({ ok: false, reason: 'already-so' });
  });

  test('its review is overdue from the day after', () => {
    expect(isReviewOverdue(risk, aDay('2021-06-01'))).toBe(false);
    expect(isReviewOverdue(risk, aDay('2021-06-02'))).toBe(true);
    expect(isReviewOverdue({ ...risk, status: 'closed' }, aDay('2021-06-02'))).toBe(false);
  });

  test('a pack has the worst first, and what closed since the last meeting once more', () => {
    const small = aRisk({ likelihood: 1, impact: 1 });
    const unjudged = aRisk({ likelihood: null, impact: null });
    const closed = (on: string) => aRisk({ status: 'closed', closedOn: aDay(on), likelihood: 2, impact: 2 });
    const [early, late] = [closed('2021-05-01'), closed('2021-05-20')];
    const span = { bodyId: 'body:1', since: aDay('2021-05-12'), on: aDay('2021-05-26') } as const;
    const later = aRisk({ raisedOn: aDay('2021-05-27') });
    const found = risksFor([small, unjudged, early, late, risk, later, aRisk({ bodyId: 'body:2' })], span);
    expect(found).toEqual([risk, late, small, unjudged]);
  });
});

describe('the timeline', () => {
  const at = (text: string, title = text) => aMilestone({ title, date: text === '' ? null : readWrittenDate(text) });

  test('puts soft dates where they begin, after the days before them, and the unknown last', () => {
    const dates = ['', 'spring', '26 June 2021', 'spring 2021', 'March 2021', '1 March 2021', '2020-1', '14 Jan 2021'];
    expect(inTimeOrder(dates.map((text) => at(text))).map(({ date }) => date?.text ?? '')).toEqual([
      ...['2020-1', '14 Jan 2021', '1 March 2021', 'March 2021', 'spring 2021', '26 June 2021', 'spring', ''],
    ]);
  });

  test('says what is past only of a whole day', () => {
    expect(isPast(at('26 June 2021'), aDay('2021-06-27'))).toBe(true);
    expect(isPast(at('26 June 2021'), aDay('2021-06-26'))).toBe(false);
    expect(isPast(at('spring 2021'), aDay('2022-06-26'))).toBe(false);
    expect(isPast({ ...at('26 June 2021'), status: 'reached' }, aDay('2022-01-01'))).toBe(false);
  });

  test('keeps the words of a date, and the year it was understood by', () => {
    const kept = aMilestone({ date: readWrittenDate('spring', 2021) });
    const read = readMilestoneDraft({ ...milestoneDraft(kept), note: 'Asked again' }, kept);
    expect(read.ok && { ...kept, ...read.value }).toEqual({ ...kept, note: 'Asked again' });
    expect(readMilestoneDraft({ ...milestoneDraft(null), date: 'x'.repeat(201) }, null)).toEqual({
      ok: false,
      problems: { title: 'missing', date: 'date-too-long' },
    });
  });
});
