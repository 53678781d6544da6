/**
 * What both hosts serve: the built window, with one strict set of headers.
 *
 * The Content-Security-Policy lets the window run its own scripts and
 * WebAssembly and nothing else; trusted types name one policy, the one that
 * makes a worker's address. Anything that is not a plain file of a known kind
 * inside the bundle is 404, whatever way round the path is written.
 */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types matters-worker',
].join('; ');

export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'cache-control': 'no-cache',
};

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.matters': 'application/octet-stream',
  '.webmanifest': 'application/manifest+json',
};

export interface Asset {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | string;
}

const ABSENT: Asset = {
  status: 404,
  headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  body: 'Not found',
};

/** The file behind a path such as '/assets/main-1f2e.js'; '/' is the window itself. */
export async function serveAsset(root: string, pathname: string): Promise<Asset> {
  const path = readPath(pathname);
  if (path === null) return ABSENT;
  const kind = KINDS[extname(path)];
  if (!kind) return ABSENT;
  try {
    // A link inside the bundle that points out of it is refused too.
    const [home, file] = await Promise.all([realpath(root), realpath(join(root, path))]);
    if (!file.startsWith(home + sep)) return ABSENT;
    const body = new Uint8Array(await readFile(file));
    return { status: 200, headers: { ...HEADERS, ...forKeeps(path), 'content-type': kind }, body };
  } catch {
    return ABSENT;
  }
}

/** Null for a path that is not plain: climbing, hidden, doubly encoded, a drive, a stream, a backslash. */
function readPath(pathname: string): string | null {
  const decoded = decode(pathname);
  if (decoded === '/') return 'index.html';
  if (decoded === null || !decoded.startsWith('/')) return null;
  const parts = decoded.slice(1).split('/');
  return parts.every((part) => /^[A-Za-z0-9_][A-Za-z0-9_ .@()+-]*$/.test(part) && !/[. ]$/.test(part))
    ? parts.join('/')
    : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Names under assets/ carry a hash of what they hold, so they never change. */
const forKeeps = (path: string) =>
  path.startsWith('assets/') ? { 'cache-control': 'public, max-age=31536000, immutable' } : {};
