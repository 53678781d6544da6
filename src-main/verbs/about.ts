/** What this host is and where it keeps things, for the data safety screen. */
import { statfs } from 'node:fs/promises';
import type { About, Reply } from '#contract/bridge.ts';

export type HostFacts = Omit<About, 'platform' | 'bytesFree' | 'workspaces'> & {
  listWorkspaces(): readonly string[] | Promise<readonly string[]>;
};

export async function about(host: HostFacts): Promise<Reply<About>> {
  const { listWorkspaces, ...facts } = host;
  const workspaces = await listWorkspaces();
  return {
    ok: true,
    value: { ...facts, platform: process.platform, workspaces, bytesFree: await bytesFree(facts.dataFolder) },
  };
}

/** Null where the system will not say. */
async function bytesFree(folder: string): Promise<number | null> {
  try {
    const disk = await statfs(folder);
    return disk.bavail * disk.bsize;
  } catch {
    return null;
  }
}
