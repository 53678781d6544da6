/**
 * Order keys: where a row stands among its neighbours.
 *
 * A key lies between two others without renumbering the rest, so moving one
 * agenda item changes one row, and two people who move different items do not
 * undo each other. Equal keys are told apart by id. The numbers people see are
 * worked out from this order and never stored.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { z } from 'zod';

/** Compared as text. */
export const orderKey = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[0-9A-Za-z]+$/);
export type OrderKey = string;

export function orderKeyBetween(before: OrderKey | null, after: OrderKey | null): OrderKey {
  return generateKeyBetween(before, after);
}

export function orderKeysAfter(before: OrderKey | null, count: number): readonly OrderKey[] {
  return generateNKeysBetween(before, null, count);
}

interface Ordered {
  readonly id: string;
  readonly order: OrderKey;
}

export function compareOrder(one: Ordered, other: Ordered): number {
  if (one.order !== other.order) return one.order < other.order ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** The key that puts a row at `place` (0 is first) among the others, which must not hold the row itself. */
export function orderKeyAt(others: readonly Ordered[], place: number): OrderKey {
  const sorted = [...others].sort(compareOrder);
  const before = sorted[place - 1]?.order ?? null;
  const after = sorted.slice(place).find((row) => before === null || row.order > before)?.order ?? null;
  return orderKeyBetween(before, after);
}
