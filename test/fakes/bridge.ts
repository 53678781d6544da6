/**
 * A computer's side that lives in memory: entries, snapshots, files and drafts.
 *
 * It answers as the real host does, verb by verb, and its faults are switches. A
 * verb added to the bridge and left out here does not compile.
 */
import type { About, Bridge, DiskFault, OpenedWorkspace, SnapshotFacts } from '#contract/bridge.ts';
import { GENESIS_HASH, type Head, type JournalEntry, type Row } from '#contract/journal-entry.ts';
import { readWorkspaceFile, writeWorkspaceFile } from '#contract/workspace-file.ts';
import { canonicalText } from '#contract/workspace-file-rows.ts';

export interface Switches {
  /** The disk takes nothing: commits, files, drafts, snapshots. */
  disk: DiskFault | null;
  hostGone: boolean;
  /** The host writes the entry and dies before it answers. */
  dieAfterCommit: boolean;
  /** So many commits are answered as stale, whatever they expect. */
  stale: number;
  /** Milliseconds before every answer. */
  delay: number;
  state: OpenedWorkspace['state'] | null;
}

export interface FakeBridge extends Bridge {
  readonly switches: Switches;
  readonly head: (workspace?: string) => Head;
  readonly entries: (workspace?: string) => readonly JournalEntry[];
  /** Loses the last entries, as a disk that lied would. */
  readonly forgetEntries: (count: number, workspace?: string) => void;
  readonly spoilSnapshot: (name: string, workspace?: string) => void;
  readonly setAsides: () => readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly saved: () => readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** What the next Open dialog answers. */
  readonly offerFiles: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => void;
  readonly opIds: () => readonly string[];
}

interface FakeWorkspace {
  readonly installId: string;
  entries: JournalEntry[];
  snapshots: { facts: SnapshotFacts; bytes: Uint8Array }[];
  readonly files: Map<string, Uint8Array>;
  readonly drafts: Map<string, unknown>;
}

const GONE = { ok: false, reason: 'host-gone' } as const;
const AT = '2021-05-12T09:30:00.000Z';

export function fakeBridge(options: { readonly installId?: string; readonly at?: () => string } = {}): FakeBridge {
  const at = options.at ?? (() => AT);
  const switches: Switches = { disk: null, hostGone: false, dieAfterCommit: false, stale: 0, delay: 0, state: null };
  const workspaces = new Map<string, FakeWorkspace>();
  const setAsides: { name: string; bytes: Uint8Array }[] = [];
  const saved: { name: string; bytes: Uint8Array }[] = [];
  let offered: readonly { readonly name: string; readonly bytes: Uint8Array }[] | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const workspaceAt = (name: string): FakeWorkspace => {
    const there = workspaces.get(name);
    if (there !== undefined) return there;
    const made: FakeWorkspace = {
      installId: options.installId ?? '01890000-0000-7000-8000-000000000001',
      entries: [],
      snapshots: [],
      files: new Map(),
      drafts: new Map(),
    };
    workspaces.set(name, made);
    return made;
  };
  /** One request at a time, as one writer does. */
  const answer = <Value>(work: () => Promise<Value>): Promise<Value | typeof GONE> => {
    const run = last.then(async () => {
      if (switches.delay > 0) await new Promise((done) => setTimeout(done, switches.delay));
      return switches.hostGone ? GONE : await work();
    });
    last = run.catch(() => undefined);
    return run;
  };
  const diskOr = async <Value>(work: () => Promise<Value>) =>
    switches.disk === null ? await work() : ({ ok: false, reason: switches.disk } as const);

  const append = async (
    workspace: FakeWorkspace,
    entry: Omit<JournalEntry, 'seq' | 'at' | 'previousHash' | 'hash'>,
  ): Promise<JournalEntry> => {
    const { seq, hash } = headOf(workspace);
    const sealed = { ...structuredClone(entry), seq: seq + 1, at: at(), previousHash: hash };
    const whole = { ...sealed, hash: await hashOf(new TextEncoder().encode(canonicalText(sealed))) };
    workspace.entries.push(whole);
    return whole;
  };
  const keepSnapshot = async (name: string, reason: SnapshotFacts['reason'], incoming: Uint8Array | null) => {
    const workspace = workspaceAt(name);
    const bytes = incoming ?? (await foldToFile(name, workspace, at()));
    const read = await readWorkspaceFile(bytes);
    if (!read.ok) return null;
    const { manifest } = read.value;
    const facts: SnapshotFacts = {
      name: `snapshot-${workspace.snapshots.length + 1}${incoming === null ? '' : '-incoming'}.matters`,
      takenAt: at(),
      head: { seq: manifest.lastSeq, hash: manifest.lastHash },
      schemaVersion: manifest.schemaVersion,
      bytes: bytes.length,
      rows: Object.fromEntries([...read.value.tables].map(([table, rows]) => [table, rows.length])),
      reason,
      checked: 'good',
    };
    workspace.snapshots.push({ facts, bytes });
    return facts;
  };
  const facts = (workspace: FakeWorkspace) => workspace.snapshots.map((snapshot) => snapshot.facts).reverse();
  const open = (name: string, schemaVersion: number): { readonly ok: true; readonly value: OpenedWorkspace } => {
    const workspace = workspaceAt(name);
    const written = schemaOf(workspace);
    const state = switches.state ?? (written > schemaVersion ? 'newer' : 'sound');
    return {
      ok: true,
      value: {
        workspace: name,
        installId: workspace.installId,
        schemaVersion: written,
        head: headOf(workspace),
        state,
        repairs: [],
        snapshots: facts(workspace),
      },
    };
  };
  const about: About = {
    host: 'browser',
    version: '0.0.0',
    platform: 'test',
    dataFolder: 'in memory',
    workspaces: [],
    bytesFree: null,
    folderWarning: null,
  };

  return {
    switches,
    head: (name = 'own') => headOf(workspaceAt(name)),
    entries: (name = 'own') => workspaceAt(name).entries,
    forgetEntries: (count, name = 'own') => {
      const workspace = workspaceAt(name);
      workspace.entries = workspace.entries.slice(0, -count);
    },
    spoilSnapshot: (snapshot, name = 'own') => {
      const found = workspaceAt(name).snapshots.find((one) => one.facts.name === snapshot);
      if (found !== undefined) found.bytes = found.bytes.slice(0, -20);
    },
    setAsides: () => setAsides,
    saved: () => saved,
    offerFiles: (files) => {
      offered = files;
    },
    opIds: () => [...workspaces.values()].flatMap((workspace) => workspace.entries.map((entry) => entry.opId)),

    about: () => answer(async () => ({ ok: true, value: { ...about, workspaces: [...workspaces.keys()] } })),
    openWorkspace: ({ workspace, schemaVersion }) => answer(() => diskOr(async () => open(workspace, schemaVersion))),
    commit: (request) =>
      answer(async () => {
        const { workspace: name, expectedSeq, ...said } = structuredClone(request);
        const workspace = workspaceAt(name);
        const known = workspace.entries.find((entry) => entry.opId === said.opId);
        if (known !== undefined) return { ok: true, value: { seq: known.seq, hash: known.hash } };
        const head = headOf(workspace);
        if (switches.state === 'asks') return { ok: false, reason: 'read-only', head };
        if (said.schemaVersion < schemaOf(workspace)) return { ok: false, reason: 'older-release', head };
        if (expectedSeq !== head.seq || switches.stale > 0) {
          switches.stale = Math.max(0, switches.stale - 1);
          return { ok: false, reason: 'stale', head };
        }
        return await diskOr(async () => {
          const { seq, hash } = await append(workspace, { ...said, restored: null });
          if (!switches.dieAfterCommit) return { ok: true, value: { seq, hash } };
          switches.hostGone = true;
          return GONE;
        });
      }),
    readJournal: ({ workspace: name, after, limit }) =>
      answer(async () => {
        const workspace = workspaceAt(name);
        const head = headOf(workspace);
        if (after > head.seq) return { ok: false, reason: 'beyond-head', head };
        const anchorHash = workspace.entries[after - 1]?.hash ?? GENESIS_HASH;
        const entries = structuredClone(workspace.entries.slice(after, after + limit));
        return { ok: true, value: { anchorHash, entries, head } };
      }),
    readHistory: ({ workspace, id, limit }) =>
      answer(async () => {
        const touched = workspaceAt(workspace).entries.filter((entry) => entry.operations.some((op) => op.id === id));
        return { ok: true, value: structuredClone(touched.reverse().slice(0, limit)) };
      }),
    putFile: ({ workspace, bytes }) =>
      answer(() =>
        diskOr(async () => {
          const sha256 = await hashOf(bytes);
          workspaceAt(workspace).files.set(sha256, bytes.slice());
          return { ok: true, value: { sha256, bytes: bytes.length } };
        }),
      ),
    getFile: ({ workspace, sha256 }) =>
      answer(async () => {
        const bytes = workspaceAt(workspace).files.get(sha256);
        return bytes === undefined ? { ok: false, reason: 'missing' } : { ok: true, value: bytes.slice() };
      }),
    takeSnapshot: ({ workspace, reason }) =>
      answer(() =>
        diskOr(async () => {
          const taken = await keepSnapshot(workspace, reason, null);
          return taken === null ? { ok: false, reason: 'failed' } : { ok: true, value: taken };
        }),
      ),
    listSnapshots: ({ workspace }) => answer(async () => ({ ok: true, value: facts(workspaceAt(workspace)) })),
    readSnapshot: ({ workspace, name }) =>
      answer(async () => {
        const found = workspaceAt(workspace).snapshots.find((snapshot) => snapshot.facts.name === name);
        return found === undefined ? { ok: false, reason: 'missing' } : { ok: true, value: found.bytes.slice() };
      }),
    restore: ({ workspace: name, opId, expectedSeq, schemaVersion, actor, summary, bytes }) =>
      answer(async () => {
        const workspace = workspaceAt(name);
        const head = headOf(workspace);
        if (switches.state === 'asks') return { ok: false, reason: 'read-only', head };
        if (schemaVersion < schemaOf(workspace)) return { ok: false, reason: 'older-release', head };
        if (expectedSeq !== head.seq) return { ok: false, reason: 'stale', head };
        const read = await readWorkspaceFile(bytes);
        if (!read.ok || read.value.manifest.schemaVersion !== schemaVersion)
          return { ok: false, reason: 'not-readable' };
        return await diskOr(async () => {
          if (head.seq > 0) await keepSnapshot(name, 'restore', null);
          for (const [sha256, content] of read.value.files) workspace.files.set(sha256, content);
          const kept = await keepSnapshot(name, 'restore', bytes);
          if (kept === null) return { ok: false, reason: 'failed' };
          const restored = { sha256: await hashOf(bytes), snapshot: kept.name };
          const said = { opId, schemaVersion, command: 'restoreWorkspace', summary, actor, undoes: null };
          const entry = await append(workspace, { ...said, operations: [], restored });
          const incoming = workspace.snapshots.find((snapshot) => snapshot.facts.name === kept.name);
          if (incoming !== undefined)
            incoming.facts = { ...incoming.facts, head: { seq: entry.seq, hash: entry.hash } };
          return { ok: true, value: { seq: entry.seq, hash: entry.hash, snapshot: kept.name } };
        });
      }),
    settle: ({ workspace, choice }) =>
      answer(() =>
        diskOr(async () => {
          if (choice === 'continue-from-last-good') switches.state = null;
          return open(workspace, schemaOf(workspaceAt(workspace)));
        }),
      ),
    setAside: ({ name, bytes }) =>
      answer(() =>
        diskOr(async () => {
          setAsides.push({ name, bytes: bytes.slice() });
          return { ok: true, value: { file: name } };
        }),
      ),
    verify: ({ workspace }) =>
      answer(async () => ({
        ok: true,
        value: {
          segments: 1,
          entries: workspaceAt(workspace).entries.length,
          head: headOf(workspaceAt(workspace)),
          broken: null,
          snapshots: facts(workspaceAt(workspace)),
          filesChecked: workspaceAt(workspace).files.size,
          filesDamaged: [],
          took: 1,
        },
      })),
    keepDraft: ({ workspace, key, value }) =>
      answer(() =>
        diskOr(async () => {
          if (value === null) workspaceAt(workspace).drafts.delete(key);
          else workspaceAt(workspace).drafts.set(key, structuredClone(value));
          return { ok: true, value: null };
        }),
      ),
    readDrafts: ({ workspace }) =>
      answer(async () => {
        const drafts = [...workspaceAt(workspace).drafts];
        return {
          ok: true,
          value: drafts.map(([key, value]) => ({ key, keptAt: at(), value: structuredClone(value) })),
        };
      }),
    setSnapshotFolder: ({ folder }) => answer(() => diskOr(async () => ({ ok: true, value: { folder } }))),
    saveFile: ({ suggestedName, bytes }) =>
      answer(() =>
        diskOr(async () => {
          saved.push({ name: suggestedName, bytes: bytes.slice() });
          return { ok: true, value: { name: suggestedName } };
        }),
      ),
    openFiles: () =>
      answer(async () => {
        const files = offered;
        offered = null;
        return files === null ? { ok: false, reason: 'cancelled' } : { ok: true, value: files };
      }),
    openLink: () => answer(async () => ({ ok: true, value: null })),
  };
}

function headOf({ entries }: FakeWorkspace): Head {
  const entry = entries.at(-1);
  return entry === undefined ? { seq: 0, hash: GENESIS_HASH } : { seq: entry.seq, hash: entry.hash };
}

const schemaOf = ({ entries }: FakeWorkspace): number => Math.max(1, ...entries.map((entry) => entry.schemaVersion));

async function foldToFile(name: string, workspace: FakeWorkspace, at: string): Promise<Uint8Array> {
  const tables = new Map<string, Map<string, Row>>();
  for (const entry of workspace.entries) {
    const restored = workspace.snapshots.find((snapshot) => snapshot.facts.name === entry.restored?.snapshot);
    if (restored !== undefined) {
      const read = await readWorkspaceFile(restored.bytes);
      tables.clear();
      if (read.ok) {
        for (const [table, rows] of read.value.tables) tables.set(table, new Map(rows.map((row) => [row.id, row])));
      }
    }
    for (const { table, id, after } of entry.operations) {
      const rows = tables.get(table) ?? new Map<string, Row>();
      tables.set(table, rows);
      if (after === null) rows.delete(id);
      else rows.set(id, after);
    }
  }
  const { seq, hash } = headOf(workspace);
  return await writeWorkspaceFile({
    facts: {
      schemaVersion: schemaOf(workspace),
      minReader: 1,
      app: 'Matters Arising',
      createdAt: at,
      createdBy: 'the fake host',
      installId: workspace.installId,
      workspace: name,
      classification: 'OFFICIAL-SENSITIVE',
      lastSeq: seq,
      lastHash: hash,
    },
    tables: new Map([...tables].map(([table, rows]) => [table, [...rows.values()]])),
    files: new Map(),
  });
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes.slice());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
