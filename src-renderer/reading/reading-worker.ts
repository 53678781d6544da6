/** The reading worker's door: one order in, its answers out. A large Word file takes seconds, and the window goes on. */
import { heedOrder } from './heed-order.ts';
import type { FromReader, ReadingOrder } from './reading-messages.ts';

const answer = (message: FromReader): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ReadingOrder>): void => {
  heedOrder(data, answer).catch((failure: unknown) => answer({ kind: 'failed', message: String(failure) }));
};
