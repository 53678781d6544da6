/**
 * The sheet each party takes to its own governance to ratify an agreement (MoU §2, O-06).
 *
 * What it is asked to ratify, which version, what has been said of it so far, and
 * lines for its board, the date and a signature, to be sent back. The parties that
 * have answered are not shown: each board decides for itself.
 */
import type { PartyId } from '#domain/kernel/id.ts';
import type { VersionLabel } from '#domain/kernel/version-label.ts';
import { column, fact, paragraph, part, summary, table } from '../blocks.ts';
import type { Sheet } from '../content.ts';
import { reviewHistory } from '../pack/histories-content.ts';
import { calledOf, type DocumentRows, documentPaper } from './document-rows.ts';

const ROOM = '\n\n';

export function ratificationSheet(rows: DocumentRows, partyId: PartyId, version: VersionLabel | null): Sheet {
  const { document, directory, histories, ratifications } = rows;
  const by = ratifications.find((row) => row.partyId === partyId)?.by ?? '';
  const party = directory.nameOf(partyId);
  return documentPaper(rows, {
    title: `${calledOf(rows)}: ratification by ${party}`,
    subtitle: null,
    version,
    parts: [
      part('asked', 'What is asked', [
        paragraph(
          `${party} is asked to ratify this document through its own governance, and to send this sheet back when it has.`,
        ),
        summary([
          fact('Document', document.title),
          fact('Version', version ?? 'none recorded'),
          fact('Parties', document.parties.map(directory.nameOf).join(', ') || 'not stated'),
          fact('Kept by', document.bodyId === null ? 'not stated' : directory.nameOf(document.bodyId)),
        ]),
      ]),
      part('reviews', 'Review history', reviewHistory(histories.reviews, document.id)),
      part('answer', 'Ratification', [
        table(
          [column(party, '60mm'), column('To be filled in', 1)],
          [
            ['Ratified by (board or committee)', by === '' ? ROOM : by],
            ['Version ratified', version ?? ROOM],
            ['Date of its meeting', ROOM],
            ['Minute or decision reference', ROOM],
            ['Signature', ROOM],
            ['Name (block capitals)', ROOM],
            ['Position', ROOM],
          ],
        ),
        paragraph('If it is declined, or ratified with conditions, say so here:', { size: 'small' }),
        table([column('Remarks', 1)], [[`${ROOM}${ROOM}`]]),
      ]),
    ],
  });
}
