/**
 * Saved views: a way of looking at a register that somebody comes back to.
 *
 * A name, the filters by field and the order. A filter that this release does not
 * know, or whose value is gone, is left out when the view is opened.
 */
import { z } from 'zod';
import { orderKey } from '../kernel/order-key.ts';
import { id, line, named, stamps } from '../kernel/schema.ts';

export const SAVED_VIEW_PLACES = ['actions', 'decisions', 'recommendations', 'escalations', 'risks'] as const;

export const savedView = z.strictObject({
  ...stamps,
  id: id('savedView'),
  place: z.enum(SAVED_VIEW_PLACES),
  order: orderKey,
  name: named,
  filters: z.array(z.strictObject({ field: named, value: line })).readonly(),
});
export type SavedView = Readonly<z.output<typeof savedView>>;
