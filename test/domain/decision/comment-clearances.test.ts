/** Financial and legal comments are cleared before anyone signs, and cleared again after a change. */
import { describe, expect, it } from 'vitest';
import {
  type ClearedComments,
  clearComments,
  standClearances,
  uncleared,
} from '#domain/decision/comment-clearances.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { type Signing, sign } from '#domain/decision/signing.ts';
import { aDecision } from '#test/builders.ts';
import { aDay } from '../a-day.ts';

const written = aDecision({
  status: 'recommended',
  route: [{ post: 'post:1', title: 'Director', from: null }],
  sections: [
    { heading: 'Financial comments', text: 'It is in the budget.' },
    { heading: 'Legal comments', text: 'A grant is lawful.' },
  ],
});
const clearing = (comments: ClearedComments) => ({
  comments,
  by: null,
  name: 'The Treasurer’s office',
  on: aDay('2021-10-25'),
});
function cleared(decision: Decision, ...which: readonly ClearedComments[]): Decision {
  return which.reduce((now, comments) => {
    const done = clearComments(now, clearing(comments));
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  }, decision);
}
const states = (decision: Decision) => standClearances(decision).map(({ comments, state }) => `${comments} ${state}`);
const signing: Signing = {
  ...{ number: 1, verdict: 'approved', post: 'post:1', by: null, on: aDay('2021-10-27') },
  ...{ method: '', comments: '', evidence: null },
};
const signed = (decision: Decision) => sign(decision, signing, new Map([['post:1', 'Director']]));

describe('financial and legal comments', () => {
  it('are asked for where the notice has their headings, and nowhere else', () => {
    expect(states(written)).toEqual(['financial to-clear', 'legal to-clear']);
    expect(states(aDecision())).toEqual(['financial not-asked', 'legal not-asked']);
    expect(states(aDecision({ sections: [{ heading: 'Finance comments', text: ' ' }] }))[0]).toBe('financial empty');
  });

  it('are cleared before anyone signs: both of them', () => {
    expect(signed(written)).toEqual({ ok: false, reason: 'comments-not-cleared' });
    expect(signed(cleared(written, 'financial'))).toEqual({ ok: false, reason: 'comments-not-cleared' });
    expect(signed(cleared(written, 'financial', 'legal')).ok).toBe(true);
  });

  it('say who cleared them and when', () => {
    expect(standClearances(cleared(written, 'legal'))[1]?.sentence).toBe(
      'Legal comments: cleared by The Treasurer’s office on 25 October 2021.',
    );
  });

  it('are cleared again after the wording or the money changes, and the first clearance is kept', () => {
    const changed = { ...cleared(written, 'financial', 'legal'), text: 'For two years.' };
    expect(states(changed)).toEqual(['financial voided', 'legal voided']);
    expect(uncleared(changed)[0]?.sentence).toContain('has changed since, so they are cleared again.');
    expect(signed(changed)).toEqual({ ok: false, reason: 'comments-not-cleared' });
    const again = cleared(changed, 'financial', 'legal');
    expect([uncleared(again), again.commentClearances.length]).toEqual([[], 4]);
  });

  it('read from paper, without a digest, are not voided by anything', () => {
    const clearance = { ...clearing('financial'), digest: null };
    expect(states({ ...written, commentClearances: [clearance] })[0]).toBe('financial cleared');
  });

  it('are not cleared twice, by nobody, where nothing is written, or of a decision that has ended', () => {
    const why = (decision: Decision, name = 'Ann') => {
      const done = clearComments(decision, { ...clearing('financial'), name });
      return done.ok ? 'cleared' : done.reason;
    };
    expect(why(cleared(written, 'financial'))).toBe('cleared-already');
    expect(why(written, ' ')).toBe('no-name');
    expect(why(aDecision())).toBe('not-asked');
    expect(why(aDecision({ sections: [{ heading: 'Financial comments', text: '' }] }))).toBe('empty');
    expect(why({ ...written, status: 'refused' })).toBe('path-ended');
  });
});
