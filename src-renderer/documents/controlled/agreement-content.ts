/**
 * The facts of an agreement, its ratification, its signatories and its annexes.
 *
 * The same in the pack and in the document's own papers. What is not stated is
 * printed as not stated, a sign-off not given as awaited. The working of a date is
 * for the screen: only the date is printed.
 */
import { isAgreement, noticeEnds } from '#domain/document/agreement.ts';
import type { Annex } from '#domain/document/annex.ts';
import { isGiven, signOffsOf } from '#domain/document/annex-steps.ts';
import type { Document } from '#domain/document/document.ts';
import type { Ratification } from '#domain/document/ratification.ts';
import { ratificationsOf } from '#domain/document/ratification-draft.ts';
import type { Signatory } from '#domain/document/signatory.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Directory } from '#domain/party/directory.ts';
import { column, fact, heading, table } from '../blocks.ts';
import type { Block, Fact } from '../content.ts';

const ANNEX_STATUS: Readonly<Record<Annex['status'], string>> = {
  'to-be-annexed': 'To be annexed',
  announced: 'Announced in the text, not attached',
  'signed-off': 'Signed off',
  annexed: 'Annexed',
  withdrawn: 'Withdrawn',
};

const RATIFICATION_STATUS: Readonly<Record<Ratification['status'], string>> = {
  awaited: 'Awaited',
  ratified: 'Ratified',
  declined: 'Declined',
};

const ENDING: Readonly<Record<NonNullable<Document['ended']>['how'], string>> = {
  terminated: 'ended by notice or agreement',
  replaced: 'replaced',
  'nothing-delivered': 'nothing is delivered under it',
};

/** Executed, term, notice, end: none of them for a document that nobody signs. */
export function agreementFacts(document: Document, titleOf: (id: Document['id']) => string): readonly Fact[] {
  if (!isAgreement(document)) return [];
  const { dated, executedVersion, term, noticeMonths, notice, ended, replacedBy } = document;
  const runsOut = noticeEnds(document);
  const executed =
    executedVersion === null
      ? 'not recorded'
      : `version ${executedVersion}${dated ? `, ${showWrittenDate(dated)}` : ''}`;
  return [
    fact('Executed', executed),
    ...(term === '' ? [] : [fact('Term', term)]),
    fact('Notice to end it', noticeMonths === null ? 'not stated' : `${noticeMonths} calendar months`),
    ...(notice === null
      ? []
      : [
          fact(
            'Notice given',
            `by ${notice.name} on ${showDate(notice.on)}${runsOut ? `; it runs out on ${showDate(runsOut.ends)}` : ''}`,
          ),
        ]),
    ...(ended === null
      ? []
      : [
          fact(
            'Ended',
            `${showDate(ended.on)}: ${ENDING[ended.how]}${replacedBy === null ? '' : ` by ${titleOf(replacedBy)}`}`,
          ),
        ]),
  ];
}

export function ratificationTable(
  document: Document,
  rows: readonly Ratification[],
  directory: Directory,
  level: 2 | 3,
): readonly Block[] {
  const parties = ratificationsOf(document, rows);
  if (parties.length === 0 || !isAgreement(document)) return [];
  return [
    heading(level, 'Ratification'),
    table(
      [column('Party', 1), column('By', 1), column('Version', '20mm'), column('State', '26mm'), column('Date', '40mm')],
      parties.map(({ partyId, row }) => [
        directory.nameOf(partyId),
        row?.by ?? '',
        row?.version ?? '',
        RATIFICATION_STATUS[row?.status ?? 'awaited'],
        showWrittenDate(row?.date ?? null),
      ]),
    ),
  ];
}

/** Who signs and who did. An image of a signature is evidence and is printed nowhere. */
export function signatoriesTable(signatories: readonly Signatory[], level: 2 | 3): readonly Block[] {
  if (signatories.length === 0) return [];
  return [
    heading(level, 'Signatories'),
    table(
      [column('For and on behalf of', 1), column('Name', '42mm'), column('Position', '42mm'), column('Signed', '36mm')],
      [...signatories]
        .sort(compareOrder)
        .map((row) => [
          row.onBehalfOf,
          row.name,
          row.position,
          row.signedOn === null ? 'Not signed' : showWrittenDate(row.signedOn),
        ]),
    ),
  ];
}

export function annexTable(
  document: Document,
  annexes: readonly Annex[],
  directory: Directory,
  level: 2 | 3,
): readonly Block[] {
  if (annexes.length === 0) return [];
  return [
    heading(level, 'Annexes'),
    table(
      [column('Annex', '18mm'), column('Title', 1), column('State', '38mm'), column('Sign-off', '58mm')],
      [...annexes].sort(compareOrder).map((annex) => [
        annex.letter,
        annex.title,
        ANNEX_STATUS[annex.status],
        signOffsOf(document, annex)
          .map((each) => {
            const said = isGiven(each) ? showWrittenDate(each.on) || 'given' : 'awaited';
            return `${directory.nameOf(each.by)}: ${said}`;
          })
          .join('\n'),
      ]),
    ),
  ];
}
