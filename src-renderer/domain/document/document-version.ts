/**
 * Document versions: one version each, by label.
 *
 * A version may be known from a table long before anyone has its file. What was
 * issued does not change: a correction is another version.
 */
import { z } from 'zod';
import { civilDate, id, prose, stamps } from '../kernel/schema.ts';
import { versionLabel } from '../kernel/version-label.ts';
import { writtenDate } from '../kernel/written-date.ts';

export const VERSION_STATUSES = ['draft', 'in-review', 'approved', 'superseded'] as const;

export const documentVersion = z.strictObject({
  ...stamps,
  id: id('documentVersion'),
  documentId: id('document'),
  label: versionLabel,
  status: z.enum(VERSION_STATUSES),
  date: writtenDate.nullable(),
  /** The newest; null where nobody has it. */
  fileId: id('file').nullable(),
  /** Files it had before, newest first: a file that replaces another keeps it. */
  earlierFiles: z.array(id('file')).readonly(),
  note: prose,
  /** When it was sent round for review; null where nobody has said. */
  circulatedOn: civilDate.nullable(),
  /**
   * Its text where it is in hand, one paragraph a line, headings as '## 4. Context'; ''
   * where it is not. A line 'Excerpt, page 8:' says where the lines below it stand.
   */
  text: prose,
});
export type DocumentVersion = Readonly<z.output<typeof documentVersion>>;
