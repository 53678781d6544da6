/** Comparing two versions: paragraphs matched, words marked, and nothing of either text lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareTexts, type Difference } from '#reading/compare-versions.ts';
import { heedOrder } from '#reading/heed-order.ts';
import type { FromReader } from '#reading/reading-messages.ts';
import { lockedWord, wordOf } from './word-files.ts';

const BEFORE = [
  '## 8. Timescales',
  'This MoU shall remain in force until it is terminated.',
  'Either of the Parties may end this MoU upon giving 3 months notice to the other Party.',
  'The Board meets monthly.',
].join('\n');
const AFTER = [
  '## 8. Timescales',
  'This MoU shall remain in force until it is terminated.',
  'Either of the Parties may end this MoU upon giving six calendar months notice to the other Party.',
  'Contracts entered into under it continue to be governed by its terms.',
].join('\n');

/** A text as one side of the differences has it. */
const sideOf = (comparison: Comparison, left: Difference['kind'], side: 'before' | 'after') =>
  comparison.differences
    .filter(({ kind }) => kind !== left)
    .map((difference) => (difference.kind === 'changed' ? difference[side] : difference.text));

describe('two versions compared', () => {
  const compared = compareTexts(BEFORE, AFTER);

  it('match the paragraphs that are alike, and mark the words of one that changed', () => {
    expect(compared.differences.map(({ kind }) => kind)).toEqual(['same', 'same', 'changed', 'removed', 'added']);
    const [, , changed] = compared.differences;
    expect(changed?.kind === 'changed' && changed.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '3' },
      { kind: 'added', text: 'six calendar' },
    ]);
    expect(compared.counts).toEqual({ same: 2, changed: 1, removed: 1, added: 1 });
    expect(compared.words).toEqual({ removed: 5, added: 14 });
  });

  it('that are the same have no difference, spaces aside', () => {
    expect(compareTexts(BEFORE, BEFORE.replaceAll(' ', '  ')).counts).toEqual({
      same: 4,
      changed: 0,
      added: 0,
      removed: 0,
    });
    expect(compareTexts('', '').differences).toEqual([]);
  });

  it('keep every paragraph of both, in order, whatever was changed', () => {
    const line = fc
      .array(fc.constantFrom('the', 'Parties', 'agree', 'six', 'months', 'notice', 'Board', '0.6a'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((words) => words.join(' '));
    const text = fc.array(line, { maxLength: 14 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const both = compareTexts(one.join('\n'), other.join('\n'));
        expect(sideOf(both, 'added', 'before')).toEqual(one);
        expect(sideOf(both, 'removed', 'after')).toEqual(other);
        for (const difference of both.differences) {
          if (difference.kind !== 'changed') continue;
          const without = (left: string) =>
            difference.pieces
              .filter(({ kind }) => kind !== left)
              .map((piece) => piece.text)
              .join('');
          expect(without('added')).toBe(difference.before);
          expect(without('removed')).toBe(difference.after);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('that have nothing in common are put side by side, and it says so', () => {
    const many = (word: string) => Array.from({ length: 4000 }, (_, at) => `${word} ${at}`).join('\n');
    const far = compareTexts(many('alpha'), many('omega'));
    expect(far.coarse).toBe(true);
    expect(far.counts.same).toBe(0);
    expect(sideOf(far, 'added', 'before')).toHaveLength(4000);
  });

  it('say how far they are, and whose file cannot be read', async () => {
    const said: FromReader[] = [];
    const word = await wordOf(['The Parties agree.']);
    await heedOrder({ kind: 'compare', before: { bytes: word }, after: { text: 'The Parties agree.' } }, (message) =>
      said.push(message),
    );
    expect(said.filter(({ kind }) => kind === 'progress').length).toBeGreaterThan(3);
    expect(said.at(-1)).toMatchObject({ kind: 'compared', compared: { ok: true } });
    await heedOrder({ kind: 'compare', before: { bytes: word }, after: { bytes: lockedWord() } }, (message) =>
      said.push(message),
    );
    expect(said.at(-1)).toEqual({ kind: 'compared', compared: { ok: false, which: 'after', reason: 'locked' } });
  });
});
