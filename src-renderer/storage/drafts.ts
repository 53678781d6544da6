/**
 * Half-typed text, kept as it is typed: a crash in a meeting costs a second.
 *
 * The latest words for a key are also kept in this window, so a host that is gone
 * or a disk that is full takes nothing off the screen. While one draft is being
 * written the next waits, and of several waiting only the last is written.
 */
import { z } from 'zod';
import type { Bridge } from '#contract/bridge.ts';
import { invariant, no, ok, type Result } from '#domain/kernel/result.ts';
import { cleanText } from './plain-text.ts';
import type { NotSaved } from './store.ts';

export interface Drafts {
  readonly keep: (key: string, value: unknown) => Promise<Result<null, NotSaved>>;
  readonly read: (key: string) => Promise<unknown>;
}

type Json = z.output<ReturnType<typeof z.json>>;
const json = z.json();

export function openDrafts({ bridge, workspace }: { readonly bridge: Bridge; readonly workspace: string }): Drafts {
  const latest = new Map<string, Json>();
  const writing = new Map<string, Promise<unknown>>();
  return {
    async keep(key, value) {
      const read = json.safeParse(cleanText(value ?? null));
      invariant(read.success, 'a draft is plain JSON');
      latest.set(key, read.data);
      await writing.get(key);
      if (latest.get(key) !== read.data) return ok(null);
      const written = bridge.keepDraft({ workspace, key, value: read.data });
      writing.set(key, written);
      const reply = await written;
      return reply.ok ? ok(null) : no(reply.reason);
    },
    async read(key) {
      if (latest.has(key)) return latest.get(key);
      const drafts = await bridge.readDrafts({ workspace });
      return (drafts.ok ? drafts.value : []).find((draft) => draft.key === key)?.value ?? null;
    },
  };
}
