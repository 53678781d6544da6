/**
 * Rounds of torture: write, kill -9 everything, tear the tails, start again, look.
 *
 * Between rounds half a record is appended after the journal's last synced byte,
 * as a crash in the middle of a write leaves it, and the tail of the database's log
 * is cut, which makes Chromium wipe the whole database at a later start. Every
 * write acknowledged in any round must be found in every later one.
 */
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BURST_HOST, BURST_PAGE } from './build.ts';
import { startBrowser, startHost } from './processes.ts';

export interface Torture {
  readonly program: string;
  readonly rounds: number;
  readonly journal: 'on' | 'off';
  readonly tear: boolean;
  readonly seed: number;
  readonly port: number;
  readonly onRound?: (line: string) => void;
}

export interface Endured {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Acknowledged and not found again, by name. */
  readonly lost: readonly string[];
  /** Starts at which the database was gone or damaged and was rebuilt from the journal. */
  readonly wipes: number;
  /** Starts that cut the half record off the journal's end and said so. */
  readonly tornTails: number;
  readonly faults: readonly string[];
}

const LIMIT_TO_OPEN = 120_000;

export async function endure(torture: Torture): Promise<Endured> {
  const folder = mkdtempSync(join(tmpdir(), 'matters-torture-'));
  const random = randomFrom(torture.seed);
  const acknowledged = new Set<string>();
  const lost = new Set<string>();
  const faults: string[] = [];
  let wipes = 0;
  let tornTails = 0;
  try {
    for (let round = 0; round <= torture.rounds; round += 1) {
      // The round after the last writes nothing: it only looks.
      const writes = round < torture.rounds;
      const seen = await oneRound({ torture, folder, round, writes, pause: 30 + random() * 500 });
      for (const name of acknowledged) if (!seen.found.has(name)) lost.add(name);
      for (const name of seen.acknowledged) acknowledged.add(name);
      faults.push(...seen.faults);
      if (seen.rebuilt) wipes += 1;
      if (seen.tornTail) tornTails += 1;
      torture.onRound?.(
        `round ${round}: found ${seen.found.size}, acknowledged ${seen.acknowledged.length}, ${seen.how}, lost ${lost.size}`,
      );
      if (torture.tear) tearTails(folder, random);
    }
    return { rounds: torture.rounds, acknowledged: acknowledged.size, lost: [...lost], wipes, tornTails, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Round {
  readonly torture: Torture;
  readonly folder: string;
  readonly round: number;
  readonly writes: boolean;
  readonly pause: number;
}

async function oneRound({ torture, folder, round, writes, pause }: Round) {
  const data = join(folder, 'data');
  const profile = join(folder, 'profile');
  mkdirSync(profile, { recursive: true });
  mkdirSync(data, { recursive: true });
  const host = await startHost(BURST_HOST, [data, BURST_PAGE, String(torture.port)]);
  const found = new Set<string>();
  const acknowledged: string[] = [];
  const faults: string[] = [];
  let how = '';
  let tornTail = false;
  const address = host.address.replace('/#', `/?do=burst&round=${round}&journal=${torture.journal}#`);
  await new Promise<void>((resolve) => {
    let pausing: NodeJS.Timeout | null = null;
    const late = setTimeout(() => stop('it did not open in time'), LIMIT_TO_OPEN);
    const browser = startBrowser({ program: torture.program, profile, address }, (text) => {
      const [word = '', ...rest] = text.split(' ');
      if (word === 'FOUND') for (const name of rest) found.add(name);
      if (word === 'REPAIRED') tornTail ||= rest[0] === 'torn-tail-cut';
      if (word === 'OPENED') how = rest.join(' ');
      if (word === 'OPENED' && !writes) stop(null);
      if (word === 'ACK') acknowledged.push(rest.join(' '));
      if (word === 'ACK' && pausing === null) pausing = setTimeout(() => stop(null), pause);
      if (['UNOPENED', 'FAULT', 'REFUSED', 'BROKEN'].includes(word)) stop(`round ${round}: ${text}`);
    });
    let stopped = false;
    const stop = (fault: string | null) => {
      if (stopped) return;
      stopped = true;
      if (fault) faults.push(fault);
      clearTimeout(late);
      browser.kill();
      host.kill();
      Promise.all([browser.killed, host.killed]).then(
        () => resolve(),
        () => resolve(),
      );
    };
  });
  return { found, acknowledged, faults, how, tornTail, rebuilt: how.startsWith('rebuilt') && round > 0 };
}

function tearTails(folder: string, random: () => number): void {
  const journal = join(folder, 'data/workspaces/own/journal');
  const segment = readdirSync(journal)
    .filter((name) => name.startsWith('journal-'))
    .sort()
    .at(-1);
  if (segment) appendFileSync(join(journal, segment), `${'ab'.repeat(20)} {"seq":9999,"comm`);
  for (const log of logsUnder(join(folder, 'profile'))) {
    const size = statSync(log).size;
    const cut = [1, 7, 50, 500, 1500][Math.floor(random() * 5)] ?? 1;
    if (size > cut) truncateSync(log, size - cut);
  }
}

/** The logs of IndexedDB's LevelDB stores. */
function logsUnder(profile: string): readonly string[] {
  const folder = join(profile, 'Default/IndexedDB');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /leveldb[/\\]\d+\.log$/.test(name))
    .map((name) => join(folder, name));
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
