/**
 * The press: the one maker of papers this window has.
 *
 * Starting the engine costs seconds and a great deal of memory, so there is one
 * for every screen, and it is started when the window has nothing else to do.
 */
import { type PaperMaker, startPaperMaker } from './worker-client.ts';

let maker: PaperMaker | null = null;

export function press(): PaperMaker {
  maker ??= startPaperMaker();
  return maker;
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
