/**
 * Files: bytes kept by what they are, not by what they are called.
 *
 * The row holds the SHA-256 and the facts; the bytes lie in the data folder under
 * that hash and are written before the row that names them, so a list never loads
 * a PDF and a row never points at nothing. The name is the one it came with.
 */
import { z } from 'zod';
import { id, line, named, sha256, stamps, whole } from '../kernel/schema.ts';

export const file = z.strictObject({
  ...stamps,
  id: id('file'),
  sha256,
  name: named,
  bytes: z.int().min(0),
  mediaType: line,
  pages: whole.nullable(),
});
export type File = Readonly<z.output<typeof file>>;
