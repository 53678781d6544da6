/**
 * Where the window lives. The origin owns the IndexedDB: rename the scheme, the
 * host or the port and the window starts with an empty database (the journal
 * would rebuild it). A test pins both.
 *
 * Trap: Node, and so Electron's main process, gives `new URL('app://board/').origin`
 * as the text 'null', because the scheme is not one it knows. Compare protocol and host.
 */

export const SCHEME = 'app';
export const ORIGIN = 'app://board';
/** The browser host's port. It is part of that host's origin, so it is fixed. */
export const BROWSER_PORT = 47815;

export const browserOrigin = (port: number): string => `http://127.0.0.1:${port}`;

/** Whether an address belongs to Electron's origin. */
export function isOwnAddress(raw: string): boolean {
  if (!URL.canParse(raw)) return false;
  const url = new URL(raw);
  return url.protocol === `${SCHEME}:` && url.host === 'board' && url.username === '' && url.password === '';
}
