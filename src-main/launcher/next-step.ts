/**
 * What `npm start` does next, worked out from what is known so far.
 *
 *     no display ──▶ say so
 *     Electron here ──▶ open it
 *     Electron not here ──▶ fetch it, once, unless it could not be had lately
 *     a browser here ──▶ open that
 *     Debian, root ──▶ install Chromium
 *     nothing ──▶ say what to install
 *
 * It is asked again after each step, with what the step has changed.
 */
import type { BrowserFound } from '../browser-host/find-browser.ts';

export interface LaunchFacts {
  readonly flags: LaunchFlags;
  readonly display: boolean;
  /** Electron's program, where it is on this computer. */
  readonly electron: string | null;
  /** Whether there is an Electron package that could fetch it. */
  readonly electronPackage: boolean;
  readonly electronTried: boolean;
  /** Electron was there and would not run: a missing library, a forbidden sandbox. */
  readonly electronBroken: boolean;
  /** Fetching it failed within the last day. */
  readonly electronFailedLately: boolean;
  readonly browser: BrowserFound;
  readonly chromiumTried: boolean;
  readonly debianRoot: boolean;
}

export interface LaunchFlags {
  /** `--browser`: the browser host, whether Electron is here or not. */
  readonly browser: boolean;
  /** `--electron`: try to fetch Electron even if that failed lately. */
  readonly electron: boolean;
  /** `--address`: open nothing; print an address that opens one window. */
  readonly address: boolean;
}

export type LaunchStep =
  | { readonly step: 'open-electron'; readonly program: string }
  | { readonly step: 'fetch-electron' }
  | { readonly step: 'open-browser'; readonly program: string }
  | { readonly step: 'print-address' }
  | { readonly step: 'install-chromium' }
  | { readonly step: 'without-display' }
  | { readonly step: 'refuse'; readonly sentence: string };

export function nextStep(facts: LaunchFacts): LaunchStep {
  const { flags } = facts;
  if (flags.address) return { step: 'print-address' };
  if (!facts.display) return { step: 'without-display' };
  const electronWanted = !facts.electronBroken && (flags.electron || !flags.browser);
  if (electronWanted && facts.electron !== null) return { step: 'open-electron', program: facts.electron };
  const worthFetching = flags.electron || !facts.electronFailedLately;
  if (electronWanted && facts.electronPackage && !facts.electronTried && worthFetching) {
    return { step: 'fetch-electron' };
  }
  return browserStep(facts);
}

/** The browser's part of it, which the tests' runner asks for alone. */
export function browserStep({ browser, chromiumTried, debianRoot }: LaunchFacts): LaunchStep {
  if (browser.kind === 'found') return { step: 'open-browser', program: browser.program };
  if (browser.kind === 'named-missing') {
    return {
      step: 'refuse',
      sentence: `CHROMIUM_PATH is set, but there is no file at ${browser.program}. Correct it, or unset it.`,
    };
  }
  if (debianRoot && !chromiumTried) return { step: 'install-chromium' };
  return { step: 'refuse', sentence: NOTHING_TO_OPEN };
}

export const NOTHING_TO_OPEN =
  'Matters Arising needs Electron, Microsoft Edge, Google Chrome or Chromium, and found none of them: install one, or set CHROMIUM_PATH to its program file, and start again.';
