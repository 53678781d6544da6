/**
 * The worker's door: orders come in, papers go out.
 *
 * The engine is started by the first message, whichever it is, and kept. Bytes of the
 * finished paper are handed over, not copied.
 */
import { type DocumentEngine, startEngine } from './engine.ts';
import { fetchEngineAssets } from './worker-assets.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

let starting: Promise<DocumentEngine> | null = null;

const engine = (): Promise<DocumentEngine> => {
  starting ??= fetchEngineAssets().then((assets) => startEngine(assets));
  return starting;
};

const answer = (message: FromWorker, handedOver: ArrayBuffer[] = []): void =>
  self.postMessage(message, { transfer: handedOver });

async function heed(message: ToWorker): Promise<void> {
  const started = await engine();
  if (message.kind === 'warm') return started.warm();
  const { order, sheet, annexBytes } = message;
  const outcome = await started.build({
    sheet,
    annexBytes,
    onStage: (stage) => answer({ kind: 'stage', order, stage }),
  });
  const handedOver = outcome.ok && outcome.bytes.buffer instanceof ArrayBuffer ? [outcome.bytes.buffer] : [];
  answer({ kind: 'built', order, outcome }, handedOver);
}

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  const order = data.kind === 'build' ? data.order : 0;
  heed(data).catch((failure: unknown) => answer({ kind: 'failed', order, message: String(failure) }));
};
