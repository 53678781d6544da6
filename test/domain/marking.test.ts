/**
 * Markings: OFFICIAL and OFFICIAL-SENSITIVE, and no other.
 */
import { describe, expect, it } from 'vitest';
import { highestMarking, marking } from '#domain/kernel/marking.ts';

describe('a marking', () => {
  it('higher than OFFICIAL-SENSITIVE does not belong here', () => {
    expect(['OFFICIAL', 'OFFICIAL-SENSITIVE'].every((word) => marking.safeParse(word).success)).toBe(true);
    expect(['SECRET', 'TOP SECRET', 'official', ''].some((word) => marking.safeParse(word).success)).toBe(false);
  });

  it('of a pack is the highest of its parts', () => {
    expect(highestMarking(['OFFICIAL', 'OFFICIAL-SENSITIVE', 'OFFICIAL'])).toBe('OFFICIAL-SENSITIVE');
    expect(highestMarking(['OFFICIAL'])).toBe('OFFICIAL');
    expect(highestMarking([])).toBe('OFFICIAL');
  });
});
