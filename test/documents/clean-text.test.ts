/** Text on its way to paper. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph, part } from '#documents/blocks.ts';
import { cleanLine, cleanText } from '#documents/clean-text.ts';
import { findUndrawable, sayUndrawable, undrawableIn } from '#documents/glyph-coverage.ts';
import coverage from '#resources/fonts/coverage.json';
import { coverageOfFonts } from '#test/tools/font-coverage.ts';
import { aPack } from './a-pack.ts';

const BREAK = '\u200B';

describe('text made fit to print', () => {
  it('loses bells and other controls, and keeps its lines', () => {
    expect(cleanText('Item\u0007 4\nnext\u0085 line\u009f')).toBe('Item 4\nnext line');
    expect(cleanLine(' Item \n 4 ')).toBe('Item 4');
  });

  it('composes letters and their accents', () => {
    expect(cleanText('Sia\u0302n, Ty\u0302')).toBe('Siân, Tŷ');
  });

  it('lets a long word break, but never between a letter and its accents', () => {
    const word = 'ọ̀'.repeat(30);
    const pieces = cleanText(word).split(BREAK);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => piece.startsWith('ọ'.normalize('NFC')))).toBe(true);
    expect(cleanText('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch')).toContain(BREAK);
    expect(cleanText('Resettlement')).toBe('Resettlement');
  });

  it('never changes a word, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const cleaned = cleanText(text);
        expect(cleaned.replaceAll(BREAK, '')).toBe(cleanText(text.replaceAll(BREAK, '')).replaceAll(BREAK, ''));
        expect(cleanText(cleaned).replaceAll(BREAK, '')).toBe(cleaned.replaceAll(BREAK, ''));
      }),
    );
  });
});

describe('characters that no bundled font can draw', () => {
  it('are known from the fonts themselves', () => {
    expect(coverage).toEqual(coverageOfFonts());
  });

  it('are none in Welsh, Polish, Arabic, Greek, punctuation and emoji', () => {
    expect([...undrawableIn('Siân Llŷr Ŵynne £ – “ŵ” Łódź محمد عبد الله Ελλ Привет 😀 ❤️ 👍🏽')]).toEqual([]);
  });

  it('are named with their code and where they stand', () => {
    const pack = aPack(undefined, { parts: [part('one', 'Minutes', [paragraph(['From ', { strong: '王小明' }])])] });
    const found = findUndrawable(pack);
    expect(found.map(({ code, parts }) => [code, ...parts])).toEqual([
      ['U+738B', 'Minutes'],
      ['U+5C0F', 'Minutes'],
      ['U+660E', 'Minutes'],
    ]);
    expect(sayUndrawable(found)).toContain('王 (U+738B) in Minutes');
    expect(sayUndrawable([])).toBe('');
  });

  it('are none in the pack of the tests', () => {
    expect(findUndrawable(aPack())).toEqual([]);
  });
});
