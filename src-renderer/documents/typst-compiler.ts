/**
 * The typesetter: Typst, compiled to WebAssembly. The only file that knows it.
 *
 * Three traps of this build (pinned at 0.7.0, Typst 0.14) are dealt with here. Growing
 * its memory makes V8 collect everything each time, so the heap is grown once, at the
 * start. Its glue calls `new Function` with constant sources, which our content security
 * policy forbids, so those constants are answered by ready-made functions while it
 * starts. A font it lacks is never fetched: only the bytes given here are used.
 */
import start, { type InitOutput, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';

export interface TypesetterAssets {
  readonly module: WebAssembly.Module;
  readonly fonts: readonly Uint8Array[];
  /** Templates by file name: 'sheet.typ' → its source. */
  readonly templates: Readonly<Record<string, string>>;
}

/** Where a piece of the paper begins or ends: an `<edge>` of sheet.typ. */
export interface Edge {
  readonly id: string;
  readonly kind: 'cover' | 'contents' | 'part' | 'annex';
  readonly side: 'first' | 'last';
  /** Counted from 1 in the file, whatever number is printed on it. */
  readonly page: number;
}

export interface Typeset {
  readonly pdf: Uint8Array;
  readonly edges: readonly Edge[];
}

export interface Typesetter {
  /** Throws `TypesettingFailed` where the template cannot be compiled: that is a bug in it or in what it was given. */
  readonly typeset: (content: unknown) => Typeset;
  readonly heapBytes: () => number;
}

/** What the compiler objected to, with file and line. */
export class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed';
}

const PAGED = 0;
const PDF = 1;
const FULL_DIAGNOSTICS = 3;
const MIB = 2 ** 20;

/** `heapMiB` is address space: it is touched, and so counted, only when used. 512 serves 64 pages, 1536 serves 700. */
export async function startTypesetter(assets: TypesetterAssets, heapMiB: number): Promise<Typesetter> {
  const { compiler, exports } = await withoutEval(async () => {
    const started = await start({ module_or_path: assets.module });
    growHeapOnce(started, heapMiB);
    const builder = new TypstCompilerBuilder();
    builder.set_dummy_access_model();
    for (const font of assets.fonts) await builder.add_raw_font(font);
    return { compiler: await builder.build(), exports: started };
  });
  for (const [name, source] of Object.entries(assets.templates)) compiler.add_source(`/${name}`, source);
  return {
    typeset: (content) => typeset(compiler, content),
    heapBytes: () => exports.memory.buffer.byteLength,
  };
}

function typeset(compiler: TypstCompiler, content: unknown): Typeset {
  compiler.map_shadow('/content.json', new TextEncoder().encode(JSON.stringify(content)));
  const world = compiler.snapshot('/', '/sheet.typ', undefined);
  const compiled: unknown = world.compile(PAGED, FULL_DIAGNOSTICS);
  refuseErrors(compiled);
  const edges = readEdges(world.query(PAGED, '<edge>', 'value'));
  const pdf = readPdf(world.get_artifact(PDF, FULL_DIAGNOSTICS));
  world.free();
  compiler.reset();
  return { pdf, edges };
}

function refuseErrors(outcome: unknown): void {
  if (typeof outcome !== 'object' || outcome === null || !('diagnostics' in outcome)) return;
  const said = Array.isArray(outcome.diagnostics) ? outcome.diagnostics.map(sayDiagnostic) : [];
  const errors = said.filter((line) => line.startsWith('error'));
  if (errors.length > 0) throw new TypesettingFailed(errors.join('\n'));
}

const sayDiagnostic = (found: unknown): string => {
  const { severity, path, range, message } = Object(found) as Record<string, unknown>;
  return `${String(severity).toLowerCase()} ${String(path)}:${String(range)} ${String(message)}`;
};

function readPdf(outcome: unknown): Uint8Array {
  refuseErrors(outcome);
  if (typeof outcome === 'object' && outcome !== null && 'result' in outcome && outcome.result instanceof Uint8Array) {
    const [a, b, c, d] = outcome.result;
    // '%PDF': asked for by name instead of number, the compiler answers with its own drawing format.
    if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) return outcome.result;
  }
  throw new TypesettingFailed('The typesetter gave no PDF.');
}

function readEdges(json: string): Edge[] {
  const read: unknown = JSON.parse(json);
  if (!Array.isArray(read)) throw new TypesettingFailed('The typesetter did not say where the parts begin.');
  return read.map((value) => value as Edge);
}

/** One large allocation, freed at once: the allocator keeps it, and never grows memory again. */
function growHeapOnce(exports: InitOutput, heapMiB: number): void {
  if (exports.memory.buffer.byteLength >= heapMiB * MIB) return;
  const bytes = heapMiB * MIB;
  const [allocate, free] = [exports.__wbindgen_export, exports.__wbindgen_export4];
  free(allocate(bytes, 8), bytes, 8);
}

/** The sources that the glue asks `new Function` to compile, and what they mean. Any other is refused when called. */
const KNOWN_SOURCES: Readonly<Record<string, (given?: unknown) => unknown>> = {
  'return 0': () => 0,
  'return true': () => true,
  'path|return path': (path) => path,
};

async function withoutEval<Value>(work: () => Promise<Value>): Promise<Value> {
  const native = globalThis.Function;
  const answer = (sources: readonly string[]) =>
    KNOWN_SOURCES[sources.join('|')] ??
    (() => Promise.reject(new Error(`Code from text is not allowed: ${sources.join(', ')}`)));
  // Called as well as constructed: a minifier may leave out the `new`.
  const answering = new Proxy(native, {
    apply: (_target, _this, sources: readonly string[]) => answer(sources),
    construct: (_target, sources: readonly string[]) => answer(sources),
  });
  globalThis.Function = answering;
  try {
    return await work();
  } finally {
    globalThis.Function = native;
  }
}
