/**
 * The press: the one maker of papers this window has.
 *
 * Starting the engine costs seconds and a great deal of memory, so there is one
 * for every screen, and it is started when the window has nothing else to do.
 */
import type { BuildOrder } from './engine.ts';
import type { PaperOutcome } from './outcome.ts';
import { MOST_PAPERS, type PaperMaker, startPaperMaker } from './worker-client.ts';

let maker: PaperMaker | null = null;
let printed = 0;

function press(): PaperMaker {
  maker ??= startPaperMaker();
  return maker;
}

/**
 * Builds a paper. The worker is replaced after some papers (see worker-client.ts):
 * the new one is started and warmed at once, so that nobody's edit waits for it.
 */
export async function printPaper(order: BuildOrder): Promise<PaperOutcome> {
  const outcome = await press()
    .build(order)
    .catch((failure: unknown) => {
      printed = 0;
      throw failure;
    });
  printed = !outcome.ok && outcome.reason === 'cancelled' ? 0 : printed + 1;
  if (printed >= MOST_PAPERS) {
    printed = 0;
    requestIdleCallback(() => press().warm(), { timeout: 1000 });
  }
  return outcome;
}

let warmed = false;

/** Warms the press once, when the window is next idle; the answer calls it off. */
export function warmPressWhenIdle(): () => void {
  if (warmed) return () => undefined;
  const handle = requestIdleCallback(
    () => {
      warmed = true;
      press().warm();
    },
    { timeout: 3000 },
  );
  return () => cancelIdleCallback(handle);
}
