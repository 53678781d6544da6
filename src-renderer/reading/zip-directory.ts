/**
 * What is in a zip archive, by its own directory, before anything of it is unpacked.
 *
 * A Word file is a zip. Its directory stands at its end, so a file cut short has
 * none; it says how large each part will be, so that a few kilobytes that unpack
 * into gigabytes are refused unread. Only the directory is read here.
 */
export interface ZipPart {
  readonly name: string;
  /** Unpacked, as the directory says. */
  readonly bytes: number;
}

const END = 0x06054b50;
const PART = 0x02014b50;
const SHORTEST_END = 22;
const LONGEST_REMARK = 0xffff;

/** Null where there is no directory, or where it runs out of the file. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipPart[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== PART) return null;
    const [name, extra, remark] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const from = at + 46;
    const to = from + (name ?? 0);
    if (to > view.byteLength) return null;
    parts.push({ name: new TextDecoder().decode(bytes.subarray(from, to)), bytes: view.getUint32(at + 24, true) });
    at = to + (extra ?? 0) + (remark ?? 0);
  }
  return parts;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - SHORTEST_END;
  for (let at = last; at >= Math.max(0, last - LONGEST_REMARK); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return null;
}
