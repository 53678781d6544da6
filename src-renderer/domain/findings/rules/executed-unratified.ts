/**
 * An agreement is executed or in force, and a party's own governance has not ratified it.
 *
 * The memorandum requires ratification through the parties' own arrangements (MoU §3).
 * Where a document is only kept as in force, and nobody has begun to ask its parties,
 * nothing is said: it may be older than this file.
 */
import type { Document } from '#domain/document/document.ts';
import { type PartyRatification, ratificationsOf } from '#domain/document/ratification-draft.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Book } from '../book.ts';
import type { Evidence } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { listed, quoted } from '../words.ts';

const RUNS = ['in-force', 'notice-given'];

export const executedUnratified: Rule = {
  id: 'executed-unratified',
  title: 'Executed before it was ratified',
  severity: 'contradiction',
  source: 'MoU §3',
  reads: ['document', 'ratification', 'party'],
  find: (book) =>
    book.list('document').flatMap((document) => {
      const rows = book.where('ratification', 'documentId', document.id);
      const isAsked = rows.length > 0 || document.kind === 'memorandum';
      const begins = document.executedVersion !== null || (rows.length > 0 && RUNS.includes(document.status));
      const open = ratificationsOf(document, rows).filter(({ row }) => row?.status !== 'ratified');
      if (!isAsked || !begins || open.length === 0) return [];
      const declined = open.filter(({ row }) => row?.status === 'declined');
      const awaited = open.filter(({ row }) => row?.status !== 'declined');
      const said = [
        ...(awaited.length > 0 ? [`the ratification of ${named(book, awaited)} is not recorded`] : []),
        ...(declined.length > 0 ? [`${named(book, declined)} declined it`] : []),
      ];
      return [
        {
          about: document.id,
          part: '',
          sentence: `${document.shortTitle || document.title} ${document.executedVersion === null ? 'is in force' : 'is executed'}, and ${said.join('; ')}.`,
          evidence: [begun(document), ...open.map((each) => answer(book, document, each))],
          remedy: 'Ask each party for the minute of its board, and record its answer under Agreement.',
        },
      ];
    }),
};

const begun = ({ id, executedVersion, dated, status }: Document): Evidence => ({
  recordId: id,
  place: executedVersion === null ? 'Status' : 'Execution',
  quote:
    executedVersion === null
      ? status
      : [`version ${executedVersion}`, showWrittenDate(dated)].filter(Boolean).join(', '),
});

function answer(book: Book, document: Document, { partyId, row }: PartyRatification): Evidence {
  const words = [row?.status ?? 'awaited', row?.by, showWrittenDate(row?.date ?? null)].filter(Boolean).join(', ');
  return { recordId: row?.id ?? document.id, place: `Ratification, ${nameOf(book, partyId)}`, quote: quoted(words) };
}

const named = (book: Book, parties: readonly PartyRatification[]): string =>
  listed(parties.map(({ partyId }) => nameOf(book, partyId)));

const nameOf = (book: Book, id: PartyRatification['partyId']): string =>
  book.find('party', id)?.shortName || book.find('party', id)?.name || id;
