/**
 * What passes between the page and the worker that reads Word files.
 *
 * A fault of the file is an answer like any other and says whose file it is; a
 * failure is a bug of ours.
 */
import type { Comparison } from './compare-versions.ts';
import type { WordFault, WordRead } from './word-text.ts';

/** The text where it is in hand, else the file it is in. */
export type Source = { readonly text: string } | { readonly bytes: Uint8Array };

export type ReadingOrder =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'compare'; readonly before: Source; readonly after: Source };

export type Compared =
  | { readonly ok: true; readonly value: Comparison }
  | { readonly ok: false; readonly which: 'before' | 'after'; readonly reason: WordFault };

export type Stage = 'reading' | 'comparing';

export type FromReader =
  | { readonly kind: 'progress'; readonly stage: Stage; readonly done: number; readonly total: number }
  | { readonly kind: 'text'; readonly read: WordRead }
  | { readonly kind: 'compared'; readonly compared: Compared }
  | { readonly kind: 'failed'; readonly message: string };
