/**
 * One prepared workspace, damaged in one way, and what the next starts make of it.
 *
 * Each case works on a copy of a data folder and a profile that were killed in
 * the middle of their work. It is started several times, because LevelDB shows
 * some damage only at the second start. A start may repair and say so, or ask;
 * it may never show a row that was not written, nor be short of one in silence.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BURST_HOST, BURST_PAGE } from './build.ts';
import type { Looked } from './page/prepared.ts';
import { PREPARED_ROWS } from './page/prepared-rows.ts';
import { startBrowser, startHost } from './processes.ts';

export type Engine = 'leveldb' | 'sqlite';

export interface Damage {
  readonly name: string;
  readonly engine: Engine;
  /** The engine of the starts after the damage, where it is another. */
  readonly later?: Engine;
  readonly expected: 'automatic' | 'set aside and ask';
  readonly starts: number;
  readonly harm: (at: Places) => void;
}

export interface Places {
  readonly data: string;
  readonly profile: string;
}

export interface Outcome {
  readonly name: string;
  readonly outcome: 'automatic' | 'set aside and ask' | 'unharmed';
  /** What each start said, for the table. */
  readonly said: readonly string[];
  /** What broke the promise: nothing, in a good run. */
  readonly faults: readonly string[];
}

const LIMIT = 120_000;
const PORT = 47_905;
const ENGINES: Readonly<Record<Engine, readonly string[]>> = {
  leveldb: ['--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
  sqlite: ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
};

interface Workbench {
  readonly endure: (damage: Damage) => Promise<Outcome>;
  readonly clear: () => void;
}

function openWorkbench(program: string): Workbench {
  const folder = mkdtempSync(join(tmpdir(), 'matters-damage-'));
  const prepared = new Map<Engine, Promise<Places>>();
  const prepare = (engine: Engine): Promise<Places> => {
    const there = prepared.get(engine) ?? prepareWorkspace(program, engine, join(folder, engine));
    prepared.set(engine, there);
    return there;
  };
  return {
    endure: async (damage) => {
      const at = await copyPlaces(await prepare(damage.engine), join(folder, 'case'));
      damage.harm(at);
      const outcome = await startAgain(program, damage, at);
      rmSync(join(folder, 'case'), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      return outcome;
    },
    clear: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

async function prepareWorkspace(program: string, engine: Engine, folder: string): Promise<Places> {
  const at = { data: join(folder, 'data'), profile: join(folder, 'profile') };
  // SQLite moves rows from its log into the database when it is closed; the start after that leaves a log again.
  const start = { program, engine, at, closes: engine === 'sqlite' };
  const said = await oneStart({ ...start, query: 'do=prepare', until: 'PREPARED' });
  if (said !== '') throw new Error(`The workspace could not be prepared: ${said}`);
  const looked = await oneStart({ program, engine, at, query: 'do=look&round=0', until: 'LOOKED' });
  if (readLooked(looked)?.right !== PREPARED_ROWS) throw new Error(`The workspace is not as prepared: ${looked}`);
  return at;
}

async function copyPlaces(from: Places, folder: string): Promise<Places> {
  const at = { data: join(folder, 'data'), profile: join(folder, 'profile') };
  // The socket is a dead host's lock, which a copy of the folder does not have.
  cpSync(from.data, at.data, { recursive: true, filter: (path) => !path.endsWith('.sock') });
  cpSync(join(from.profile, 'Default/IndexedDB'), join(at.profile, 'Default/IndexedDB'), { recursive: true });
  for (const name of readdirSync(from.profile)) {
    if (name === 'Local State') cpSync(join(from.profile, name), join(at.profile, name));
  }
  return at;
}

interface OneStart {
  readonly program: string;
  readonly engine: Engine;
  readonly at: Places;
  readonly query: string;
  readonly until: string;
  /** The browser is closed and not killed. */
  readonly closes?: boolean;
}

/** What the page said after the word that was waited for; both processes are then killed. */
async function oneStart({ program, engine, at, query, until, closes = false }: OneStart): Promise<string> {
  mkdirSync(at.data, { recursive: true });
  mkdirSync(at.profile, { recursive: true });
  const host = await startHost(BURST_HOST, [at.data, BURST_PAGE, String(PORT)]);
  const address = host.address.replace('/#', `/?${query}#`);
  return new Promise((resolve) => {
    let step = 'STEP none';
    const late = setTimeout(() => stop(`FAULT it did not answer in time, after ${step}`), LIMIT);
    const browser = startBrowser({ program, profile: at.profile, address, extra: ENGINES[engine] }, (text) => {
      const word = text.split(' ')[0] ?? '';
      if (word === 'STEP') step = text;
      if (word === until) stop(text.slice(until.length + 1));
      if (['UNOPENED', 'FAULT', 'REFUSED'].includes(word)) stop(text);
    });
    let stopped = false;
    const stop = (said: string) => {
      if (stopped) return;
      stopped = true;
      clearTimeout(late);
      if (closes) browser.close();
      else browser.kill();
      host.kill();
      void Promise.all([browser.killed, host.killed]).then(() => resolve(said));
    };
  });
}

async function startAgain(program: string, damage: Damage, at: Places): Promise<Outcome> {
  const added: string[] = ['start-0'];
  const said: string[] = [];
  const faults: string[] = [];
  let outcome: Outcome['outcome'] = 'unharmed';
  const engine = damage.later ?? damage.engine;
  for (let start = 1; start <= damage.starts; start += 1) {
    const settles = outcome === 'set aside and ask' && start === damage.starts;
    const query = `do=look&round=${start}${settles ? '&settle=yes' : ''}`;
    const text = await oneStart({ program, engine, at, query, until: 'LOOKED' });
    const looked = readLooked(text);
    if (looked === null) {
      faults.push(`start ${start}: ${text}`);
      continue;
    }
    said.push(`${settles ? 'settled: ' : ''}${describe(looked)}`);
    const noticed = looked.rebuilt !== 'no' || looked.repairs.length > 0;
    if (looked.state === 'asks') outcome = 'set aside and ask';
    else if (noticed && outcome === 'unharmed') outcome = 'automatic';
    const missing = added.filter((name) => !looked.added.includes(name));
    const complete = looked.right === PREPARED_ROWS && missing.length === 0;
    if (looked.wrong > 0) faults.push(`start ${start}: ${looked.wrong} rows say what was never written`);
    if (looked.state === 'asks' && looked.refused === null) faults.push(`start ${start}: it wrote before anyone chose`);
    if (looked.state === 'asks' && looked.repairs.every(({ harmless }) => harmless))
      faults.push(`start ${start}: it asks and does not say why`);
    if (looked.state !== 'asks' && looked.refused !== null) faults.push(`start ${start}: not saved, ${looked.refused}`);
    if (looked.state !== 'asks' && !complete && outcome !== 'set aside and ask')
      faults.push(`start ${start}: ${looked.right} rows and ${missing.length} missing additions in silence`);
    if (looked.refused === null) added.push(`start-${start}`);
  }
  const isExpected = outcome === damage.expected || (outcome === 'unharmed' && damage.expected === 'automatic');
  if (!isExpected) faults.push(`it should have been: ${damage.expected}`);
  return { name: damage.name, outcome, said, faults };
}

function readLooked(text: string): Looked | null {
  try {
    return JSON.parse(text) as Looked;
  } catch {
    return null;
  }
}

function describe({ state, rebuilt, why, repairs, right, setAside }: Looked): string {
  const done = rebuilt === 'no' ? why : `${rebuilt} (${why})`;
  const mended = repairs.length === 0 ? '' : `, ${[...new Set(repairs.map(({ what }) => what))].join(' + ')}`;
  return `${state === 'asks' ? 'ASKS, ' : ''}${done}${mended}, ${right} rows${setAside ? ', set aside' : ''}`;
}

/** Every case in turn, each printed as it ends. An outcome that was not expected is a fault of its own. */
export async function endureAll(program: string, cases: readonly Damage[]): Promise<readonly Outcome[]> {
  const workbench = openWorkbench(program);
  const width = Math.max(...cases.map(({ name }) => name.length));
  const outcomes: Outcome[] = [];
  try {
    for (const damage of cases) {
      const outcome = await workbench.endure(damage);
      const { name, said, faults } = outcome;
      outcomes.push(outcome);
      console.log(`${name.padEnd(width)}  ${outcome.outcome.padEnd(17)}  ${said.join(' | ')}`);
      for (const fault of faults) console.log(`${' '.repeat(width)}  !! ${fault}`);
    }
    return outcomes;
  } finally {
    workbench.clear();
  }
}
