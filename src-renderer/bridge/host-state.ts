/**
 * Whether the computer's side is there.
 *
 * Electron's window and host live and die together. The browser's window can
 * outlive its host: it then shows what it has, keeps what is typed, and claims
 * nothing saved, until the host is back.
 */

/** `gone`: it does not answer; asked again every second. `unknown-window`: this window was not opened by the app. */
export type HostState = 'here' | 'gone' | 'unknown-window';

export interface HostLiveness {
  current(): HostState;
  /** Calls back on each change; the answer stops it. Made to suit React's useSyncExternalStore. */
  subscribe(listener: () => void): () => void;
  set(state: HostState): void;
}

export function trackHost(first: HostState = 'here'): HostLiveness {
  const listeners = new Set<() => void>();
  let state = first;
  return {
    current: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
  };
}
