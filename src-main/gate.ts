/**
 * The gate every request passes, whichever host carries it.
 *
 * The verb must be one of the contract's own, the request must read, and a
 * reply always comes: a fault nobody foresaw is logged here, with ids and counts
 * only, and answered `failed`. Nothing is thrown across the bridge.
 */
import { type Handlers, isVerb, REQUESTS, type Reply, type Verb } from '#contract/bridge.ts';
import { factsOf, type Note } from './gate-log.ts';

export type Gate = (verb: unknown, request: unknown) => Promise<Reply<unknown, string>>;

type AnyHandler = (request: unknown) => Promise<Reply<unknown, string>>;

export const REFUSED = { ok: false, reason: 'refused' } as const;

export function openGate(handlers: Handlers, note: Note): Gate {
  return async (verb, raw) => {
    if (typeof verb !== 'string' || !isVerb(verb)) {
      note('unknown-verb');
      return REFUSED;
    }
    try {
      const read = readRequest(verb, raw);
      if (read === null) {
        note('unreadable-request', { verb });
        return REFUSED;
      }
      return await (handlers[verb] as AnyHandler)(read.request);
    } catch (fault) {
      note('fault', { verb, ...factsOf(fault) });
      return { ok: false, reason: 'failed' };
    }
  };
}

/** Null where the request does not read, or is nested so deep that reading it runs out of stack. */
function readRequest(verb: Verb, raw: unknown): { readonly request: unknown } | null {
  try {
    const read = REQUESTS[verb].safeParse(raw);
    return read.success ? { request: read.data } : null;
  } catch {
    return null;
  }
}
