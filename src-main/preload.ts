/**
 * The whole of what Electron lends the window: one function.
 *
 * It decides nothing. The gate checks the verb, the request and the sender. The
 * channel's name is written out because a sandboxed preload should load nothing
 * but Electron.
 */
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('matters', {
  call: (verb: string, request: unknown): Promise<unknown> => ipcRenderer.invoke('bridge', verb, request),
});
