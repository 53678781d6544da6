/**
 * Changes: the rows of a Change history.
 *
 * Printed as Version, Reason for change, Author, Date: exactly these headings
 * (rules.md V-05). A row may lack its author and its date. They stay null and
 * print as blanks; a finding says so. The order is the paper's own.
 */
import { z } from 'zod';
import { orderKey } from '../kernel/order-key.ts';
import { id, named, prose, stamps } from '../kernel/schema.ts';
import { versionLabel } from '../kernel/version-label.ts';
import { writtenDate } from '../kernel/written-date.ts';

/** The headings, in their order, as the seed memorandum prints them. */
export const CHANGE_HEADINGS = ['Version', 'Reason for change', 'Author', 'Date'] as const;

/** An author as written, and whom that is taken for. */
export const author = z.strictObject({
  name: named,
  personId: id('person').nullable(),
  partyId: id('party').nullable(),
});

export const change = z.strictObject({
  ...stamps,
  id: id('change'),
  /** A document, or a pack: a pack keeps the same two tables. */
  subjectId: z.union([id('document'), id('pack')]),
  order: orderKey,
  version: versionLabel,
  reason: prose,
  author: author.nullable(),
  date: writtenDate.nullable(),
});
export type Change = Readonly<z.output<typeof change>>;
