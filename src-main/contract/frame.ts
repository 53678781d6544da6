/**
 * One message as bytes: JSON, and the byte arrays it mentions, behind it.
 *
 * The browser host speaks HTTP, where a PDF inside JSON would grow by a third
 * and be copied twice. So each Uint8Array in a message is replaced by its place
 * in a list, and the list follows. Electron's wire carries byte arrays itself
 * and does not need this.
 */
const MARK = '$bytes';

/** Layout: uint32 length of the JSON, the JSON (UTF-8), then each array's bytes; their lengths stand in the JSON. */
export function encodeFrame(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const json = JSON.stringify({
    value: lift(value, parts),
    lengths: parts.map((part) => part.byteLength),
  });
  const text = new TextEncoder().encode(json);
  const total = parts.reduce((sum, part) => sum + part.byteLength, 4 + text.byteLength);
  const frame = new Uint8Array(total);
  new DataView(frame.buffer).setUint32(0, text.byteLength);
  frame.set(text, 4);
  let at = 4 + text.byteLength;
  for (const part of parts) {
    frame.set(part, at);
    at += part.byteLength;
  }
  return frame;
}

/** Null for anything that is not a whole frame. */
export function decodeFrame(frame: Uint8Array): unknown {
  if (frame.byteLength < 4) return null;
  const size = new DataView(frame.buffer, frame.byteOffset).getUint32(0);
  if (4 + size > frame.byteLength) return null;
  const parsed = readJson(new TextDecoder().decode(frame.subarray(4, 4 + size)));
  if (!isObject(parsed) || !Array.isArray(parsed.lengths)) return null;
  const parts: Uint8Array[] = [];
  let at = 4 + size;
  for (const length of parsed.lengths) {
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || at + length > frame.byteLength)
      return null;
    parts.push(frame.slice(at, at + length));
    at += length;
  }
  return at === frame.byteLength ? lower(parsed.value, parts) : null;
}

function lift(value: unknown, parts: Uint8Array[]): unknown {
  if (value instanceof Uint8Array) return { [MARK]: parts.push(value) - 1 };
  if (Array.isArray(value)) return value.map((item) => lift(item, parts));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, lift(item, parts)]));
}

function lower(value: unknown, parts: readonly Uint8Array[]): unknown {
  if (Array.isArray(value)) return value.map((item) => lower(item, parts));
  if (!isObject(value)) return value;
  const at = value[MARK];
  if (typeof at === 'number' && Object.keys(value).length === 1) return parts[at] ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, lower(item, parts)]));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
