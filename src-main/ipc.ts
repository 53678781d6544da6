/**
 * Electron's wire to the gate: one channel, which carries the verb.
 *
 * Only the window's own top frame on our own origin is answered. The preload
 * knows no verbs, so a new one needs no change here.
 */
import { ipcMain, type WebFrameMain } from 'electron';
import { type Gate, REFUSED } from './gate.ts';
import type { Note } from './gate-log.ts';
import { ORIGIN } from './origin.ts';

export const CHANNEL = 'bridge';

export function serveBridge(gate: Gate, note: Note): void {
  ipcMain.handle(CHANNEL, async (event, verb: unknown, request: unknown) => {
    if (!isOwnFrame(event.senderFrame)) {
      note('foreign-frame');
      return REFUSED;
    }
    return gate(verb, request);
  });
}

/** A frame that has gone, a frame inside another, and a frame of another origin are strangers. */
const isOwnFrame = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === ORIGIN;
