/**
 * The oracle: Typst's own PDF/UA-1 validator, in its native build.
 *
 * Native and WebAssembly builds give the same bytes, so what the native one accepts under
 * `ua-1` is what we ship, but for the known touches of pdf/finish-paper.ts. The native
 * build exists for Linux alone; elsewhere these tests are skipped, and say so.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { part } from '#documents/blocks.ts';
import { governanceContent } from '#documents/diagram/governance-content.ts';
import { fontFiles } from '#documents/font-files.ts';
import { typesetContent } from '#documents/typeset.ts';
import { startTypesetter } from '#documents/typst-compiler.ts';
import { engineAssetsOfProject } from '#main/command-line/engine-assets.ts';
import { aGovernance } from './a-governance.ts';
import { aPack, TWENTY_PAGES } from './a-pack.ts';
import { ROOT, sha256 } from './an-engine.ts';
import { anAnnex } from './annex-files.ts';

// Papers are heavy: on a busy machine one may take many seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

interface NativeCompiler {
  readonly addSource: (path: string, source: string) => void;
  readonly mapShadow: (path: string, bytes: Buffer) => void;
  readonly compile: (options: { mainFilePath: string }) => {
    readonly result: unknown;
    readonly hasError: () => boolean;
    readonly printErrors: () => void;
  };
  readonly pdf: (document: unknown, options: { pdfStandard?: string }) => Buffer;
}

interface NativeTypst {
  readonly NodeCompiler: { readonly create: (options: unknown) => NativeCompiler };
}

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu/typst-ts-node-compiler.linux-x64-gnu.node';

function loadNative(): NativeTypst | null {
  try {
    return createRequire(import.meta.url)(PACKAGE);
  } catch {
    console.warn('SKIPPED: the native Typst cannot be loaded here, so nothing has validated PDF/UA-1.');
    return null;
  }
}

const native = loadNative();

const content = typesetContent(
  aPack(TWENTY_PAGES, { annexes: [anAnnex('a')] }),
  new Map([
    [
      'a',
      [
        [595, 842],
        [842, 595],
      ],
    ],
  ]),
);

function setNatively(compiler: NativeTypst, standard: string | null, what: object = content): Buffer {
  const fontBlobs = fontFiles.map((file) => readFileSync(resolve(ROOT, 'node_modules/@expo-google-fonts', file)));
  const typst = compiler.NodeCompiler.create({ workspace: '/paper', fontArgs: [{ fontBlobs }] });
  const templates = resolve(ROOT, 'resources/typst');
  for (const name of readdirSync(templates))
    typst.addSource(`/paper/${name}`, readFileSync(resolve(templates, name), 'utf8'));
  typst.mapShadow('/paper/content.json', Buffer.from(JSON.stringify(what)));
  const compiled = typst.compile({ mainFilePath: '/paper/sheet.typ' });
  if (compiled.hasError()) {
    compiled.printErrors();
    throw new Error('The native compiler refused the template.');
  }
  return typst.pdf(compiled.result, standard === null ? {} : { pdfStandard: standard });
}

describe.skipIf(!native)('the templates', () => {
  it('pass the validator of PDF/UA-1', () => {
    expect(native && setNatively(native, 'ua-1').length).toBeGreaterThan(10_000);
  });

  it('pass it with the drawing of a governance diagram too', () => {
    const drawn = part('governance', 'Governance diagram', governanceContent(aGovernance()));
    const what = typesetContent({ ...aPack(), parts: [drawn] }, new Map());
    expect(native && setNatively(native, 'ua-1', what).length).toBeGreaterThan(10_000);
  });

  it('give the same bytes in the native build and in ours', async () => {
    const typesetter = await startTypesetter(await engineAssetsOfProject(ROOT), 512);
    expect(sha256(typesetter.typeset(content).pdf)).toBe(native && sha256(setNatively(native, null)));
  });
});
