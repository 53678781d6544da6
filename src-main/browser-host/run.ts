/**
 * The browser host's running order.
 *
 * A host that already runs opens the window and this one ends. Otherwise: take
 * the data folder, take the port, open a window, and stay until the last window
 * closes. Where a stranger has the port, the origin is kept and served from
 * another port, with a rule for the browser that says so; the data belongs to
 * the origin, port and all.
 */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Handlers } from '#contract/bridge.ts';
import { VERSION } from '../about.ts';
import { openGate, REFUSED } from '../gate.ts';
import { openLog } from '../gate-log.ts';
import { browserOrigin } from '../origin.ts';
import { about } from '../verbs/about.ts';
import { openInOwnBrowser, openLink } from '../verbs/open-link.ts';
import { openWorkspaces } from '../verbs/workspace.ts';
import { whyNotOpened } from '../why-not-opened.ts';
import { makeWindows } from './open-window.ts';
import { isProfileInUse, profileFolder, seedProfile } from './profile.ts';
import { readInstanceKey } from './proof.ts';
import { askRunningHost, type SecondLaunch } from './second-launch.ts';
import { type BrowserHost, makeBrowserHost } from './server.ts';

export interface BrowserRun {
  readonly dataFolder: string;
  readonly folderWarning: 'network' | 'cloud-synced' | null;
  readonly rendererRoot: string;
  readonly port: number;
  /** The browser to open; null prints the window's address instead. */
  readonly program: string | null;
  readonly asRoot: boolean;
  say(sentence: string): void;
}

/** Resolves when the last window has closed; what it gives is the exit code, and the sentence where that is not 0. */
export type RunEnd = { readonly code: 0 } | { readonly code: 1; readonly sentence: string };

export async function runBrowserHost(run: BrowserRun): Promise<RunEnd> {
  const origin = browserOrigin(run.port);
  const instanceKey = readInstanceKey(run.dataFolder);
  const note = openLog(join(run.dataFolder, 'logs'));
  const wants = run.program === null ? 'address' : 'window';
  const handedOver = async (): Promise<SecondLaunch> => {
    const running = await askRunningHost(origin, instanceKey, wants);
    if (running.kind === 'opened') run.say('Matters Arising is already open. Another window of it has been opened.');
    if (running.kind === 'address') run.say(`The window's address, good once: ${running.address}`);
    return running;
  };

  const first = await handedOver();
  if (first.kind === 'opened' || first.kind === 'address') return { code: 0 };
  const profile = run.program === null ? null : profileFolder(run.dataFolder, run.program);
  if (first.kind === 'stranger' && (profile === null || isProfileInUse(profile))) return portTaken(run.port);

  const workspaces = await openWorkspaces({ dataFolder: run.dataFolder, host: 'browser', port: run.port });
  if (!workspaces.ok) return { code: 1, sentence: whyNotOpened(workspaces, run.dataFolder) };

  const handlers: Handlers = {
    ...workspaces.handlers,
    about: () =>
      about({
        host: 'browser',
        version: VERSION,
        dataFolder: run.dataFolder,
        folderWarning: run.folderWarning,
        listWorkspaces: workspaces.listWorkspaces,
      }),
    openLink: (request) => openLink(openInOwnBrowser, request),
    // The page does these two itself: a browser has its own dialogs.
    saveFile: async () => REFUSED,
    openFiles: async () => REFUSED,
  };

  return new Promise<RunEnd>((resolve) => {
    let ending = false;
    let windows: ReturnType<typeof makeWindows> | null = null;
    const end = (how: RunEnd) => {
      if (ending) return;
      ending = true;
      host
        .close()
        .then(() => workspaces.close())
        .catch(() => note('unclean-end'))
        .finally(() => {
          windows?.clear();
          resolve(how);
        });
    };
    const host = makeBrowserHost({
      rendererRoot: run.rendererRoot,
      origin,
      instanceKey,
      gate: openGate(handlers, note),
      note,
      onSecondLaunch: (address) => windows?.open(address),
      onIdle: () => end({ code: 0 }),
    });
    const openFirstWindow = (extra: readonly string[]) => {
      if (run.program === null || profile === null) {
        run.say(`The window's address, good once: ${host.newWindowAddress()}`);
        return;
      }
      seedProfile(profile, origin);
      windows = makeWindows({
        program: run.program,
        profile,
        extra,
        asRoot: run.asRoot,
        // One window that would not open does not take the others with it.
        onFault: (fault) => {
          if (host.windows() > 0) return note('window-not-opened');
          end({ code: 1, sentence: `The browser ${run.program} could not be opened: ${fault.message}` });
        },
      });
      windows.open(host.newWindowAddress());
      run.say('Matters Arising is open in its own window. It ends when its last window closes.');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        windows?.close();
        end({ code: 0 });
      });
    }
    listen(host, run.port)
      .then((taken) => {
        if (!taken) return openFirstWindow([]);
        if (profile === null || isProfileInUse(profile)) return end(portTaken(run.port));
        return listen(host, 0).then(() => {
          const { port } = host.server.address() as AddressInfo;
          run.say(
            `Another program uses port ${run.port}, so port ${port} stands in for it. Your data is where it was.`,
          );
          openFirstWindow([`--host-resolver-rules=MAP 127.0.0.1:${run.port} 127.0.0.1:${port}`]);
        });
      })
      .catch((fault: unknown) =>
        end({ code: 1, sentence: `Port ${run.port} of this computer could not be opened: ${String(fault)}` }),
      );
  });
}

/** True when somebody else has the port. */
function listen({ server }: BrowserHost, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (fault: NodeJS.ErrnoException) => {
      // A failed listen() leaves its callback behind, which the next one would call too.
      server.removeAllListeners('listening');
      if (fault.code === 'EADDRINUSE') resolve(true);
      else reject(fault);
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      resolve(false);
    });
  });
}

const portTaken = (port: number): RunEnd => ({
  code: 1,
  sentence: `Another program uses port ${port}, which Matters Arising needs. Your data is safe: close that program, or any window of Matters Arising that is still open, and start again.`,
});
