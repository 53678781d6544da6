/** What a programme sets for itself where a legal profile leaves it open. */
import { describe, expect, it } from 'vitest';
import { parseWallTime, type WallTime } from '#domain/kernel/wall-time.ts';
import { LEGAL_PROFILE_RULES } from '#domain/programme/legal-profile.ts';
import { noticeLaw, type OwnNotice, readCallIn, setOwnNotice, showCallIn } from '#domain/programme/own-notice.ts';
import { LEGAL_PROFILES } from '#domain/programme/programme.ts';

const at = (text: string) => parseWallTime(text) as WallTime;

describe('a profile of which nothing is set', () => {
  it.each(LEGAL_PROFILES)('%s is as its law has it', (profile) => {
    const other: OwnNotice = { profile: profile === 'P1' ? 'P2' : 'P1', keyCounting: 'working', callIn: null };
    expect(noticeLaw(profile, [other])).toEqual(LEGAL_PROFILE_RULES[profile]);
  });
});

describe('what is set', () => {
  const own = setOwnNotice([], 'P1', { keyCounting: 'working' });

  it('counts the 28 days in working days, and says who chose that', () => {
    expect(noticeLaw('P1', own).keyDecisionNotice).toEqual({
      ...{ clearDays: 28, counting: 'working', rule: 'D-05' },
      source: 'SI 2017/68 art 11(2)–(3); this programme has chosen which days count',
    });
  });

  it('gives no notice of key decisions to a law that has none', () => {
    expect(noticeLaw('P3', setOwnNotice([], 'P3', { keyCounting: 'working' })).keyDecisionNotice).toBeNull();
  });

  it('gives P3 a window, and takes that of P1 away', () => {
    const p3 = noticeLaw('P3', setOwnNotice([], 'P3', { callIn: { workingDays: 3, at: at('12:00') } })).callIn;
    expect(p3).toMatchObject({ workingDays: 3, at: '12:00', source: 'The window this programme has set for itself' });
    expect(noticeLaw('P1', setOwnNotice([], 'P1', { callIn: { workingDays: 0, at: at('16:00') } })).callIn).toBeNull();
  });

  it('keeps one line a profile, and none once everything is taken back', () => {
    const both = setOwnNotice(own, 'P1', { callIn: { workingDays: 3, at: at('12:00') } });
    expect(both).toEqual([{ profile: 'P1', keyCounting: 'working', callIn: { workingDays: 3, at: '12:00' } }]);
    expect(setOwnNotice(both, 'P1', { keyCounting: null, callIn: null })).toEqual([]);
  });
});

describe('a call-in window as it is typed', () => {
  it.each([
    ['5, 16:00', '5 working days, 16:00'],
    ['5', '5 working days, 16:00'],
    ['3 working days until noon', '3 working days, 12:00'],
    ['1 day at 4pm', '1 working day, 16:00'],
    ['5 working days, 16:00', '5 working days, 16:00'],
    ['None', 'none'],
    ['0', 'none'],
  ])('%s is %s', (typed, shown) => {
    const read = readCallIn(typed);
    expect(read && showCallIn(read)).toBe(shown);
  });

  it.each(['five', '-3', '5, 25:00', '99', '5 weeks', '1,2,3', ''])('%s is refused', (typed) => {
    expect(readCallIn(typed)).toBeNull();
  });
});
