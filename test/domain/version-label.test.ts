/**
 * Version labels: text with an order (rules.md V-01, V-03).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVersionLabels,
  isDraftLabel,
  nextLabel,
  readLabelOrder,
  sameVersion,
} from '#domain/kernel/version-label.ts';

const label = fc.oneof(
  fc
    .tuple(fc.constantFrom('', 'v', 'Version '), fc.nat(12), fc.nat(12), fc.constantFrom('', 'a', 'b', 'B'))
    .map(([before, major, minor, letter]) => `${before}${major}.${minor}${letter}`),
  fc.constantFrom('0-1', 'v1.0 DRAFT 2', '1.0 draft', '1.0 final', '1', '1.0.0', 'first version', 'tbc', 'Ω'),
);

describe('version labels', () => {
  it('run 0.6, 0.6a, 0.6b, 0.7, 0.9, 0.10, 1.0 whatever order they come in', () => {
    const inOrder = ['0.1', '0.2', '0.6', '0.6a', '0.6b', '0.7', '0.9', '0.10', '1.0', '1.1', '2.0'];
    expect([...inOrder].reverse().sort(compareVersionLabels)).toEqual(inOrder);
  });

  it('stand in one total order', () => {
    fc.assert(
      fc.property(label, label, label, (a, b, c) => {
        expect(Math.sign(compareVersionLabels(a, b))).toBe(-Math.sign(compareVersionLabels(b, a)) || 0);
        expect(compareVersionLabels(a, a)).toBe(0);
        if (compareVersionLabels(a, b) === 0) expect(a.trim()).toBe(b.trim());
        if (compareVersionLabels(a, b) <= 0 && compareVersionLabels(b, c) <= 0)
          expect(compareVersionLabels(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('that a reader would call the same are the same, written another way', () => {
    expect(sameVersion('0.6', 'v0.6')).toBe(true);
    expect(sameVersion('0-1', '0.1')).toBe(true);
    expect(sameVersion('1.0', 'Version 1')).toBe(true);
    expect(sameVersion('0.6', '0.6a')).toBe(false);
    expect(sameVersion('0.1', '0.10')).toBe(false);
  });

  it('come after their own drafts', () => {
    expect(['1.0', 'v1.0 DRAFT 2', '1.0 draft 1'].sort(compareVersionLabels)).toEqual([
      '1.0 draft 1',
      'v1.0 DRAFT 2',
      '1.0',
    ]);
  });

  it('without an order stand last and are kept', () => {
    expect(readLabelOrder('first version')).toBeNull();
    expect(['tbc', '2.0', '0.1'].sort(compareVersionLabels)).toEqual(['0.1', '2.0', 'tbc']);
  });

  it('are drafts before 1.0', () => {
    expect(['0.8', '0.6a', '1.0 draft 3', '1.0', '1.1', 'tbc'].map(isDraftLabel)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    [null, 'edit', '0.1'],
    ['0.7', 'edit', '0.8'],
    ['0.9', 'edit', '0.10'],
    ['0.6', 'side-edit', '0.6a'],
    ['0.6a', 'side-edit', '0.6b'],
    ['0.6a', 'edit', '0.7'],
    ['0.8', 'approval', '1.0'],
    ['1.0', 'minor', '1.1'],
    ['1.3', 'approval', '2.0'],
    ['0.6z', 'side-edit', '0.7'],
    ['1.0 draft 2', 'edit', '1.0 draft 3'],
    ['v1.0 DRAFT 2', 'approval', '1.0'],
    ['0.9 draft 1', 'approval', '1.0'],
  ] as const)('after %s, an %s is proposed as %s', (latest, size, next) => {
    expect(nextLabel(latest, size)).toBe(next);
  });

  it('proposed next come after the latest and are never the same version', () => {
    const latest = fc
      .tuple(fc.nat(20), fc.nat(20), fc.constantFrom('', 'a', 'f', 'z', ' draft 2'))
      .map(([major, minor, letter]) => `${major}.${minor}${letter}`);
    const size = fc.constantFrom('edit' as const, 'side-edit' as const, 'minor' as const, 'approval' as const);
    fc.assert(
      fc.property(latest, size, (from, how) => {
        expect(compareVersionLabels(from, nextLabel(from, how))).toBeLessThan(0);
        expect(sameVersion(from, nextLabel(from, how))).toBe(false);
      }),
    );
  });
});
