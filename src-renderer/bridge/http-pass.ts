/**
 * What makes this window known to its host: in the window's own session storage,
 * so that reading the page anew keeps it and closing the window forgets it.
 */

export interface Pass {
  /** Good for as long as the host runs. */
  readonly token: string;
  /** The window's name, and a key only it and the host can work out. */
  readonly who: string;
  readonly key: string;
}

const PLACE = 'matters-window';

export function readPass(): Pass | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null');
    return isPass(kept) ? kept : null;
  } catch {
    return null;
  }
}

export const writePass = ({ token, who, key }: Pass): void =>
  sessionStorage.setItem(PLACE, JSON.stringify({ token, who, key }));

/** Takes the one-time code out of the address, so that it is in no history and no screenshot. */
export function forgetCode(): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get('c');
  if (code !== null) history.replaceState(null, '', location.pathname);
  return code;
}

const isPass = (value: unknown): value is Pass =>
  typeof value === 'object' &&
  value !== null &&
  ['token', 'who', 'key'].every((name) => name in value && typeof Reflect.get(value, name) === 'string');
