/**
 * The parties a document names are not those who have signature blocks in it.
 *
 * The memorandum's parties are NPS, HMPPS and GMCA; its blocks are the Secretary of
 * State for Justice and GMCA (MoU §1 and its last page).
 */
import { isCalled } from '#domain/party/party.ts';
import type { Records } from '#domain/records.ts';
import type { Book } from '../book.ts';
import type { Rule } from '../rule.ts';
import { signatureBlocks } from '../text/signature-blocks.ts';
import { linesOfDocument } from '../texts.ts';
import { listed, quoted } from '../words.ts';

export const partiesDifferFromSignatories: Rule = {
  id: 'parties-differ-from-signatories',
  title: 'Parties differ from signatories',
  severity: 'contradiction',
  source: 'MoU §1 and signature page',
  reads: ['document', 'documentVersion', 'party', 'post'],
  find: (book) =>
    book.list('document').flatMap((document) => {
      const lines = linesOfDocument(book, document.id);
      const blocks = signatureBlocks(lines);
      if (blocks.length === 0 || document.parties.length === 0) return [];
      const signing = blocks.map((block) => ({ block, party: partyOf(book, block.signatory) }));
      const without = document.parties.filter((id) => !signing.some(({ party }) => party === id));
      const strangers = signing.filter(({ party }) => party === null || !document.parties.some((id) => id === party));
      if (without.length === 0 && strangers.length === 0) return [];
      const nameOf = (id: Records['party']['id']) =>
        book.find('party', id)?.shortName || book.find('party', id)?.name || id;
      const parties = document.parties.map(nameOf);
      return [
        {
          about: document.id,
          part: '',
          sentence: `${document.shortTitle || document.title} names ${listed(parties)} as its parties; the signature blocks are of ${listed(blocks.map((block) => block.signatory))}.`,
          evidence: [
            { recordId: document.id, place: 'Parties', quote: parties.join(', ') },
            ...signing.map(({ block }) => ({
              recordId: lines.find((line) => line.text === block.text)?.recordId ?? document.id,
              place: block.place,
              quote: quoted(block.text),
            })),
          ],
          remedy: 'Ask the legal adviser who signs for whom, and say so in the document.',
        },
      ];
    }),
};

/** Whom a block signs for: a party by its name, or the party of a post; '(MoJ)' after the name is another name. */
function partyOf(book: Book, signatory: string): Records['party']['id'] | null {
  const bare = signatory.replace(/\s*\([^)]*\)\s*$/, '');
  const named = book.list('party').find((party) => isCalled(party, signatory) || isCalled(party, bare));
  if (named) return named.id;
  const post = book
    .list('post')
    .find(({ title, aliases }) => [signatory, bare].some((name) => isCalled({ name: title, aliases }, name)));
  return post?.partyId ?? null;
}
