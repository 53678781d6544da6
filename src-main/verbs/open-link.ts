/**
 * Opens a web address in the person's own browser.
 *
 * The contract lets only https through. No shell ever sees the address: it is
 * one argument of one program.
 */
import { spawn } from 'node:child_process';
import type { Reply, Request } from '#contract/bridge.ts';

export async function openLink(
  open: (url: string) => Promise<void>,
  request: Request<'openLink'>,
): Promise<Reply<null>> {
  await open(new URL(request.url).href);
  return { ok: true, value: null };
}

/** How a host without Electron opens an address. */
export function openInOwnBrowser(url: string): Promise<void> {
  const [program, args] = openerOf(process.platform, url);
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { stdio: 'ignore', detached: true });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

export function openerOf(platform: NodeJS.Platform, url: string): readonly [program: string, args: readonly string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  if (platform === 'darwin') return ['open', [url]];
  return ['xdg-open', [url]];
}
