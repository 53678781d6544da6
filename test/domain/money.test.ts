/**
 * Money in whole pence: what is an amount, what is not, and that no penny is lost.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePence, showPence, totalPence } from '#domain/kernel/money.ts';

describe('an amount', () => {
  it.each([
    ['£69,573.32', 6_957_332],
    ['69573.32', 6_957_332],
    ['£639,733', 63_973_300],
    ['£1.3m', 130_000_000],
    ['£1.3 million', 130_000_000],
    ['£50k', 5_000_000],
    ['£2m', 200_000_000],
    ['-£250.00', -25_000],
    ['£-250.00', -25_000],
    ['(250.00)', -25_000],
    ['0.5', 50],
    [' £ 50,000 ', 5_000_000],
  ])('%j is %i pence', (text, amount) => {
    expect(parsePence(text)).toBe(amount);
  });

  it.each(['1,2,3', '', '£', 'n/a', '1.234', '12,34.00', '£1.333333333333m', '50,000+', '1 000', 'NaN', '1e3', '(250'])(
    '%j is not one, and nothing is guessed',
    (text) => {
      expect(parsePence(text)).toBeNull();
    },
  );

  it('too great to be counted in pence is not one', () => {
    expect(parsePence('99999999999999999999')).toBeNull();
  });

  it('printed is read back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
        expect(parsePence(showPence(amount))).toBe(amount);
      }),
    );
  });

  it('is printed with two places and its thousands', () => {
    expect(showPence(63_973_300)).toBe('£639,733.00');
    expect(showPence(-5)).toBe('-£0.05');
    expect([0, 99_999, 100_000, 100_000_000, 1e14].map(showPence)).toEqual([
      '£0.00',
      '£999.99',
      '£1,000.00',
      '£1,000,000.00',
      '£1,000,000,000,000.00',
    ]);
  });
});

describe('a column of amounts', () => {
  it('adds up to the penny in any order', () => {
    const column = [6957332, 3874173, 15352873, 4988785, 5537102, 7065198, 4314625, 4746087, 3137092, 8000033];
    expect(totalPence(column)).toBe(63_973_300);
    fc.assert(
      fc.property(fc.shuffledSubarray(column, { minLength: column.length }), (shuffled) => {
        expect(totalPence(shuffled)).toBe(63_973_300);
      }),
    );
  });
});
