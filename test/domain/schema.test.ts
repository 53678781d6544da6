/**
 * The small schemas records are made of: what a field refuses, and that nothing is trimmed or guessed.
 */
import { describe, expect, it } from 'vitest';
import { kindOf } from '#domain/kernel/id.ts';
import { civilDate, id, instant, line, named, owner, prose, wallTime, whole } from '#domain/kernel/schema.ts';

const takes = (schema: { safeParse(value: unknown): { readonly success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('a field', () => {
  it('for an id takes its own kind only, in plain characters', () => {
    expect(takes(id('meeting'), 'meeting:sg-2021-05-12')).toBe(true);
    for (const bad of ['person:sg', 'meeting:', 'meeting', 'meeting:a b', 'meeting:é', 'meetings:a', 1, null])
      expect(takes(id('meeting'), bad)).toBe(false);
    expect(kindOf('escalationRoute:joint')).toBe('escalationRoute');
  });

  it('for an owner takes a person, a post, a party or a body, and nothing else', () => {
    expect(['person:a', 'post:a', 'party:a', 'body:a'].every((value) => takes(owner, value))).toBe(true);
    expect(takes(owner, 'meeting:a')).toBe(false);
  });

  it('for a line refuses a second line, and for a name one that says nothing', () => {
    expect(takes(line, '')).toBe(true);
    expect(takes(line, 'one\ntwo')).toBe(false);
    expect(takes(line, 'x'.repeat(501))).toBe(false);
    expect(takes(named, '   ')).toBe(false);
    expect(named.parse(' Steering Group ')).toBe(' Steering Group ');
  });

  it('for running text keeps 20,000 characters, right-to-left marks and emoji as typed', () => {
    const typed = `${'a'.repeat(20_000)}\u200Fمحمد 🌍\n`;
    expect(prose.parse(typed)).toBe(typed);
  });

  it('for a day, a time or a moment takes only one that exists', () => {
    expect([takes(civilDate, '2021-02-29'), takes(wallTime, '24:00'), takes(instant, '2021-05-12')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([takes(civilDate, '2024-02-29'), takes(wallTime, '00:00'), takes(whole, -1)]).toEqual([true, true, false]);
  });
});
