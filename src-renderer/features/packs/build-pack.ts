/**
 * Building a pack while it is being edited.
 *
 * The pack is built silently whenever what is in it changes, so that its page
 * count stands before anyone asks and a build after one edit is shown at once. A
 * build that is overtaken by another edit is let finish: ending the worker would
 * cost more than waiting. Only Cancel ends it, and then nothing is built until
 * something changes or Build is pressed. What was built last stays on the screen.
 */
import { useEffect, useRef, useState } from 'react';
import { type Desk, useDesk } from '#desk/desk.tsx';
import { findUndrawable, sayUndrawable } from '#documents/glyph-coverage.ts';
import type { BuiltPaper, PaperOutcome, Stage } from '#documents/outcome.ts';
import type { PackContent } from '#documents/pack/pack-content.ts';
import { printPaper } from '#documents/press.ts';

export interface Built {
  /** What it was built from: equal keys, equal bytes. */
  readonly key: string;
  readonly paper: BuiltPaper;
  /** Characters no font can draw, as a sentence; '' where there is none. */
  readonly undrawable: string;
}

export interface PackBuild {
  /** The last that was built, perhaps of an earlier state. */
  readonly built: Built | null;
  /** True where `built` is of the pack as it stands. */
  readonly current: boolean;
  /** Why the pack as it stands cannot be built. */
  readonly refused: string | null;
  readonly stage: Stage | 'waiting' | null;
  readonly again: () => void;
  readonly cancel: () => void;
}

/** Changes that come together, from one commit or two windows, are built once. */
const SETTLES_IN = 40;
export const BUILD_FAILED =
  'The pack could not be built, for a reason nobody foresaw. Nothing was written. Try again; if it happens again, leave parts out one by one to find the one at fault.';

export function usePackBuild(content: PackContent | undefined): PackBuild {
  const { store } = useDesk();
  const key = content ? keyOf(content) : null;
  const [built, setBuilt] = useState<Built | null>(null);
  const [refused, setRefused] = useState<{ readonly key: string; readonly sentence: string } | null>(null);
  const [stage, setStage] = useState<PackBuild['stage']>(null);
  const running = useRef<AbortController | null>(null);
  const settled = built?.key === key || refused?.key === key;

  useEffect(() => {
    if (!content || key === null || settled || stage !== null) return;
    const timer = setTimeout(() => {
      const order = new AbortController();
      running.current = order;
      setStage('waiting');
      void buildPack(store, content, { signal: order.signal, onStage: setStage })
        .then((outcome) => {
          if (outcome.ok) {
            setBuilt({ key, paper: outcome, undrawable: sayUndrawable(findUndrawable(content.sheet)) });
            setRefused(null);
          } else setRefused({ key, sentence: outcome.message });
        })
        .catch(() => setRefused({ key, sentence: BUILD_FAILED }))
        .finally(() => {
          running.current = null;
          setStage(null);
        });
    }, SETTLES_IN);
    return () => clearTimeout(timer);
    // When a build ends its stage does too, and what has changed meanwhile is built next.
  }, [store, content, key, settled, stage]);

  useEffect(() => () => running.current?.abort(), []);

  return {
    built,
    current: built !== null && built.key === key,
    refused: refused?.key === key ? refused.sentence : null,
    stage,
    again: () => setRefused(null),
    cancel: () => running.current?.abort(),
  };
}

interface Watch {
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: Stage) => void;
}

/** Fetches the annexes by what they are and has the pack made. One whose bytes cannot be had is refused by name. */
export async function buildPack(store: Desk['store'], content: PackContent, watch: Watch = {}): Promise<PaperOutcome> {
  const annexBytes = new Map<string, Uint8Array>();
  for (const { id } of content.sheet.annexes) {
    const file = content.annexFiles.get(id);
    const read = file ? await bytesOf(store, file.sha256) : null;
    if (read) annexBytes.set(id, read);
  }
  return await printPaper({ sheet: content.sheet, annexBytes, ...watch });
}

/** Bytes are read once for as long as they are among the last few: a rebuild after an edit reads no file again. */
const kept = new Map<string, Uint8Array>();
const KEPT_AT_MOST = 60;

async function bytesOf(store: Desk['store'], sha256: string): Promise<Uint8Array | null> {
  const known = kept.get(sha256);
  if (known) return known;
  const read = await store.getBytes(sha256);
  if (!read.ok) return null;
  if (kept.size >= KEPT_AT_MOST) kept.clear();
  kept.set(sha256, read.value);
  return read.value;
}

/** Everything that decides the bytes. */
export function keyOf({ sheet, annexFiles }: PackContent): string {
  return JSON.stringify([sheet, sheet.annexes.map((annex) => annexFiles.get(annex.id)?.sha256)]);
}
