/**
 * Bytes by their SHA-256: papers, annexes, issued packs.
 *
 * They lie in the data folder, written and synced before the row that names them
 * is committed, so a row never points at bytes that a power cut took. A list of
 * files never loads a PDF.
 */
import type { Bridge, HostFault } from '#contract/bridge.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';
import type { NotSaved } from './store.ts';

export interface Files {
  readonly put: (bytes: Uint8Array) => Promise<Result<{ readonly sha256: string; readonly bytes: number }, NotSaved>>;
  readonly get: (sha256: string) => Promise<Result<Uint8Array, 'missing' | 'damaged' | HostFault>>;
}

export function openFiles({ bridge, workspace }: { readonly bridge: Bridge; readonly workspace: string }): Files {
  return {
    async put(bytes) {
      const reply = await bridge.putFile({ workspace, bytes: plainBytes(bytes) });
      return reply.ok ? ok(reply.value) : no(reply.reason);
    },
    async get(sha256) {
      const reply = await bridge.getFile({ workspace, sha256 });
      return reply.ok ? ok(reply.value) : no(reply.reason);
    },
  };
}

/** Bytes that the bridge may carry: memory shared between threads is copied out. */
export const plainBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => (isPlain(bytes) ? bytes : bytes.slice());

const isPlain = (bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> => bytes.buffer instanceof ArrayBuffer;
