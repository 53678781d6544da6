/** Recommendations to others: chased, answered, made again, and how each stands on a day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWrittenDate } from '#domain/kernel/day-first.ts';
import type { RecommendationId } from '#domain/kernel/id.ts';
import type { Recommendation } from '#domain/recommendation/recommendation.ts';
import {
  newRecommendation,
  readRecommendationDraft,
  recommendationDraft,
} from '#domain/recommendation/recommendation-draft.ts';
import {
  chase,
  earlierOnes,
  repeat,
  respond,
  sayBefore,
  standRecommendation,
  takeBackResponse,
} from '#domain/recommendation/recommendation-steps.ts';
import { aRecommendation } from '#test/builders.ts';
import { aDay } from '../a-day.ts';
import { listSample } from '../sample-papers.ts';

const made = aRecommendation({ madeOn: aDay('2021-01-14'), responseDue: readWrittenDate('26 February 2021') });
const on = (day: string) => standRecommendation(made, aDay(day));

describe('the response to a recommendation', () => {
  it('is awaited until the day it is due, and overdue from the day after', () => {
    expect([on('2021-02-26').state, on('2021-02-27').state]).toEqual(['awaited', 'overdue']);
    expect(on('2021-03-08').sentence).toBe('The response was due on 26 February 2021, 10 days ago.');
  });

  it('is never late where nobody named a day', () => {
    const spring = { ...made, responseDue: readWrittenDate('spring 2021') };
    expect(standRecommendation(spring, aDay('2022-01-01'))).toEqual({
      state: 'awaited',
      sentence: 'A response is due: spring 2021.',
    });
  });

  it('has words and a verdict, except that nobody replied', () => {
    const answer = { response: ' ', on: aDay('2021-03-01'), evidence: null };
    expect(respond(made, { ...answer, verdict: 'partly' })).toEqual({ ok: false, reason: 'nothing-said' });
    expect(respond(made, { ...answer, verdict: 'no-reply' })).toMatchObject({
      ok: true,
      value: { verdict: 'no-reply' },
    });
    expect(respond(made, { ...answer, verdict: 'rejected', response: 'No.', on: aDay('2021-01-13') })).toEqual({
      ok: false,
      reason: 'before-made',
    });
  });

  it('is taken back as if it had not come', () => {
    const done = respond(made, { verdict: 'accepted', response: 'Yes.', on: aDay('2021-03-01'), evidence: 'file:1' });
    expect(done.ok && takeBackResponse(done.value)).toEqual(made);
  });

  it('is chased while it is awaited, and not after it has come', () => {
    const done = chase(made, aDay('2021-03-01'), 'Ann');
    expect(done.ok && standRecommendation(done.value, aDay('2021-03-02')).sentence).toBe(
      'The response was due on 26 February 2021, 4 days ago. Chased once, last on 1 March 2021.',
    );
    expect(chase({ ...made, verdict: 'accepted' }, aDay('2021-03-01'), 'Ann')).toEqual({
      ok: false,
      reason: 'answered',
    });
    expect(chase({ ...made, verdict: 'no-reply' }, aDay('2021-03-01'), 'Ann').ok).toBe(true);
    expect(done.ok && chase(done.value, aDay('2021-03-01'), 'Ann')).toEqual(done);
    expect(chase(made, aDay('2021-01-01'), 'Ann')).toEqual({ ok: false, reason: 'before-made' });
  });
});

describe('a recommendation made again', () => {
  it('says how often it was made before, by its chain', () => {
    const first = aRecommendation();
    const second = aRecommendation({ repeats: first.id });
    const third = aRecommendation({ repeats: second.id });
    const known = [third, first, second];
    expect(earlierOnes(third, known)).toEqual([second, first]);
    expect([0, 1, 2, 3].map(sayBefore)).toEqual([
      'not made before',
      'made once before',
      'made twice before',
      'made 3 times before',
    ]);
    expect(earlierOnes(third, [third, { ...second, deletedAt: second.createdAt }])).toEqual([]);
  });

  it('never leads back to itself, whatever is linked to what', () => {
    const ids = ['recommendation:a', 'recommendation:b', 'recommendation:c'] as const;
    const link = fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 15 }), (links) => {
        const rows = new Map<RecommendationId, Recommendation>(ids.map((id) => [id, aRecommendation({ id })]));
        for (const { from, to } of links) {
          const now = rows.get(from);
          const done = now && repeat(now, to, [...rows.values()]);
          if (done?.ok) rows.set(from, done.value);
        }
        for (const row of rows.values()) {
          const chain = earlierOnes(row, [...rows.values()]);
          expect(chain.length).toBeLessThan(ids.length);
          expect(chain.map(({ repeats }) => repeats)).not.toContain(row.id);
        }
      }),
    );
  });

  it('in a circle that came from elsewhere is counted once round', () => {
    const one = aRecommendation({ id: 'recommendation:one', repeats: 'recommendation:two' });
    const two = aRecommendation({ id: 'recommendation:two', repeats: 'recommendation:one' });
    expect(earlierOnes(one, [one, two])).toEqual([two]);
  });
});

describe('a recommendation as it is typed', () => {
  const named = (id: string) => `the ${id}`;

  it('comes back from its draft as it was, for every one of the sample', () => {
    for (const each of listSample('recommendation')) {
      const read = readRecommendationDraft(recommendationDraft(each), each, named);
      expect(read.ok && { ...each, ...read.value }).toEqual(each);
    }
  });

  it('says what it lacks, and keeps a date it cannot read in its own words', () => {
    const empty = readRecommendationDraft({ ...recommendationDraft(null), madeOn: '31/2/21' }, null, named);
    expect(empty).toEqual({ ok: false, problems: { text: 'missing', bodyId: 'missing', madeOn: 'not-a-day' } });
    const draft = { ...recommendationDraft(null), text: 'Publish it.', bodyId: 'body:1', responseDue: 'soon' };
    const read = readRecommendationDraft({ ...draft, addressees: ['party:1', 'name:The ministry'] }, null, named);
    if (!read.ok) throw new Error('it reads');
    expect(read.value).toMatchObject({
      responseDue: { text: 'soon', precision: 'unknown' },
      addressees: [
        { who: 'party:1', name: 'the party:1' },
        { who: null, name: 'The ministry' },
      ],
    });
    const begun = newRecommendation(read.value, {
      ...{ reference: 'SG/2021/R01', repeats: null, today: aDay('2021-05-12') },
      source: { from: 'between-meetings', raisedBy: 'Ann' },
    });
    expect(begun).toMatchObject({ year: 2021, verdict: null, chases: [] });
  });
});
