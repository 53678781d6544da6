/**
 * Where the user is: the address after '#', so that Back works and a place can be kept.
 *
 * '#parties/party:0193…' is the place 'parties' with the path ['party:0193…'].
 * Nothing else remembers where the user is.
 */
import { useSyncExternalStore } from 'react';

export interface Where {
  readonly place: string;
  readonly path: readonly string[];
}

/** An empty hash is home. Parts are decoded; a part that does not decode is kept as it is. */
export function readHash(hash: string): Where {
  const [place = '', ...path] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map(decode)
    .filter((part) => part !== '');
  return { place: place === '' ? HOME : place, path };
}

export const HOME = 'home';

export function goTo(place: string): void {
  location.hash = `#${place}`;
}

/** The hash as text; it changes with every step, forward and back. */
export function useHash(): string {
  return useSyncExternalStore(listen, () => location.hash);
}

function listen(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
