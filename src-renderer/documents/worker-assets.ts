/**
 * What the document engine needs, fetched from the app's own origin: for the worker.
 *
 * The build copies each file beside the program and puts its address here. The
 * WebAssembly module is compiled as it streams in, so that the browser may keep its
 * compiled code for the next start. The order of the fonts is font-files.ts's.
 */
import notoEmoji from '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf?url';
import notoSans from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import notoSansArabic from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url';
import regular from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import italic from '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf?url';
import semiBold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import bold from '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf?url';
import wasm from '@myriaddreamin/typst-ts-web-compiler/wasm?url';
import blocks from '#resources/typst/blocks.typ?raw';
import furniture from '#resources/typst/furniture.typ?raw';
import look from '#resources/typst/look.typ?raw';
import sheet from '#resources/typst/sheet.typ?raw';
import words from '#resources/typst/words.typ?raw';
import type { TypesetterAssets } from './typst-compiler.ts';

const FONTS = [regular, italic, semiBold, bold, notoSans, notoSansArabic, notoEmoji];

const TEMPLATES = {
  'blocks.typ': blocks,
  'furniture.typ': furniture,
  'look.typ': look,
  'sheet.typ': sheet,
  'words.typ': words,
};

export async function fetchEngineAssets(): Promise<TypesetterAssets> {
  const [module, fonts] = await Promise.all([
    WebAssembly.compileStreaming(fetch(wasm)),
    Promise.all(FONTS.map(async (font) => new Uint8Array(await (await fetch(font)).arrayBuffer()))),
  ]);
  return { module, fonts, templates: TEMPLATES };
}
