/**
 * Order keys: moving one row changes one row, and none is ever lost.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOrder, orderKey, orderKeyAt, orderKeyBetween, orderKeysAfter } from '#domain/kernel/order-key.ts';

const rowsOf = (count: number) =>
  orderKeysAfter(null, count).map((order, at) => ({ id: `row:${String(at).padStart(3, '0')}`, order }));

describe('order keys', () => {
  it('given together run in the order they were given', () => {
    const rows = rowsOf(300);
    expect([...rows].reverse().sort(compareOrder)).toEqual(rows);
    expect(rows.every(({ order }) => orderKey.safeParse(order).success)).toBe(true);
  });

  it('lie between their neighbours', () => {
    const middle = orderKeyBetween('a0', 'a1');
    expect('a0' < middle && middle < 'a1').toBe(true);
  });

  it('let a row be moved anywhere, however often, with no row lost and the row where it was put', () => {
    const move = fc.tuple(fc.nat(11), fc.nat(11));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        let rows = rowsOf(12);
        for (const [which, place] of moves) {
          const sorted = [...rows].sort(compareOrder);
          const moved = sorted[which];
          if (!moved) continue;
          const others = sorted.filter((row) => row !== moved);
          const put = { ...moved, order: orderKeyAt(others, place) };
          rows = [...others, put];
          const expected = [...others.slice(0, place), put, ...others.slice(place)].map(({ id }) => id);
          expect([...rows].sort(compareOrder).map(({ id }) => id)).toEqual(expected);
        }
        expect(new Set(rows.map(({ id }) => id)).size).toBe(12);
        expect(rows.every(({ order }) => orderKey.safeParse(order).success)).toBe(true);
      }),
    );
  });

  it('that two colleagues made alike are told apart by id, and a row can still be put beside them', () => {
    const twins = [
      { id: 'row:b', order: 'a1' },
      { id: 'row:a', order: 'a1' },
    ];
    expect([...twins].sort(compareOrder).map(({ id }) => id)).toEqual(['row:a', 'row:b']);
    expect(orderKeyAt(twins, 0) < 'a1').toBe(true);
    expect(orderKeyAt(twins, 2) > 'a1').toBe(true);
  });
});
