/** Word files to read in tests: made by our own writer, then spoiled, locked or made heavy. */
import { unzipSync, zipSync } from 'fflate';
import { column, heading, paragraph, part, sheet, table } from '#documents/blocks.ts';
import { wordFile } from '#documents/word/word-file.ts';

export const wordOf = (
  paragraphs: readonly string[],
  more: { readonly rows?: readonly (readonly string[])[] } = {},
): Promise<Uint8Array> =>
  wordFile(
    sheet({
      title: 'Wessex Memorandum',
      organisation: 'Wessex IRS',
      marking: 'OFFICIAL',
      author: 'Ann Officer',
      paging: 'document',
      contents: 0,
      parts: [
        part('p', '1. Overview', [
          ...paragraphs.map((text) =>
            text.startsWith('### ') ? heading(2, text.slice('### '.length)) : paragraph(text),
          ),
          ...(more.rows ? [table([column('Version', 1), column('Date', 1)], more.rows)] : []),
        ]),
      ],
    }),
  );

/** A Word file that a password locks is an old Office file that holds 'EncryptedPackage', in two-byte letters. */
export function lockedWord(): Uint8Array {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return new Uint8Array([...OLD_OFFICE, ...Array.from({ length: 504 }, () => 0), ...name, 0, 0]);
}

export const oldWord = (): Uint8Array => new Uint8Array([...OLD_OFFICE, ...Array.from({ length: 2000 }, () => 1)]);

/** The same words with pictures that weigh `bytes`, as a report full of photographs has. */
export function heavy(word: Uint8Array, bytes: number): Uint8Array {
  const noise = new Uint8Array(bytes);
  let seed = 7;
  for (let at = 0; at < bytes; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    noise[at] = seed >> 16;
  }
  return zipSync({ ...unzipSync(word), 'word/media/image1.png': [noise, { level: 0 }] });
}

export const without = (word: Uint8Array, part: string): Uint8Array => {
  const { [part]: _gone, ...rest } = unzipSync(word);
  return zipSync(rest);
};

export const withPart = (word: Uint8Array, part: string, text: string): Uint8Array =>
  zipSync({ ...unzipSync(word), [part]: new TextEncoder().encode(text) });

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
