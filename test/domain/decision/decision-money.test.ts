/** Money as it is pasted, and the places it is for: two pairs a row, odd amounts, a district left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedMoney } from '#domain/decision/pasted-money.ts';
import { checkPlaces, GREATER_MANCHESTER, sayPlaces } from '#domain/decision/place-completeness.ts';
import { showPence, totalPence } from '#domain/kernel/money.ts';
import { findSample } from '../sample-papers.ts';

const AS_PRINTED = [
  'Locality\tAllocation\tLocality\tAllocation',
  'Bolton\t£69,573.32\tSalford\t£70,651.98',
  'Bury\t£38,741.73\tStockport\t£43,146.25',
  'Manchester\t£153,528.73\tTameside\t£47,460.87',
  'Oldham\t£49,887.85\tTrafford\t£31,370.92',
  'Rochdale\t£55,371.02\tWigan\t£80,000.33',
].join('\n');

describe('the allocations of the Dependency and Recovery notice, pasted', () => {
  const asEntered = findSample('decision', 'decision:dependency-and-recovery').money?.lines;
  const taken = (text: string) => readPastedMoney(text).lines.map(({ label, amount }) => ({ label, amount }));

  it('are the ten the sample holds, left pairs first, to the penny', () => {
    expect(taken(AS_PRINTED)).toEqual(asEntered);
    expect(totalPence(taken(AS_PRINTED).map(({ amount }) => amount))).toBe(63_973_300);
    expect(readPastedMoney(AS_PRINTED)).toMatchObject({ problems: [], statedTotal: null });
  });

  it('are the same ten without tabs, as a PDF gives them', () => {
    expect(taken(AS_PRINTED.replaceAll('\t', ' '))).toEqual(asEntered);
    expect(readPastedMoney(AS_PRINTED.replaceAll('\t', ' ')).headings).toHaveLength(1);
  });

  it('name every district once', () => {
    expect(sayPlaces(taken(AS_PRINTED).map(({ label }) => label))).toBe(
      'All of the ten districts of Greater Manchester are there, each once.',
    );
  });
});

describe('a pasted money table', () => {
  it.each([
    ['Bolton\t£69,573.32', 6_957_332],
    ['Bolton\t69573.32', 6_957_332],
    ['Envelope\t£1.3m', 130_000_000],
    ['Envelope\t£1.3 million', 130_000_000],
    ['Clawback\t-£250', -25_000],
    ['Clawback\t(250.00)', -25_000],
  ])('reads %j', (text, amount) => {
    expect(readPastedMoney(text)).toMatchObject({ lines: [{ amount, negative: amount < 0 }], problems: [] });
  });

  it.each([
    ['Bolton\t1,2,3', 'not-an-amount'],
    ['Bolton\ttbc', 'not-an-amount'],
    ['Bolton\t£1.333', 'not-an-amount'],
    ['Bolton\t', 'missing'],
    ['Bolton', 'missing'],
    ['\t£5', 'no-label'],
  ])('keeps %j beside its problem, and takes nothing for it', (text, problem) => {
    const [label = '', sum = ''] = text.split('\t');
    expect(readPastedMoney(text)).toMatchObject({ lines: [], problems: [{ row: 1, label, text: sum, problem }] });
  });

  it('takes the total as the total stated, not as a line', () => {
    expect(readPastedMoney('Bolton\t£1\nBury\t£2\nTotal\t£3')).toMatchObject({
      lines: [{ amount: 100 }, { amount: 200 }],
      statedTotal: 300,
    });
  });

  it('never loses a penny or a cell, however many pairs stand in a row', () => {
    const label = fc.stringMatching(/^[A-Z][a-z]{0,8}( [a-z]{1,6})?$/).filter((text) => !/^total/i.test(text));
    const cell = fc.oneof(
      fc.integer({ min: -1e9, max: 1e11 }).map((pence) => ({ pence, text: showPence(pence) })),
      fc.integer({ min: 0, max: 1e9 }).map((pence) => ({ pence, text: (pence / 100).toFixed(2) })),
      fc.constantFrom('1,2,3', 'tbc', '', '£1.234').map((text) => ({ pence: null, text })),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ label, cell }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (all, wide) => {
          const rows = Array.from({ length: Math.ceil(all.length / wide) }, (_, at) =>
            all.slice(at * wide, at * wide + wide),
          );
          const text = rows.map((row) => row.map((one) => `${one.label}\t${one.cell.text}`).join('\t')).join('\r\n');
          const read = readPastedMoney(text);
          const good = all.flatMap((one) => (one.cell.pence === null ? [] : [one.cell.pence]));
          expect(totalPence(read.lines.map(({ amount }) => amount))).toBe(totalPence(good));
          expect(read.lines.length + read.problems.length).toBe(all.length);
          const said = [...read.lines, ...read.problems]
            .map((one) => one.label)
            .sort((one, other) => one.localeCompare(other));
          expect(said).toEqual(all.map((one) => one.label).sort((one, other) => one.localeCompare(other)));
        },
      ),
    );
  });
});

describe('anything at all, pasted', () => {
  const scrap = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '\t',
      '\n',
      '\r\n',
      ' ',
      '£',
      '£1.3m',
      '69573.32',
      '1,2,3',
      '-£5',
      '(2.50)',
      'Total',
      '"',
      'Bolton',
    ),
  );

  it('is never refused whole, and every digit of it comes back: in a line, a total, a heading or a problem', () => {
    const digits = (text: string) => text.replaceAll(/[^0-9]/g, '').length;
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 25 }), (scraps) => {
        const text = scraps.join('');
        const { lines, problems, statedTotal, headings } = readPastedMoney(text);
        // A sum that was read may be written longer or shorter than it was: £1.3m. Its label and all else is as it was.
        const kept = [...problems.flatMap((one) => [one.label, one.text]), ...headings.map((one) => one.text)].join(
          ' ',
        );
        const wholly = lines.length === 0 && statedTotal === null;
        if (wholly) expect(digits(kept)).toBe(digits(text));
        for (const { amount } of lines) expect(Number.isSafeInteger(amount)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('reads back as it was read: what is shown can be pasted again and comes to the same pence', () => {
    const pair = fc.record({
      label: fc.stringMatching(/^[A-Z][a-z]{0,8}$/).filter((label) => !/^(total|grand|overall)/i.test(label)),
      amount: fc.integer({ min: -1e12, max: 1e12 }),
    });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 20 }), (pairs) => {
        const shown = pairs.map(({ label, amount }) => `${label}\t${showPence(amount)}`).join('\n');
        expect(readPastedMoney(shown).lines.map(({ label, amount }) => ({ label, amount }))).toEqual(pairs);
      }),
    );
  });
});

describe('a list of places', () => {
  it('says which district is left out and which stands twice, though the sum agrees', () => {
    const nine = GREATER_MANCHESTER.places.filter((place) => place !== 'Bury');
    expect(checkPlaces([...nine, 'salford', 'Mobilisation'])).toEqual({
      missing: ['Bury'],
      twice: ['Salford'],
      others: ['Mobilisation'],
    });
    expect(sayPlaces([...nine, 'salford', 'Mobilisation'])).toBe(
      'Of the ten districts of Greater Manchester, left out: Bury; more than once: Salford. Besides them it has: Mobilisation.',
    );
  });

  it('says nothing of a table that is about no place at all', () => {
    expect(sayPlaces(['Staff', 'Rent'])).toBeNull();
  });

  it('finds all ten districts in the Welfare Service’s envelope', () => {
    const lines = findSample('decision', 'decision:welfare-service').money?.lines.map(({ label }) => label) ?? [];
    expect(checkPlaces(lines)).toEqual({
      missing: [],
      twice: [],
      others: ['Co-ordinator Provider (anticipated)', 'Mobilisation'],
    });
  });
});
