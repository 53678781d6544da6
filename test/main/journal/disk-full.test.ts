/**
 * A disk that is really full.
 *
 * A small disk in memory, filled to the last block. Only root may mount one; as
 * anyone else the test is skipped, and says so.
 */
import { execFileSync } from 'node:child_process';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ACTOR, aCommit, adds, aFolder, anAction, fill, given, OWN, openDesk } from './desk.ts';

/** Null where this account may not mount. */
async function mountSmallDisk(): Promise<string | null> {
  const folder = await aFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}

test('a full disk refuses commits, drafts and papers, loses nothing, and takes them again when there is room', async (context) => {
  const folder = await mountSmallDisk();
  if (folder === null) {
    console.warn('SKIPPED: a full disk. This account may not mount a small one.');
    return context.skip();
  }
  try {
    const desk = await openDesk(folder);
    const head = await fill(desk, 3);
    const { bavail, bsize } = await statfs(folder);
    await writeFile(join(folder, 'ballast'), Buffer.alloc(bavail * bsize));
    const long = adds(anAction(4, 'x'.repeat(20_000)));
    const request = aCommit(3, [long]);
    expect(await desk.handlers.commit(request)).toEqual({ ok: false, reason: 'disk-full' });
    expect(await desk.handlers.keepDraft({ ...OWN, key: 'a', value: 'x'.repeat(20_000) })).toEqual({
      ok: false,
      reason: 'disk-full',
    });
    expect(await desk.handlers.putFile({ ...OWN, bytes: new Uint8Array(20_000) })).toEqual({
      ok: false,
      reason: 'disk-full',
    });
    expect(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' })).toEqual({ ok: false, reason: 'disk-full' });
    expect(await desk.handlers.settle({ ...OWN, choice: 'keep-read-only', actor: ACTOR })).toMatchObject({
      value: { head },
    });
    await rm(join(folder, 'ballast'));
    expect(given(await desk.handlers.commit(request)).seq).toBe(4);
    await desk.close();
    const next = await openDesk(folder);
    const opened = given(await next.handlers.openWorkspace({ ...OWN, schemaVersion: 1 }));
    expect(opened).toMatchObject({ state: 'sound', head: { seq: 4 }, repairs: [] });
    expect(given(await next.handlers.verify(OWN)).broken).toBeNull();
    await next.close();
  } finally {
    execFileSync('umount', ['-l', folder]);
  }
});
