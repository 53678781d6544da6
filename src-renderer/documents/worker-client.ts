/**
 * Building papers from the page: one worker, one paper at a time.
 *
 * Cancelling ends the worker at once, whatever it is doing; so does a failure, since
 * WebAssembly that has trapped cannot be used again. The next paper starts a fresh one.
 * After ten papers the worker is replaced as well: its memory only ever grows.
 */
import type { BuildOrder } from './engine.ts';
import type { PaperOutcome } from './outcome.ts';
import { startTrustedWorker } from './trusted-worker.ts';
import { CANCELLED } from './wording.ts';
import workerUrl from './worker.ts?worker&url';
import type { FromWorker, ToWorker } from './worker-messages.ts';

export interface PaperMaker {
  /** Starts the worker and sets a small paper, for when the page is idle. */
  readonly warm: () => void;
  /** Papers asked for together are built one after the other. Rejects only for a bug; a refusal is an outcome. */
  readonly build: (order: BuildOrder) => Promise<PaperOutcome>;
  readonly close: () => void;
}

export const MOST_PAPERS = 10;

export function startPaperMaker(start: () => Worker = startWorker): PaperMaker {
  let worker: Worker | null = null;
  let built = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const retire = (): void => {
    worker?.terminate();
    worker = null;
    built = 0;
  };
  const current = (): Worker => {
    if (built >= MOST_PAPERS) retire();
    worker ??= start();
    return worker;
  };
  const buildNow = async (order: BuildOrder): Promise<PaperOutcome> => {
    if (order.signal?.aborted) return cancelled;
    built += 1;
    return askWorker(current(), built, order, retire);
  };
  return {
    warm: () => tell(current(), { kind: 'warm' }),
    build: (order) => {
      const done = queue.then(() => buildNow(order));
      queue = done.catch(() => undefined);
      return done;
    },
    close: retire,
  };
}

const cancelled: PaperOutcome = { ok: false, reason: 'cancelled', annex: null, message: CANCELLED };

const tell = (worker: Worker, message: ToWorker): void => worker.postMessage(message);

function askWorker(worker: Worker, number: number, order: BuildOrder, retire: () => void): Promise<PaperOutcome> {
  const { sheet, annexBytes, signal, onStage } = order;
  return new Promise<PaperOutcome>((resolve, reject) => {
    const over = new AbortController();
    const fail = (message: string): void => {
      over.abort();
      retire();
      reject(new Error(message));
    };
    const hear = ({ data }: MessageEvent<FromWorker>): void => {
      if (data.order !== number) return;
      if (data.kind === 'stage') {
        onStage?.(data.stage);
      } else if (data.kind === 'failed') {
        fail(data.message);
      } else {
        over.abort();
        resolve(data.outcome);
      }
    };
    const stop = (): void => {
      over.abort();
      retire();
      resolve(cancelled);
    };
    worker.addEventListener('message', hear, { signal: over.signal });
    worker.addEventListener('error', (event) => fail(event.message), { signal: over.signal });
    signal?.addEventListener('abort', stop, { signal: over.signal });
    tell(worker, { kind: 'build', order: number, sheet, annexBytes });
  });
}

const startWorker = (): Worker => startTrustedWorker(workerUrl, 'documents');
