/**
 * A minute: one numbered entry in the record of a meeting.
 *
 * "The minutes" are all the entries of a meeting in order. An entry says what was
 * noted; when it made an action, a decision, a recommendation, an escalation or a risk,
 * that record points back here, so the text is typed once and the record never
 * stands without the paragraph it came from.
 */
import { z } from 'zod';
import type { MinuteId } from '../kernel/id.ts';
import { compareOrder, orderKey } from '../kernel/order-key.ts';
import { id, prose, stamps } from '../kernel/schema.ts';

export const minute = z.strictObject({
  ...stamps,
  id: id('minute'),
  meetingId: id('meeting'),
  /** Null: before the first item, such as the chair's introduction. */
  agendaItemId: id('agendaItem').nullable(),
  order: orderKey,
  /** 0 is a numbered entry, 1 and 2 stand under it. */
  level: z.int().min(0).max(2),
  text: prose,
});
export type Minute = Readonly<z.output<typeof minute>>;

/**
 * '3.1', '3.2', '3.2.1' under item 3, by place; entries at the same level count on.
 * An entry whose only words are the record it made has no number of its own.
 */
export function numberMinutes(itemNumber: string, minutes: readonly Minute[]): ReadonlyMap<MinuteId, string> {
  const counts = [0, 0, 0];
  const numbers = new Map<MinuteId, string>();
  for (const entry of minutes.filter(isNumbered).sort(compareOrder)) {
    counts[entry.level] = (counts[entry.level] ?? 0) + 1;
    counts.fill(0, entry.level + 1);
    const places = counts.slice(0, entry.level + 1).map((count) => Math.max(count, 1));
    numbers.set(entry.id, [itemNumber, ...places].filter((part) => part !== '').join('.'));
  }
  return numbers;
}

const isNumbered = (entry: Minute): boolean => entry.deletedAt === null && entry.text.trim() !== '';
