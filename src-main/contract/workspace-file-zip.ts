/**
 * The ZIP around a workspace file, written and read by the strict half of the
 * format: stored or deflated entries that lie end to end, sizes in the headers,
 * no ZIP64, no descriptors, no comments, no links, no passwords.
 *
 * Headers are never trusted: the two copies of each must agree, the entries must
 * cover the file exactly, and unpacking stops at the size that was promised.
 * Checksums here are for other people's tools; ours are the SHA-256s.
 */
import { Deflate, Inflate } from 'fflate';
import { type Refused, refuse } from './workspace-file-fault.ts';
import { joinBytes, type Pauses } from './workspace-file-rows.ts';

export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly packed: Uint8Array;
  /** Bytes after unpacking, as the headers promise. */
  readonly bytes: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const MOST_ENTRIES = 20_000;
/** Text never packs tighter than this honestly; what does is stored as it is by the writer. */
const MOST_RATIO = 200;
const STEP = 32 * 1024;
/** 1 January 1980: the same input makes the same file on any day. */
const FIXED_DATE = 0x0021;
const UTF8_NAME = 0x0800;

export async function packZip(
  parts: ReadonlyMap<string, Uint8Array>,
  pauses: Pauses,
): Promise<Uint8Array<ArrayBuffer>> {
  const out: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const entry = await packEntry(name, content, pauses);
    const crc = crc32(content);
    out.push(header(entry, crc, null), entry.packed);
    central.push(header(entry, crc, at));
    at += 30 + name.length + entry.packed.length;
  }
  const directory = joinBytes(central);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, parts.size, true);
  end.setUint16(10, parts.size, true);
  end.setUint32(12, directory.length, true);
  end.setUint32(16, at, true);
  return joinBytes([...out, directory, new Uint8Array(end.buffer)]);
}

async function packEntry(name: string, content: Uint8Array, { pause }: Pauses): Promise<ZipEntry> {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => chunks.push(chunk));
  for (let from = 0; from < content.length; from += STEP * 8) {
    deflate.push(content.subarray(from, from + STEP * 8), from + STEP * 8 >= content.length);
    await pause?.();
  }
  const packed = joinBytes(chunks);
  const worthIt = packed.length < content.length && content.length <= packed.length * (MOST_RATIO / 2);
  return { name, deflated: worthIt, packed: worthIt ? packed : content, bytes: content.length };
}

/** A local header, or with a place its copy in the table of contents. */
function header(entry: ZipEntry, crc: number, place: number | null): Uint8Array {
  const name = new TextEncoder().encode(entry.name);
  const lead = place === null ? 4 : 6;
  const view = new DataView(new ArrayBuffer((place === null ? 30 : 46) + name.length));
  view.setUint32(0, place === null ? LOCAL : CENTRAL, true);
  if (place !== null) view.setUint16(4, 20, true);
  view.setUint16(lead, 20, true);
  view.setUint16(lead + 2, UTF8_NAME, true);
  view.setUint16(lead + 4, entry.deflated ? 8 : 0, true);
  view.setUint16(lead + 8, FIXED_DATE, true);
  view.setUint32(lead + 10, crc, true);
  view.setUint32(lead + 14, entry.packed.length, true);
  view.setUint32(lead + 18, entry.bytes, true);
  view.setUint16(lead + 22, name.length, true);
  if (place !== null) view.setUint32(42, place, true);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(name, bytes.length - name.length);
  return bytes;
}

/** Lists the entries after checking that the file holds together. Nothing is unpacked yet. */
export function listZip(bytes: Uint8Array, allowedName: RegExp): { ok: true; value: ZipEntry[] } | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (typeof end !== 'number') return end;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const zip64 = end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR;
  if (zip64 || count === 0xffff || size === 0xffffffff || start === 0xffffffff) return refuse('zip64');
  if (count > MOST_ENTRIES) return refuse('too-many-entries');
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return refuse('structure');
  if (start + size !== end) return refuse(start + size > end ? 'truncated' : 'structure');

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = start;
  let covered = 0;
  for (let index = 0; index < count; index++) {
    const read = readCentral(view, bytes, at, end, allowedName);
    if (!read.ok) return read;
    const { entry, place, next } = read.value;
    if (names.has(entry.name)) return refuse('duplicate-entry', entry.name);
    if (place !== covered) return refuse('overlap', entry.name);
    names.add(entry.name);
    const local = readLocal(view, bytes, entry, { central: at, place, limit: start });
    if (!local.ok) return local;
    entries.push({ ...entry, packed: local.value });
    covered = local.value.byteOffset - bytes.byteOffset + local.value.length;
    at = next;
  }
  if (at !== end) return refuse('structure');
  return covered === start ? { ok: true, value: entries } : refuse('overlap');
}

function findEnd(view: DataView): number | Refused {
  const last = view.byteLength - 22;
  if (last < 0 || (view.getUint32(0, true) !== LOCAL && view.getUint32(0, true) !== END)) {
    const cut = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL;
    return refuse(cut ? 'truncated' : 'not-a-workspace-file');
  }
  if (view.getUint32(last, true) === END && view.getUint16(last + 20, true) === 0) return last;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return refuse('structure');
  }
  return refuse('truncated');
}

type Central = { entry: ZipEntry; place: number; next: number };

function readCentral(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  end: number,
  allowedName: RegExp,
): { ok: true; value: Central } | Refused {
  if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return refuse('structure');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) return refuse('structure');
  const name = String.fromCharCode(...bytes.subarray(at + 46, nameEnd));
  if (!allowedName.test(name)) return refuse('bad-name', JSON.stringify(name).slice(0, 80));
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedBytes = view.getUint32(at + 20, true);
  const content = view.getUint32(at + 24, true);
  const place = view.getUint32(at + 42, true);
  const extras = listExtras(view, nameEnd, extraEnd);
  if ((flags & 0x2041) !== 0 || extras.has(0x9901)) return refuse('encrypted-zip', name);
  if (extras.has(1) || packedBytes === 0xffffffff || content === 0xffffffff || place === 0xffffffff) {
    return refuse('zip64', name);
  }
  if (((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000) return refuse('link', name);
  if ((flags & ~0x0806) !== 0 || next !== extraEnd || view.getUint16(at + 34, true) !== 0)
    return refuse('structure', name);
  if (method !== 0 && method !== 8) return refuse('compression', name);
  if (method === 0 && packedBytes !== content) return refuse('structure', name);
  if (content > packedBytes * MOST_RATIO + 1024) return refuse('bomb', name);
  const packed = bytes.subarray(0, packedBytes);
  if (packed.length !== packedBytes) return refuse('truncated', name);
  return { ok: true, value: { entry: { name, deflated: method === 8, packed, bytes: content }, place, next } };
}

function listExtras(view: DataView, from: number, to: number): Set<number> {
  const ids = new Set<number>();
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) ids.add(view.getUint16(at, true));
  return ids;
}

/** The local header must repeat what the table of contents says, byte for byte. */
function readLocal(
  view: DataView,
  bytes: Uint8Array,
  entry: ZipEntry,
  { central, place, limit }: { central: number; place: number; limit: number },
): { ok: true; value: Uint8Array } | Refused {
  if (place + 30 > limit) return refuse('truncated', entry.name);
  if (view.getUint32(place, true) !== LOCAL) return refuse('local-central-mismatch', entry.name);
  for (const field of [6, 8, 14, 16, 18, 20, 22, 24, 26]) {
    if (view.getUint16(place + field, true) !== view.getUint16(central + field + 2, true)) {
      return refuse('local-central-mismatch', entry.name);
    }
  }
  const nameEnd = place + 30 + view.getUint16(place + 26, true);
  const from = nameEnd + view.getUint16(place + 28, true);
  if (from + entry.packed.length > limit) return refuse('truncated', entry.name);
  const name = String.fromCharCode(...bytes.subarray(place + 30, nameEnd));
  if (name !== entry.name) return refuse('local-central-mismatch', entry.name);
  if (listExtras(view, nameEnd, from).has(1)) return refuse('zip64', entry.name);
  return { ok: true, value: bytes.subarray(from, from + entry.packed.length) };
}

/** Unpacks one entry into exactly the bytes that were promised, in steps, and stops at one byte more. */
export async function unpackEntry(
  entry: ZipEntry,
  { pause }: Pauses,
): Promise<{ ok: true; value: Uint8Array<ArrayBuffer> } | Refused> {
  if (!entry.deflated) return { ok: true, value: entry.packed.slice() };
  const out = new Uint8Array(entry.bytes);
  let at = 0;
  let over = false;
  const inflate = new Inflate((chunk) => {
    over ||= at + chunk.length > out.length;
    if (!over) out.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let from = 0; from < entry.packed.length && !over; from += STEP) {
      inflate.push(entry.packed.subarray(from, from + STEP), from + STEP >= entry.packed.length);
      await pause?.();
    }
  } catch {
    return refuse('compression', entry.name);
  }
  if (over) return refuse('bomb', entry.name);
  return at === out.length ? { ok: true, value: out } : refuse('compression', entry.name);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
