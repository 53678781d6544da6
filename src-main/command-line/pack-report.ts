/**
 * The report of a pack: what was built, in figures a machine can check.
 *
 * Pages, parts with their page ranges, bytes, SHA-256, seconds per stage, and
 * whether the file claims PDF/UA-1 and, if not, why.
 */
import { createHash } from 'node:crypto';
import type { BuiltPaper } from '#documents/outcome.ts';

export interface PackReport {
  readonly title: string;
  readonly version: string | null;
  readonly status: string;
  readonly pages: number;
  readonly parts: readonly { readonly title: string; readonly firstPage: number; readonly lastPage: number }[];
  readonly bytes: number;
  readonly sha256: string;
  readonly seconds: Readonly<Record<string, number>>;
  readonly claimsPdfUa1: boolean;
  readonly whyNot: string | null;
  readonly annexNotes: readonly { readonly file: string; readonly remarks: readonly string[] }[];
}

interface Built {
  readonly title: string;
  readonly version: string | null;
  readonly status: string;
  readonly paper: BuiltPaper;
  /** Milliseconds before and after the engine's own stages: reading, starting the engine, writing. */
  readonly around: Readonly<Record<string, number>>;
}

export function reportOf({ title, version, status, paper, around }: Built): PackReport {
  const milliseconds: Readonly<Record<string, number>> = { ...around, ...paper.timings };
  const total = Object.values(milliseconds).reduce((sum, each) => sum + each, 0);
  const seconds = Object.entries({ ...milliseconds, total }).map(([stage, each]) => [stage, Math.round(each) / 1000]);
  return {
    title,
    version,
    status,
    pages: paper.pages,
    parts: paper.parts.map(({ title: name, firstPage, lastPage }) => ({ title: name, firstPage, lastPage })),
    bytes: paper.bytes.byteLength,
    sha256: createHash('sha256').update(paper.bytes).digest('hex'),
    seconds: Object.fromEntries(seconds),
    claimsPdfUa1: paper.claimsPdfUa,
    whyNot: paper.whyNot,
    annexNotes: paper.notes.map((note) => ({ file: note.fileName, remarks: note.remarks })),
  };
}
