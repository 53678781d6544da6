/**
 * The browser host: the built window and the bridge, on one loopback port.
 *
 * Any page of any site may send requests here, so each is held to, in this
 * order: Host (a name made to point at this computer) → method → Origin →
 * Sec-Fetch-Site → token → a verb of the contract → size → the verb's reader. No
 * header ever invites another origin in, and there is no cookie, so a browser
 * cannot be talked into lending its authority.
 *
 * The host lives as long as its windows: each holds `alive` open. The browser
 * process says nothing about that; it hands over to one that already runs.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isVerb } from '#contract/bridge.ts';
import { decodeFrame, encodeFrame } from '#contract/frame.ts';
import { HEADERS, serveAsset } from '../assets.ts';
import type { Gate } from '../gate.ts';
import { factsOf, type Note } from '../gate-log.ts';
import { isDoor, makeDoors } from './doors.ts';
import { same } from './proof.ts';

export interface BrowserHostOptions {
  readonly rendererRoot: string;
  /** What the address bar holds, whatever port is served underneath. */
  readonly origin: string;
  readonly instanceKey: string;
  readonly gate: Gate;
  readonly note: Note;
  /** The person started the app again. */
  readonly onSecondLaunch: (address: string) => void;
  /** The last window has gone, or none ever came. */
  readonly onIdle: () => void;
  readonly idleMs?: number;
  readonly firstWindowMs?: number;
  readonly bodyLimit?: number;
}

export interface BrowserHost {
  readonly server: Server;
  /** An address that opens one window; call it when that window is about to be opened. */
  newWindowAddress(): string;
  /** How many windows are open. */
  windows(): number;
  close(): Promise<void>;
}

const DOOR_LIMIT = 4096;
const BODY_LIMIT = 600 * 1024 * 1024;

export function makeBrowserHost(options: BrowserHostOptions): BrowserHost {
  const { origin, note } = options;
  const ownHost = new URL(origin).host;
  const life = watchLife(options);
  const doors = makeDoors(options.instanceKey, (wants) => {
    const address = newWindowAddress();
    if (wants === 'address') return address;
    options.onSecondLaunch(address);
    return null;
  });

  function newWindowAddress(): string {
    life.expectWindow();
    return `${origin}/#c=${doors.newCode()}`;
  }

  /** The first thing wrong with a request for the bridge; null when nothing is. */
  function objection(request: IncomingMessage, name: string): readonly [status: number, why: string] | null {
    if (request.method !== 'POST') return [405, 'method'];
    if (request.headers.origin !== origin) return [403, 'origin'];
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') return [403, 'cross-site'];
    if (isDoor(name)) return null;
    if (!same(request.headers.authorization ?? '', `Bearer ${doors.token}`)) return [401, 'token'];
    if (name !== 'alive' && !isVerb(name)) return [404, 'unknown-verb'];
    return null;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.host !== ownHost) return refuse(response, 421, 'host');
    const path = readPath(request.url ?? '/', origin);
    if (path === null) return refuse(response, 400, 'address');
    if (!path.startsWith('/bridge/')) return serveFile(request, response, path);
    const name = path.slice('/bridge/'.length);
    const wrong = objection(request, name);
    if (wrong) {
      note('refused-request', { why: wrong[1] });
      return refuse(response, ...wrong);
    }
    if (name === 'alive') return life.holdOpen(response);
    const body = await readBody(request, isDoor(name) ? DOOR_LIMIT : (options.bodyLimit ?? BODY_LIMIT));
    if (body === null) return refuse(response, 413, 'too-large');
    if (isDoor(name)) {
      const answer = doors.open(name, readJson(body));
      return sendJson(response, answer.status, answer.body);
    }
    const reply = await options.gate(name, readFrame(body));
    response.writeHead(200, { ...HEADERS, 'cache-control': 'no-store', 'content-type': 'application/octet-stream' });
    response.end(encodeFrame(reply));
  }

  async function serveFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'method');
    const asset = await serveAsset(options.rendererRoot, path);
    response.writeHead(asset.status, { ...asset.headers });
    response.end(request.method === 'HEAD' ? undefined : asset.body);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((fault: unknown) => {
      note('fault', factsOf(fault));
      if (!response.headersSent) refuse(response, 500, 'failed');
      else response.destroy();
    });
  });
  // `alive` stays open for hours.
  server.requestTimeout = 0;

  async function close(): Promise<void> {
    life.end();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  }

  return { server, newWindowAddress, windows: life.count, close };
}

/** Counts the windows that are open, and says when there are none and none is awaited. */
function watchLife({ onIdle, idleMs = 5000, firstWindowMs = 120_000 }: BrowserHostOptions) {
  let windows = 0;
  let timer: NodeJS.Timeout | undefined;
  const endAfter = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(onIdle, ms);
  };
  return {
    count: () => windows,
    expectWindow() {
      if (windows === 0) endAfter(firstWindowMs);
    },
    holdOpen(response: ServerResponse) {
      windows += 1;
      clearTimeout(timer);
      response.on('close', () => {
        windows -= 1;
        // Long enough for a window that is only being read anew.
        if (windows === 0) endAfter(idleMs);
      });
      response.writeHead(200, { ...HEADERS, 'cache-control': 'no-store', 'content-type': 'text/plain' });
      response.write('alive\n');
    },
    end() {
      clearTimeout(timer);
    },
  };
}

/** Null when there is more of it than the limit. Nothing is kept of what is too large. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function readPath(url: string, origin: string): string | null {
  return url.startsWith('/') && URL.canParse(url, origin) ? new URL(url, origin).pathname : null;
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

/** Null for what is no frame, and for one nested so deep that reading it runs out of stack. */
function readFrame(body: Buffer): unknown {
  try {
    // As a plain array: a Buffer's parts would be Buffers, and windows on one memory.
    return decodeFrame(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  } catch {
    return null;
  }
}

const refuse = (response: ServerResponse, status: number, why: string): void =>
  sendJson(response, status, { error: why }, { connection: 'close' });

function sendJson(
  response: ServerResponse,
  status: number,
  body: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...HEADERS,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    ...more,
  });
  response.end(JSON.stringify(body));
}
