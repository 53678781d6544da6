/** How a row of the two tables is quoted as evidence: as the paper prints it, cell by cell. */
import type { Id } from '#domain/kernel/id.ts';
import type { Records } from '#domain/records.ts';
import type { Book } from '../book.ts';
import type { Evidence } from '../finding.ts';
import { quoted } from '../words.ts';

export const changeEvidence = (change: Records['change'], row: number): Evidence => ({
  recordId: change.id,
  place: `Change history, row ${row}`,
  quote: cells([change.version, change.reason, change.author?.name, change.date?.text]),
});

export const reviewEvidence = (review: Records['review'], row: number): Evidence => ({
  recordId: review.id,
  place: `Review history, row ${row}`,
  quote: cells([review.who, review.version, review.date?.text]),
});

/** What a document or a pack is called in a sentence. */
export function titleOf(book: Book, id: Id<string>): string {
  const document = book.where('document', 'id', id)[0];
  if (document) return document.shortTitle || document.title;
  return book.where('pack', 'id', id)[0]?.title ?? 'the document';
}

const cells = (texts: readonly (string | null | undefined)[]): string =>
  quoted(texts.map((text) => text || '(blank)').join(' | '));
