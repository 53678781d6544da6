/**
 * What passes between the page and the worker that builds papers.
 *
 * An order's number comes back on each answer. A failure is a bug of ours, and carries its
 * words for the diagnostics; a refusal is an outcome like any other.
 */
import type { Sheet } from './content.ts';
import type { PaperOutcome, Stage } from './outcome.ts';

export type ToWorker =
  | { readonly kind: 'warm' }
  | {
      readonly kind: 'build';
      readonly order: number;
      readonly sheet: Sheet;
      readonly annexBytes: ReadonlyMap<string, Uint8Array>;
    };

export type FromWorker =
  | { readonly kind: 'stage'; readonly order: number; readonly stage: Stage }
  | { readonly kind: 'built'; readonly order: number; readonly outcome: PaperOutcome }
  | { readonly kind: 'failed'; readonly order: number; readonly message: string };
