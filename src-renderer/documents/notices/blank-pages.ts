/**
 * Blank pages in a compiled notice, so that each notice begins on a right-hand page.
 *
 * As the seed has it: a page that says "This page is intentionally left blank" after
 * every notice of an odd number of pages (checklist O-32). Where pages fall is known
 * only once they are set, so the paper is set once to count and once more to print; a
 * blank page is the last of its notice and moves nothing before it.
 */
import { pageBreak, paragraph } from '../blocks.ts';
import type { Sheet } from '../content.ts';
import type { PaperOutcome, PartPages } from '../outcome.ts';

export const LEFT_BLANK = 'This page is intentionally left blank';

/** `pages` are where the parts fell when the sheet was set as it is. */
export function withBlankPages(sheet: Sheet, pages: readonly PartPages[]): Sheet {
  const odd = new Set(
    pages
      .filter(({ kind, firstPage, lastPage }) => kind === 'part' && (lastPage - firstPage) % 2 === 0)
      .map(({ id }) => id),
  );
  return {
    ...sheet,
    parts: sheet.parts.map((part) =>
      odd.has(part.id)
        ? { ...part, blocks: [...part.blocks, pageBreak, paragraph(LEFT_BLANK, { size: 'small' })] }
        : part,
    ),
  };
}

/** Sets the sheet twice: to count, and with its blank pages. */
export async function buildWithBlankPages(
  sheet: Sheet,
  build: (sheet: Sheet) => Promise<PaperOutcome>,
): Promise<PaperOutcome> {
  const counted = await build(sheet);
  return counted.ok ? await build(withBlankPages(sheet, counted.parts)) : counted;
}
