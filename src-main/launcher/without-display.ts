/** What `npm start` does on a computer that has nothing to show a window on. */

export const hasDisplay = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Ends well: there is nothing wrong with a computer that has no screen. */
export async function withoutDisplay(say: (sentence: string) => void): Promise<0 | 1> {
  say(
    'This computer has no display, so there is no window to open: start Matters Arising from a desktop, or with `xvfb-run -a npm start`, or print a window address with `npm start -- --address`.',
  );
  return 0;
}
