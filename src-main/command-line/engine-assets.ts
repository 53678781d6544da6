/**
 * What the document engine needs, read from disk: for the command line and for tests.
 *
 * The same three things reach the worker as URLs (documents/worker-assets.ts). Here
 * they come from a folder: the project's own, where the packages lie in node_modules,
 * or the built program's, where the build has put copies side by side.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { fontFiles } from '#documents/font-files.ts';
import type { TypesetterAssets } from '#documents/typst-compiler.ts';

const WASM = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm';

/** From a checkout with its packages installed. */
export const engineAssetsOfProject = (root: string): Promise<TypesetterAssets> =>
  readAssets({
    wasm: join(root, 'node_modules', WASM),
    fonts: fontFiles.map((file) => join(root, 'node_modules/@expo-google-fonts', file)),
    templates: join(root, 'resources/typst'),
  });

/** From the built program's `engine` folder: the wasm, the fonts and `typst/` side by side. */
export const engineAssetsOfBuild = (folder: string): Promise<TypesetterAssets> =>
  readAssets({
    wasm: join(folder, basename(WASM)),
    fonts: fontFiles.map((file) => join(folder, basename(file))),
    templates: join(folder, 'typst'),
  });

/** What the build has to copy, from the packages' place to a name in the `engine` folder. */
export const engineFilesToCopy = (root: string): readonly { readonly from: string; readonly to: string }[] => [
  { from: join(root, 'node_modules', WASM), to: basename(WASM) },
  ...fontFiles.map((file) => ({ from: join(root, 'node_modules/@expo-google-fonts', file), to: basename(file) })),
  { from: join(root, 'resources/fonts/OFL.txt'), to: 'OFL.txt' },
  { from: join(root, 'resources/typst'), to: 'typst' },
];

interface Places {
  readonly wasm: string;
  readonly fonts: readonly string[];
  readonly templates: string;
}

/**
 * V8 compiles a WebAssembly function again, and better, once it has run for some bytes.
 * At its usual measure half of a first paper's work would be that compiling, for
 * functions that are hardly called again; at this one the few that matter still get it.
 */
const COMPILE_AGAIN_AFTER = 200_000_000;

async function readAssets({ wasm, fonts, templates }: Places): Promise<TypesetterAssets> {
  setFlagsFromString(`--wasm-tiering-budget=${COMPILE_AGAIN_AFTER}`);
  const names = (await readdir(templates)).filter((name) => name.endsWith('.typ')).sort();
  const [module, fontBytes, sources] = await Promise.all([
    readFile(wasm).then((bytes) => WebAssembly.compile(bytes)),
    Promise.all(fonts.map(async (font) => new Uint8Array(await readFile(font)))),
    Promise.all(names.map((name) => readFile(join(templates, name), 'utf8'))),
  ]);
  return {
    module,
    fonts: fontBytes,
    templates: Object.fromEntries(names.map((name, at) => [name, sources[at] ?? ''])),
  };
}
