/**
 * Office files made the same every time.
 *
 * A Word or Excel file is a zip of XML. Its writers put the hour into the zip, into
 * its facts and sometimes random names into its links, so that the same paper would
 * give another file at every press. Here those are settled.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Says nothing about when it was made; a paper says its own date in words. */
const STAMP = '2000-01-01T00:00:00';
/** A link's name as Word's writer draws it: 21 letters at random. */
const DRAWN = /^(rId)?[a-z0-9_-]{21}$/;

export function sameEveryTime(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const names = new Map<string, string>();
  const steady = Object.keys(files)
    .sort((one, other) => (one < other ? -1 : 1))
    .map((path) => {
      const content = files[path] ?? new Uint8Array();
      if (path === 'docProps/core.xml') return [path, strToU8(withoutHour(strFromU8(content)))] as const;
      if (!path.endsWith('.rels')) return [path, content] as const;
      const text = strFromU8(content).replaceAll(/ Id="([^"]*)"/g, (whole, id: string) => {
        if (!DRAWN.test(id)) return whole;
        const name = `rIdLink${names.size + 1}`;
        names.set(id, name);
        return ` Id="${name}"`;
      });
      return [path, strToU8(text)] as const;
    })
    .map(([path, content]) => [path, path.endsWith('document.xml') ? renamed(content, names) : content] as const);
  return zipSync(Object.fromEntries(inReadingOrder(steady)), { mtime: STAMP, level: 6 });
}

/** Texts by their paths, as one archive. */
export const zipped = (texts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])), {
    mtime: STAMP,
    level: 6,
  });

/** Readers look for the list of contents first. */
const inReadingOrder = <Entry extends readonly [string, Uint8Array]>(entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort(([one], [other]) => Number(other.startsWith('[')) - Number(one.startsWith('[')));

const withoutHour = (xml: string): string =>
  xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${STAMP}Z`);

/** Links by their new names, and bookmarks counted from 1: their writer counts on from the last paper. */
function renamed(content: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const counted = new Map<string, number>();
  const place = (id: string): number => {
    if (!counted.has(id)) counted.set(id, counted.size + 1);
    return counted.get(id) ?? 0;
  };
  return strToU8(
    strFromU8(content)
      .replaceAll(/ r:id="([^"]*)"/g, (_, id: string) => ` r:id="${names.get(id) ?? id}"`)
      .replaceAll(/<w:bookmark(?:Start|End) [^>]*>/g, (tag) =>
        tag.replace(/ w:id="(\d+)"/, (_, id: string) => ` w:id="${place(id)}"`),
      ),
  );
}
