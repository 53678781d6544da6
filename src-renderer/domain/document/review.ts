/**
 * Reviews: the rows of a Review history, 'Formal Review / Approval'.
 *
 * Printed as Who / What, Version, Date: exactly these headings (rules.md V-04). A
 * review of a version that the Change history lacks is real and is kept: it is a
 * finding, not a mistake to be mended here.
 */
import { z } from 'zod';
import { orderKey } from '../kernel/order-key.ts';
import { id, named, owner, stamps } from '../kernel/schema.ts';
import { versionLabel } from '../kernel/version-label.ts';
import { writtenDate } from '../kernel/written-date.ts';

/** The headings, in their order, as the seed memorandum prints them. */
export const REVIEW_HEADINGS = ['Who / What', 'Version', 'Date'] as const;
export const REVIEW_TITLE = 'Formal Review / Approval';

export const REVIEW_OUTCOMES = ['reviewed', 'approved', 'approved-with-changes', 'returned', 'not-stated'] as const;

export const review = z.strictObject({
  ...stamps,
  id: id('review'),
  subjectId: z.union([id('document'), id('pack')]),
  order: orderKey,
  /** As written, and whom that is taken for. */
  who: named,
  reviewer: owner.nullable(),
  version: versionLabel.nullable(),
  date: writtenDate.nullable(),
  outcome: z.enum(REVIEW_OUTCOMES),
  meetingId: id('meeting').nullable(),
  minuteId: id('minute').nullable(),
});
export type Review = Readonly<z.output<typeof review>>;
