/**
 * The signature page of an agreement: a block for each signatory.
 *
 * Signature, Name (block capitals), Position, Date, as the memorandum's own page has
 * them (MoU, signature page). What is known is filled in, the rest is left to write
 * on. An image of a signature is never printed.
 */
import type { Signatory } from '#domain/document/signatory.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { VersionLabel } from '#domain/kernel/version-label.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { column, paragraph, part, table } from '../blocks.ts';
import type { Block, Sheet } from '../content.ts';
import { calledOf, type DocumentRows, documentPaper } from './document-rows.ts';

export const SIGNATURE_LINES = ['Signature', 'Name (block capitals)', 'Position', 'Date'] as const;

/** Room for a hand. */
const ROOM = '\n\n\n';

export function signaturePage(rows: DocumentRows, version: VersionLabel | null): Sheet {
  const blocks = [...rows.signatories].sort(compareOrder).flatMap(signatureBlock);
  return documentPaper(rows, {
    title: calledOf(rows),
    subtitle: 'Signature page',
    version,
    parts: [
      part('signatures', 'Signatures', [
        paragraph(
          `Executed by the parties to the ${rows.document.title}${version === null ? '' : `, version ${version}`}, on the date written below each signature.`,
        ),
        ...(blocks.length === 0 ? [paragraph('No signatory is listed yet.')] : blocks),
      ]),
    ],
  });
}

function signatureBlock({ onBehalfOf, name, position, signedOn }: Signatory): readonly Block[] {
  const [signature, capitals, post, date] = SIGNATURE_LINES;
  const signed = signedOn === null ? ROOM : `Signed on ${showWrittenDate(signedOn)}`;
  return [
    table(
      [column('Signed', '50mm'), column(`for and on behalf of ${onBehalfOf}`, 1)],
      [
        [signature, signed],
        [capitals, name.toLocaleUpperCase('en-GB')],
        [post, position],
        [date, showWrittenDate(signedOn)],
      ],
    ),
    { kind: 'space', lines: 1 },
  ];
}
