/** An annex is announced in the text or promised, and is not there: Annex A of the memorandum is empty (rules.md V-09). */
import type { Rule } from '../rule.ts';
import { linesOfDocument } from '../texts.ts';
import { quoted } from '../words.ts';

const ABSENT: Readonly<Record<string, string>> = {
  announced: 'is said to be attached and is not there',
  'to-be-annexed': 'is still to be annexed',
  annexed: 'is annexed, and no file of it is here',
};

export const annexAbsent: Rule = {
  id: 'annex-absent',
  title: 'Annex announced and absent',
  severity: 'gap',
  source: 'rules.md V-09',
  reads: ['document', 'documentVersion', 'annex'],
  find: (book) =>
    book.list('annex').flatMap((annex) => {
      const said = ABSENT[annex.status];
      if (said === undefined || annex.fileId !== null) return [];
      const name = annex.letter === '' ? annex.title : `Annex ${annex.letter}`;
      const line = linesOfDocument(book, annex.documentId).find(
        ({ text }) =>
          annex.letter !== '' && new RegExp(`\\bannex ${annex.letter.replace(/\W/g, '')}\\b`, 'i').test(text),
      );
      return [
        {
          about: annex.documentId,
          part: annex.id,
          sentence: `${name === annex.title ? `“${name}”` : `${name}, “${annex.title}”,`} ${said}.`,
          evidence: [
            ...(line ? [{ recordId: line.recordId, place: line.place, quote: quoted(line.text) }] : []),
            { recordId: annex.id, place: 'Annexes', quote: quoted(annex.title) },
          ],
          remedy: 'Put the file in, or withdraw the annex; it joins when both sign-offs are given.',
        },
      ];
    }),
};
