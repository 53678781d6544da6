/**
 * What comes of building a paper: the file with where its parts are, or a refusal.
 *
 * A refusal names the annex, so that the secretary knows which file to replace; the
 * sentences are in wording.ts. Nothing half-made is ever handed out.
 */

export type AnnexRefusal = 'annex-missing' | 'annex-corrupt' | 'annex-encrypted' | 'annex-too-long';

/** A longer one is refused. */
export const MOST_ANNEX_PAGES = 2000;

/** What was done to an annex, or what it is, that its owner may want to know. */
export type AnnexRemark =
  | 'form-flattened'
  | 'signature-broken'
  | 'script-removed'
  | 'attachment-removed'
  | 'media-removed'
  | 'owner-password'
  | 'untagged'
  | 'scanned'
  | 'not-pdf-ua';

export interface AnnexNote {
  readonly annexId: string;
  readonly label: string;
  readonly fileName: string;
  readonly remarks: readonly AnnexRemark[];
}

/** Pages as they are printed: they run on from `Sheet.firstPage` without a gap. */
export interface PartPages {
  readonly id: string;
  readonly kind: 'cover' | 'contents' | 'part' | 'annex';
  readonly title: string;
  readonly firstPage: number;
  readonly lastPage: number;
}

export const stages = ['read annexes', 'set pages', 'bind annexes', 'write file'] as const;

export type Stage = (typeof stages)[number];

export interface BuiltPaper {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly parts: readonly PartPages[];
  readonly claimsPdfUa: boolean;
  /** A sentence; null where it does claim. */
  readonly whyNot: string | null;
  readonly notes: readonly AnnexNote[];
  /** Milliseconds spent in each stage. */
  readonly timings: Readonly<Record<Stage, number>>;
}

export type RefusedPaper =
  | { readonly ok: false; readonly reason: AnnexRefusal; readonly annex: string; readonly message: string }
  | { readonly ok: false; readonly reason: 'cancelled'; readonly annex: null; readonly message: string };

export type PaperOutcome = BuiltPaper | RefusedPaper;
