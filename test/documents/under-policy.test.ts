/**
 * The built worker under the policy that both hosts send: no code from text, no script
 * but our own, trusted types with one policy. It is the one place where the typesetter's
 * own habits (it asks for `new Function`) would stop the whole app.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HEADERS } from '#main/assets.ts';
import { findTestBrowser } from '../tools/find-test-browser.ts';
import { ROOT } from './an-engine.ts';

// Papers are heavy: on a busy machine one may take many seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const executablePath = findTestBrowser();
if (!executablePath) console.warn('SKIPPED: no browser here, so the worker was not tried under the security policy.');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
};

const PAGE = `import { startPaperMaker } from '#documents/worker-client.ts';
import { aPack } from '#test/documents/a-pack.ts';
const digest = async (bytes) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((b) => b.toString(16).padStart(2, '0')).join('');
const broken = [];
document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));
globalThis.answer = startPaperMaker().build({ sheet: aPack(), annexBytes: new Map() }).then(async (paper) => ({ sha256: paper.ok ? await digest(paper.bytes) : paper.message, broken }));
`;

describe.skipIf(!executablePath)('the built worker under the app’s security policy', () => {
  let folder = '';
  let server: Server | null = null;
  let browser: Browser | null = null;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'under-policy-'));
    const entry = resolve(ROOT, 'test/documents', `page-${process.pid}.generated.ts`);
    await writeFile(entry, PAGE);
    try {
      await build({
        root: ROOT,
        configFile: false,
        logLevel: 'error',
        worker: { format: 'es' },
        build: {
          outDir: folder,
          assetsInlineLimit: 0,
          target: 'chrome120',
          minify: true,
          rolldownOptions: { input: entry, output: { entryFileNames: 'page.js' } },
        },
      });
    } finally {
      await rm(entry);
    }
    server = await serve(folder);
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('builds the very pack that Node builds, and breaks no rule', async () => {
    const address = server?.address();
    const page = await browser?.newPage();
    await page?.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
    await expect.poll(() => page?.evaluate('typeof globalThis.answer')).toBe('object');
    const golden = await readFile(resolve(ROOT, 'test/golden/a-pack.sha256'), 'utf8');
    expect(await page?.evaluate('globalThis.answer')).toEqual({ sha256: golden.trim(), broken: [] });
  });
});

function serve(folder: string): Promise<Server> {
  const server = createServer(async ({ url = '/' }, response) => {
    if (url === '/') {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/html' });
      response.end('<!doctype html><title>Pack</title><script type="module" src="/page.js"></script>');
      return;
    }
    const bytes = await readFile(join(folder, url)).catch(() => null);
    response.writeHead(bytes ? 200 : 404, { ...HEADERS, 'content-type': TYPES[extname(url)] ?? 'text/plain' });
    response.end(bytes);
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}
