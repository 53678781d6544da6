/**
 * The bridge over HTTP, to the loopback host that opened this window.
 *
 * The address brought a code that is good once; it becomes a token, which this
 * window keeps for as long as it is open. The window holds one request open: when
 * that ends the host has gone, and it is asked after every second. A host that
 * was started anew has another token. Before it is told anything it must prove
 * it is the same person's host for the same data, because anybody may have taken
 * the port meanwhile.
 */
import type { Verb } from '#contract/bridge.ts';
import { decodeFrame, encodeFrame } from '#contract/frame.ts';
import type { HostState } from './host-state.ts';
import { forgetCode, type Pass, readPass, writePass } from './http-pass.ts';

type Wire = (verb: Verb, request: unknown) => Promise<unknown>;

const AGAIN_AFTER = 1000;
const HOST_GONE = { ok: false, reason: 'host-gone' } as const;
const REFUSED = { ok: false, reason: 'refused' } as const;

export async function connectHttp(onHostChange: (state: HostState) => void): Promise<Wire> {
  const code = forgetCode();
  let pass = (code === null ? null : await exchange(code)) ?? readPass();
  let state: HostState = 'here';
  const tell = (next: HostState) => {
    if (next === state) return;
    state = next;
    onHostChange(next);
  };
  if (pass === null) {
    tell('unknown-window');
    return async () => HOST_GONE;
  }
  writePass(pass);

  /** True when the host knows this window again. */
  async function comeBack(): Promise<boolean> {
    if (pass === null) return false;
    const token = await returnTo(pass);
    if (token === null) return false;
    pass = { ...pass, token };
    writePass(pass);
    return true;
  }

  async function watch(): Promise<never> {
    for (;;) {
      const opened = await send('alive', pass?.token ?? '', null);
      if (opened?.ok) {
        tell('here');
        await readToEnd(opened);
        tell('gone');
      } else if (opened?.status !== 401 || !(await comeBack())) {
        tell('gone');
        await pause(AGAIN_AFTER);
      }
    }
  }
  watch().catch(() => tell('gone'));

  return async (verb, request) => {
    const frame = encodeFrame(request);
    let answer = await send(verb, pass?.token ?? '', frame);
    // Refused for its token, nothing was done: it may be asked again.
    if (answer?.status === 401 && (await comeBack())) answer = await send(verb, pass?.token ?? '', frame);
    if (answer === null || answer.status === 401) {
      tell('gone');
      return HOST_GONE;
    }
    return answer.ok ? readReply(answer) : REFUSED;
  };
}

/** Null when nobody answered. */
async function send(name: string, token: string, body: Uint8Array<ArrayBuffer> | null): Promise<Response | null> {
  try {
    return await fetch(`/bridge/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      body,
      cache: 'no-store',
    });
  } catch {
    return null;
  }
}

async function readReply(answer: Response): Promise<unknown> {
  try {
    return decodeFrame(new Uint8Array(await answer.arrayBuffer()));
  } catch {
    return HOST_GONE;
  }
}

async function readToEnd(stream: Response): Promise<void> {
  const reader = stream.body?.getReader();
  try {
    while (reader && !(await reader.read()).done);
  } catch {
    // The host's end of it was cut, which is what was waited for.
  }
}

/** The one-time code's worth. Null when it was used before, or nobody answered. */
async function exchange(code: string): Promise<Pass | null> {
  const answer = await knock('session', { code });
  const { token, who, key } = answer ?? {};
  return token && who && key ? { token, who, key } : null;
}

/** A new token from a host that has proved itself; null from anybody else. */
async function returnTo(pass: Pass): Promise<string | null> {
  const challenge = crypto.randomUUID();
  const hello = await knock('hello', { who: pass.who, challenge });
  if (!hello?.challenge || hello.proof !== (await prove(pass.key, 'host', challenge))) return null;
  const proof = await prove(pass.key, 'return', hello.challenge);
  const answer = await knock('return', { who: pass.who, challenge: hello.challenge, proof });
  return answer?.token ?? null;
}

async function knock(door: string, body: object): Promise<Readonly<Record<string, string>> | null> {
  try {
    const answer = await fetch(`/bridge/${door}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
    });
    return answer.ok ? ((await answer.json()) as Readonly<Record<string, string>>) : null;
  } catch {
    return null;
  }
}

/** The twin of the host's `prove` (browser-host/proof.ts): HMAC-SHA-256, in hexadecimal. */
async function prove(key: string, purpose: 'host' | 'return', challenge: string): Promise<string> {
  const bytes = Uint8Array.from(key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const hmac = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode(`${purpose}:${challenge}`));
  return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
