/** The timeline of a document as a table: a blank date stays blank. */
import { documentTimeline, type TimelineEntry } from '#domain/document/timeline.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { column, table } from '../blocks.ts';
import type { Block } from '../content.ts';
import type { DocumentRows } from './document-rows.ts';

export const timelineOf = (rows: DocumentRows): readonly TimelineEntry[] =>
  documentTimeline(rows, {
    nameOf: rows.directory.nameOf,
    partyName: rows.directory.partyName,
    titleOf: rows.titleOf,
  });

export function timelineContent(rows: DocumentRows): readonly Block[] {
  return [
    table(
      [column('Date', '40mm'), column('Version', '20mm'), column('What', 1), column('Who', '52mm')],
      timelineOf(rows).map(({ date, version, kind, what, who }) => [
        showWrittenDate(date),
        version ?? '',
        kind === 'change' ? `Change: ${what}` : what,
        who,
      ]),
      { size: 'small', empty: 'Nothing is recorded yet.' },
    ),
  ];
}
