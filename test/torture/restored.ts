/**
 * Killing during a restore and during a snapshot, at moments nobody chose.
 *
 * Every start must find one of two worlds whole and nothing of the other, and
 * it must be the last one that was acknowledged, or the one that was being
 * restored when everything was killed.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BURST_HOST, BURST_PAGE } from './build.ts';
import { startBrowser, startHost } from './processes.ts';

export interface Restored {
  readonly starts: number;
  readonly restores: number;
  readonly snapshots: number;
  readonly faults: readonly string[];
  readonly said: readonly string[];
}

export interface Restoring {
  readonly program: string;
  readonly rounds: number;
  readonly port: number;
  /** Milliseconds before the kill, from the window being ready; one per round. */
  readonly pause: (round: number) => number;
}

const LIMIT = 180_000;
const WORLD = 600;
const isWhole = (old: number, young: number, all: number) =>
  (old === WORLD && young === 0 && all === WORLD) || (young === WORLD && old === 0 && all === WORLD);

export async function killRestores({ program, rounds, port, pause }: Restoring): Promise<Restored> {
  const folder = mkdtempSync(join(tmpdir(), 'matters-restores-'));
  const faults: string[] = [];
  const said: string[] = [];
  let restores = 0;
  let snapshots = 0;
  let last: string | null = null;
  let starts = 0;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const lines = await oneRound({ program, folder, port, pause: round === rounds ? 0 : pause(round) });
      starts += 1;
      const world = lines.find((line) => line.startsWith('WORLDS')) ?? '';
      const [, old = 0, young = 0, all = 0] = world.split(' ').map(Number);
      said.push(`${world} ${lines.filter((line) => line.startsWith('REPAIRED')).join(' ')}`);
      faults.push(...lines.filter((line) => /^(FAULT|UNOPENED|REFUSED)/.test(line)).map((line) => `${round}: ${line}`));
      if (round > 0 && !isWhole(old, young, all)) faults.push(`${round}: neither old nor new: ${world}`);
      if (!world.includes(' sound ')) faults.push(`${round}: it asks: ${world}`);
      const next = last === 'old' ? 'new' : 'old';
      if (round > 0 && last !== null && ![last, next].includes(old > 0 ? 'old' : 'new'))
        faults.push(`${round}: rolled back`);
      const done = lines.filter((line) => line.startsWith('RESTORED'));
      last = done.at(-1)?.split(' ')[1] ?? (old > 0 ? 'old' : young > 0 ? 'new' : null);
      restores += done.length;
      snapshots += lines.filter((line) => line === 'SNAPSHOT').length;
    }
    return { starts, restores, snapshots, faults, said };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

interface Round {
  readonly program: string;
  readonly folder: string;
  readonly port: number;
  readonly pause: number;
}

async function oneRound({ program, folder, port, pause }: Round): Promise<readonly string[]> {
  const [data, profile] = [join(folder, 'data'), join(folder, 'profile')];
  mkdirSync(data, { recursive: true });
  mkdirSync(profile, { recursive: true });
  const host = await startHost(BURST_HOST, [data, BURST_PAGE, String(port)]);
  const address = host.address.replace('/#', '/?do=restoreAgain#');
  const lines: string[] = [];
  await new Promise<void>((resolve) => {
    let stopped = false;
    const late = setTimeout(() => stop('FAULT it did not open in time'), LIMIT);
    const browser = startBrowser({ program, profile, address }, (text) => {
      lines.push(text);
      if (text === 'READY') setTimeout(() => stop(null), pause);
      if (/^(FAULT|UNOPENED|REFUSED)/.test(text)) stop(null);
    });
    const stop = (fault: string | null) => {
      if (stopped) return;
      stopped = true;
      if (fault !== null) lines.push(fault);
      clearTimeout(late);
      host.kill();
      browser.kill();
      void Promise.all([browser.killed, host.killed]).then(() => resolve());
    };
  });
  return lines;
}
