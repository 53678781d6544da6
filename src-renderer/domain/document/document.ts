/**
 * Documents: controlled documents with versions.
 *
 * A memorandum, terms of reference, an information sharing agreement. A document
 * that must exist and does not yet is a document too: 'required'. Its Change
 * history and Review history are rows of their own (change.ts, review.ts); which
 * version is current is worked out from them.
 */
import { z } from 'zod';
import { civilDate, id, line, named, owner, prose, stamps, whole } from '../kernel/schema.ts';
import { versionLabel } from '../kernel/version-label.ts';
import { writtenDate } from '../kernel/written-date.ts';

export const DOCUMENT_KINDS = [
  'memorandum',
  'terms-of-reference',
  'information-sharing-agreement',
  'partnership-agreement',
  'service-specification',
  'programme-plan',
  'risk-log',
  'standard',
  'report',
  'guidance',
  'other',
] as const;
export const DOCUMENT_STATUSES = [
  'required',
  'draft',
  'in-review',
  'agreed',
  'in-force',
  'notice-given',
  'ended',
  'superseded',
] as const;

/** How an agreement ends: terminated, replaced, or nothing is delivered under it (rules.md V-10). */
export const DOCUMENT_ENDINGS = ['terminated', 'replaced', 'nothing-delivered'] as const;

export const document = z.strictObject({
  ...stamps,
  id: id('document'),
  title: named,
  shortTitle: line,
  kind: z.enum(DOCUMENT_KINDS),
  status: z.enum(DOCUMENT_STATUSES),
  owner: owner.nullable(),
  /** The body whose terms these are, or that keeps it. */
  bodyId: id('body').nullable(),
  parties: z.array(id('party')).readonly(),
  parentId: id('document').nullable(),
  nextReview: civilDate.nullable(),
  /** 'Dated June 2021': the execution date needs a day (rules.md V-08). */
  dated: writtenDate.nullable(),
  /** The version that was executed; null while it is not, or where the paper does not say. */
  executedVersion: versionLabel.nullable(),
  /** How long it runs, in its own words. */
  term: prose,
  /** Months of notice either party gives to end it; null where none are stated (rules.md D-18). */
  noticeMonths: whole.max(120).nullable(),
  notice: z.strictObject({ by: owner.nullable(), name: named, on: civilDate, reason: prose }).nullable(),
  ended: z.strictObject({ on: civilDate, how: z.enum(DOCUMENT_ENDINGS), reason: prose }).nullable(),
  replacedBy: id('document').nullable(),
  /** Months from one review to the next; null where none are stated. */
  reviewEvery: whole.max(120).nullable(),
  /** The bodies or posts that must each sign off an annex before it joins (rules.md V-09); none: no such rule. */
  annexSignOffs: z.array(owner).readonly(),
  /** The file it came from, as the paper's own footer names it. */
  originalName: line,
  note: prose,
});
export type Document = Readonly<z.output<typeof document>>;
