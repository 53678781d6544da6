/**
 * Changes and reviews in one line, with what came of them. A row opens beside it to
 * say whom its names are taken for, and which meeting and minute did it.
 */
import { useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { timelineSheet } from '#documents/controlled/control-sheet.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { nameOf } from '#domain/body/who-is-who.ts';
import { documentTimeline, type TimelineEntry } from '#domain/document/timeline.ts';
import { readingOf } from '#domain/kernel/draft.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TableHead } from '#ui/table-head.tsx';
import { EntryLinks } from './entry-links.tsx';
import { findLife, listTitles, type OneDocument } from './queries.ts';
import { SaveDocumentPaper } from './save-document-paper.tsx';
import { TIMELINE_KIND } from './wording.ts';

interface TimelinePartProps {
  readonly one: OneDocument;
  readonly who: WhoIsWho;
}

export function TimelinePart({ one, who }: TimelinePartProps) {
  const { addressOf } = useDesk();
  const [open, setOpen] = useState<string | null>(null);
  const life = useRows((db) => findLife(db, one), [one]);
  const titles = useRows(listTitles, []);
  if (!life || !titles) return null;
  const entries = documentTimeline(life, {
    nameOf: (id) => nameOf(id, who),
    partyName: (id) => nameOf(id, who),
    titleOf: (id) => titles.get(id) ?? 'a document no longer in the register',
  });
  if (entries.length === 0) {
    return (
      <EmptyState title="Nothing has happened to it yet">
        Its changes and reviews stand here in one line, once its tables have rows.
      </EmptyState>
    );
  }
  const chosen = entries.find(({ key }) => key === open);
  return (
    <>
      <SaveDocumentPaper one={one} kind="timeline" sheetOf={timelineSheet} />
      <Beside
        panel={
          chosen ? (
            <EntryLinks key={chosen.key} entry={chosen} one={one} who={who} onClose={() => setOpen(null)} />
          ) : null
        }
      >
        <table className="govuk-table ma-dense ma-timeline">
          <caption className="govuk-visually-hidden">Timeline of {one.document.title}</caption>
          <TableHead titles={['Date', 'Version', 'What', 'Who', 'Where']} />
          <tbody className="govuk-table__body">
            {entries.map((entry) => (
              <tr key={entry.key} className="govuk-table__row">
                <td className="govuk-table__cell ma-nowrap">
                  {showWrittenDate(entry.date)}
                  {readingOf(entry.date) ? <span className="ma-cell__note">{entry.date?.text}</span> : null}
                </td>
                <td className="govuk-table__cell">{entry.version}</td>
                <td className="govuk-table__cell">
                  <strong>{TIMELINE_KIND[entry.kind]}:</strong> {entry.what}
                </td>
                <td className="govuk-table__cell">{entry.who}</td>
                <td className="govuk-table__cell">
                  {entry.meetingId ? (
                    <a className="govuk-link" href={`#${addressOf(entry.meetingId)}/minutes`}>
                      The meeting<span className="govuk-visually-hidden"> that did it: {entry.what}</span>
                    </a>
                  ) : null}{' '}
                  {hasLinks(entry) ? (
                    <Button
                      kind="link"
                      about={`${TIMELINE_KIND[entry.kind]} ${entry.version ?? ''} ${entry.what}`}
                      onPress={() => setOpen(entry.key)}
                    >
                      Who and where
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Beside>
    </>
  );
}

const hasLinks = ({ kind }: TimelineEntry): boolean => kind === 'change' || kind === 'review';
