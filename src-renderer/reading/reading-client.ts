/**
 * Reading Word files from the page: a worker for each order, ended when it has answered.
 *
 * Calling it off ends the worker at once, whatever it is doing; then the answer is
 * null. Whoever asks starts the worker, since only one part of the app may.
 */
import type { Compared, FromReader, ReadingOrder, Stage } from './reading-messages.ts';
import type { WordRead } from './word-text.ts';

export interface ReadingProgress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

interface Asked {
  readonly start: () => Worker;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** Null where it was called off. */
export async function askText(bytes: Uint8Array, asked: Asked): Promise<WordRead | null> {
  const answer = await ask({ kind: 'text', bytes }, asked);
  return answer?.kind === 'text' ? answer.read : null;
}

/** Null where it was called off. */
export async function askComparison(
  order: Omit<Extract<ReadingOrder, { kind: 'compare' }>, 'kind'>,
  asked: Asked,
): Promise<Compared | null> {
  const answer = await ask({ kind: 'compare', ...order }, asked);
  return answer?.kind === 'compared' ? answer.compared : null;
}

function ask(order: ReadingOrder, { start, signal, onProgress }: Asked): Promise<FromReader | null> {
  if (signal?.aborted) return Promise.resolve(null);
  const worker = start();
  return new Promise<FromReader | null>((resolve, reject) => {
    const over = (settle: () => void): void => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
      if (data.kind === 'progress') onProgress?.({ stage: data.stage, done: data.done, total: data.total });
      else if (data.kind === 'failed') over(() => reject(new Error(data.message)));
      else over(() => resolve(data));
    };
    worker.onerror = (event) => over(() => reject(new Error(event.message)));
    signal?.addEventListener('abort', () => over(() => resolve(null)), { once: true });
    worker.postMessage(order);
  });
}
