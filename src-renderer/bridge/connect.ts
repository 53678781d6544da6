/**
 * The window's end of the bridge: every verb of the contract, whichever host there is.
 *
 * Under Electron the preload lends one function. Anywhere else the window was
 * opened by the browser host and speaks HTTP to it; saving and opening files are
 * then the page's own doing, because the browser has the dialogs. A reply always
 * comes: what goes wrong on the way is `failed` or `host-gone`.
 */
import { type Bridge, VERBS, type Verb } from '#contract/bridge.ts';
import { asFileName } from '#contract/file-name.ts';
import type { HostState } from './host-state.ts';
import { connectHttp } from './http-wire.ts';
import { openFilesInPage, saveFileInPage } from './page-files.ts';

export type Wire = (verb: Verb, request: unknown) => Promise<unknown>;

declare global {
  interface Window {
    /** Lent by Electron's preload. */
    readonly matters?: { readonly call: Wire };
  }
}

/** Connects to the host that opened this window. `onHostChange` hears when it goes and when it is back. */
export async function connectBridge(onHostChange: (state: HostState) => void = () => undefined): Promise<Bridge> {
  const electron = window.matters;
  if (electron) return fittingNames(bridgeOver((verb, request) => electron.call(verb, request)));
  const wire = await connectHttp(onHostChange);
  return fittingNames({ ...bridgeOver(wire), saveFile: saveFileInPage, openFiles: openFilesInPage });
}

/** A file is never refused for what a body, a person or its sender called it. */
export function fittingNames(bridge: Bridge): Bridge {
  return {
    ...bridge,
    saveFile: ({ suggestedName, bytes }) => bridge.saveFile({ suggestedName: asFileName(suggestedName), bytes }),
  };
}

/** Every verb over one wire, each held to answering with a reply. */
export function bridgeOver(wire: Wire): Bridge {
  const call = (verb: Verb) => async (request: unknown) => {
    try {
      const reply = await wire(verb, request);
      return isReply(reply) ? reply : FAILED;
    } catch {
      return FAILED;
    }
  };
  return Object.fromEntries(VERBS.map((verb) => [verb, call(verb)])) as unknown as Bridge;
}

const FAILED = { ok: false, reason: 'failed' } as const;

const isReply = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'ok' in value &&
  (value.ok === true ? 'value' in value : value.ok === false && 'reason' in value && typeof value.reason === 'string');
