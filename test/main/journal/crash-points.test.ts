/**
 * The host dies at every single step of what it does to the disk.
 *
 * Whatever was answered is there afterwards; whatever was not is there whole or
 * not at all. The old state or the new, never between.
 */
import { createHash } from 'node:crypto';
import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readWorkspaceFile, writeWorkspaceFile } from '#contract/workspace-file.ts';
import {
  ACTOR,
  aCommit,
  adds,
  aFolder,
  anAction,
  type Desk,
  fill,
  given,
  linesOf,
  OWN,
  openDesk,
  segmentPath,
} from './desk.ts';
import { aFailingDisk, type Failure } from './failing-disk.ts';

const SCHEMA = 9;
const opening = { ...OWN, schemaVersion: SCHEMA };

/** The titles of all actions at the head, folded by the host, or 'asks'. */
async function stateOf(folder: string, gap: boolean): Promise<string> {
  const desk = await openDesk(folder);
  const opened = given(await desk.handlers.openWorkspace(opening));
  if (opened.state === 'asks') {
    await desk.close();
    return 'asks';
  }
  expect(opened.state).toBe('sound');
  expect(given(await desk.handlers.verify(OWN))).toMatchObject({ ...(gap ? {} : { broken: null }), filesDamaged: [] });
  const facts = given(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' }));
  const read = await readWorkspaceFile(given(await desk.handlers.readSnapshot({ ...OWN, name: facts.name })));
  if (!read.ok) throw new Error(read.reason);
  const titles = [...(read.value.tables.get('actions') ?? [])].map(({ title }) => title);
  const next = await desk.handlers.commit({
    ...aCommit(opened.head.seq, [adds(anAction(999))]),
    schemaVersion: SCHEMA,
  });
  expect(next.ok).toBe(true);
  await desk.close();
  return titles.join(', ');
}

interface Story {
  readonly prepare: (desk: Desk, folder: string) => Promise<void>;
  /** Done to the closed folder, before the story begins. */
  readonly spoil?: (folder: string) => Promise<void>;
  /** What is done; true when the host answered that it is done. */
  readonly act: (desk: Desk) => Promise<boolean>;
  readonly before: string;
  readonly after: string;
  /** Whether opening the workspace is part of the story. */
  readonly opens?: boolean;
  /** The history has a gap afterwards, bridged by a snapshot. */
  readonly gap?: boolean;
}

/** Plays the story again and again, dying one step later each time, until it lives to the end. Answers how many steps there were. */
async function dieAtEveryStep(story: Story, failure: Failure): Promise<number> {
  const template = await aFolder({ inMemory: true });
  const first = await openDesk(template);
  await story.prepare(first, template);
  await first.close();
  await story.spoil?.(template);
  for (let step = 1; step < 200; step++) {
    const folder = await aFolder({ inMemory: true });
    await cp(template, folder, { recursive: true, filter: (path) => !path.endsWith('.sock') });
    const disk = aFailingDisk();
    const desk = await openDesk(folder, { fileSystem: disk.fileSystem });
    if (!story.opens) given(await desk.handlers.openWorkspace(opening));
    disk.failAt(step, failure);
    const done = await story.act(desk);
    const died = disk.calls() >= step;
    if (!died) disk.cutPower();
    await desk.close();
    const found = await stateOf(folder, story.gap ?? false);
    expect(done ? [story.after] : [story.before, story.after], `step ${step}`).toContain(found);
    if (!died) {
      expect(done).toBe(true);
      return step - 1;
    }
  }
  throw new Error('the story does not end');
}

const two = 'Write to party 1, Write to party 2';
const restored = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const paper = new TextEncoder().encode('a paper');
  return writeWorkspaceFile({
    facts: {
      schemaVersion: SCHEMA,
      minReader: 1,
      app: 'test',
      createdAt: '2026-11-20T10:00:00.000Z',
      createdBy: 'A Secretary',
      installId: 'another',
      workspace: 'own',
      classification: 'OFFICIAL',
      lastSeq: 70,
      lastHash: 'c'.repeat(64),
    },
    tables: new Map([['actions', [anAction(7, 'Restored')]]]),
    files: new Map([[createHash('sha256').update(paper).digest('hex'), paper]]),
  });
};
const atSchema = (seq: number, schemaVersion: number) => ({ ...aCommit(seq), schemaVersion });

const STORIES: Readonly<Record<string, Story>> = {
  'the first start': {
    prepare: async () => {},
    act: async ({ handlers }) => (await handlers.openWorkspace(opening)).ok,
    before: '',
    after: '',
    opens: true,
  },
  'a commit': {
    prepare: async (desk) => void (await fill(desk, 2)),
    act: async ({ handlers }) => (await handlers.commit(aCommit(2))).ok,
    before: two,
    after: `${two}, Write to party 3`,
  },
  'an upgrade, its snapshot and its segment': {
    prepare: async (desk) => void (await fill(desk, 2)),
    act: async ({ handlers }) => (await handlers.commit(atSchema(2, SCHEMA))).ok,
    before: two,
    after: `${two}, Write to party 3`,
  },
  'a snapshot': {
    prepare: async (desk) => void (await fill(desk, 2)),
    act: async ({ handlers }) => (await handlers.takeSnapshot({ ...OWN, reason: 'asked' })).ok,
    before: two,
    after: two,
  },
  'a restore': {
    prepare: async (desk) => void (await fill(desk, 2)),
    act: async ({ handlers }) => {
      const ask = {
        ...OWN,
        opId: crypto.randomUUID(),
        expectedSeq: 2,
        schemaVersion: SCHEMA,
        actor: ACTOR,
        summary: 'Restored',
      };
      return (await handlers.restore({ ...ask, bytes: await restored() })).ok;
    },
    before: two,
    after: 'Restored',
  },
  'cutting a torn end': {
    prepare: async (desk) => void (await fill(desk, 2)),
    spoil: (folder) => appendFile(segmentPath(folder), 'half a line'),
    act: async ({ handlers }) => (await handlers.openWorkspace(opening)).ok,
    before: two,
    after: two,
    opens: true,
  },
  'bridging damage by a snapshot': {
    prepare: async (desk) => void (await fill(desk, 2)),
    spoil: async (folder) => {
      const lines = await linesOf(segmentPath(folder));
      await writeFile(segmentPath(folder), `${[lines[0], 'damage', lines[2]].join('\n')}\n`);
    },
    act: async ({ handlers }) => (await handlers.openWorkspace(opening)).ok,
    before: two,
    after: two,
    opens: true,
    gap: true,
  },
  'going on after damage': {
    prepare: async (desk) => void (await fill(desk, 2)),
    spoil: async (folder) => {
      const text = await readFile(segmentPath(folder), 'utf8');
      await writeFile(segmentPath(folder), text.replace('Write to party 2', 'Wrote to party 2'));
    },
    act: async ({ handlers }) =>
      (await handlers.settle({ ...OWN, choice: 'continue-from-last-good', actor: ACTOR })).ok,
    before: 'asks',
    after: two,
    gap: true,
  },
};

describe('whatever step the host dies at', () => {
  for (const [name, story] of Object.entries(STORIES)) {
    for (const failure of ['crash', 'power-cut'] as const) {
      test(`${name}: the old state or the new (${failure})`, async () => {
        const steps = await dieAtEveryStep(story, failure);
        expect(steps).toBeGreaterThan(3);
      }, 60_000);
    }
  }
});

describe('a disk that will not take it', () => {
  const FAULTS = [
    ['ENOSPC', 'disk-full'],
    ['EIO', 'folder-gone'],
    ['EACCES', 'not-allowed'],
    ['ENOENT', 'folder-gone'],
  ] as const;

  test.each(FAULTS)(
    '%s at each step of a commit: refused as %s, then written once when asked again',
    async (code, reason) => {
      for (let step = 1; step <= 3; step++) {
        const folder = await aFolder();
        const disk = aFailingDisk();
        const desk = await openDesk(folder, { fileSystem: disk.fileSystem });
        await fill(desk, 2);
        const request = aCommit(2);
        disk.failAt(step, code);
        expect(await desk.handlers.commit(request)).toEqual({ ok: false, reason });
        expect(given(await desk.handlers.openWorkspace(opening)).head.seq).toBe(2);
        disk.heal();
        expect(given(await desk.handlers.commit(request)).seq).toBe(3);
        await desk.close();
        expect(await linesOf(segmentPath(folder))).toHaveLength(4);
      }
    },
  );

  test('for a while: every commit is refused, none is half written, and all goes on afterwards', async () => {
    const folder = await aFolder();
    const disk = aFailingDisk();
    const desk = await openDesk(folder, { fileSystem: disk.fileSystem });
    await fill(desk, 2);
    disk.failAt(2, 'ENOSPC', true);
    for (let attempt = 0; attempt < 5; attempt++) {
      expect(await desk.handlers.commit(aCommit(2))).toEqual({ ok: false, reason: 'disk-full' });
    }
    expect(await desk.handlers.keepDraft({ ...OWN, key: 'a', value: 1 })).toEqual({ ok: false, reason: 'disk-full' });
    expect(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' })).toEqual({ ok: false, reason: 'disk-full' });
    disk.heal();
    await fill(desk, 5);
    await desk.close();
    const next = await openDesk(folder);
    expect(given(await next.handlers.openWorkspace(opening))).toMatchObject({
      state: 'sound',
      head: { seq: 5 },
      repairs: [],
    });
  });

  test('a hundred that waited together are all refused, and none of them is there', async () => {
    const folder = await aFolder();
    const disk = aFailingDisk();
    const desk = await openDesk(folder, { fileSystem: disk.fileSystem });
    await fill(desk, 1);
    disk.failAt(3, 'EIO');
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => desk.handlers.commit(aCommit(n + 1))));
    expect(new Set(answers.map((answer) => (answer.ok ? 'written' : answer.reason)))).toEqual(new Set(['folder-gone']));
    expect(await linesOf(segmentPath(folder))).toHaveLength(2);
  });
});
