/**
 * Findings: where the file contradicts itself, says too little, or should be asked about.
 *
 * A finding is shown and never blocks: real papers contradict themselves, and the
 * app holds them as they are and says so. It carries the words it rests on, the
 * source of its rule, and what to do. It is worked out from the records and never
 * stored; only its acceptance is a record (finding-acceptance.ts).
 */
import type { ActionId, DocumentId, Id } from '../kernel/id.ts';

/** Worst first. A query may be quite all right; somebody should say so. */
export const SEVERITIES = ['contradiction', 'gap', 'query'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The name of a rule, such as 'reviewed-not-in-change-history'. It never changes: acceptances hold it. */
export type RuleId = string;

/** Words of the paper, where they stand. `quote` '' is a blank where words were to be expected. */
export interface Evidence {
  readonly recordId: Id<string>;
  /** 'Change history, row 3'. */
  readonly place: string;
  /** At most 25 words. */
  readonly quote: string;
}

/** What one press can do about it. */
export type Fix =
  | { readonly command: 'addChangeRow'; readonly documentId: DocumentId; readonly version: string }
  | { readonly command: 'giveReference'; readonly actionId: ActionId };

export interface Finding {
  /** The same for the same matter, whatever else changes: rule, record, part. */
  readonly id: string;
  readonly rule: RuleId;
  readonly title: string;
  readonly severity: Severity;
  /** The thing it concerns, which has a page: a document rather than a row of its table. */
  readonly about: Id<string>;
  readonly aboutName: string;
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
  /** 'rules.md V-04', 'MoU §8'. */
  readonly source: string;
  readonly remedy: string;
  readonly fix: Fix | null;
}

/** The source of a rule as a reader is told it: 'rule V-04', 'MoU §8', 'proof-reading'. */
export const showSource = ({ source }: Pick<Finding, 'source'>): string =>
  source.startsWith('checklist ') ? 'proof-reading' : source.replace(/^rules\.md /, 'rule ');

/** The findings of one rule by thing: the same order for the same findings. */
export const compareInRule = (one: Finding, other: Finding): number =>
  compareText(one.aboutName, other.aboutName) || compareText(one.id, other.id);

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
