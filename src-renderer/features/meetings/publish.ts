/**
 * Publishing an agenda: its PDF is made, then the version, the reference and the kept
 * PDF are written as one intention. That it was not cleared is said and does not stop it.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { preparePaper } from '#desk/issue-paper.ts';
import { agendaSheet } from '#documents/papers/agenda-sheet.ts';
import { paperFileName } from '#documents/papers/file-name.ts';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { agendaStatement } from '#domain/agenda/agenda-statement.ts';
import type { Paper } from '#domain/agenda/paper.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { agendaClearance, sayClearance } from '#domain/meeting/agenda-clearance.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { publishAgenda } from '#domain/meeting/publish-agenda.ts';
import { directoryOf } from '#domain/party/directory.ts';
import { nextMeetingReference, publishAgendaOf } from './commands.ts';
import { gatherPaperRows } from './gather-paper.ts';
import type { OneMeeting } from './queries.ts';
import { NOT_PUBLISHED } from './wording.ts';

export function usePublishAgenda({ meeting, body }: Pick<OneMeeting, 'meeting' | 'body'>) {
  const desk = useDesk();
  const commit = useCommit();
  const [busy, setBusy] = useState(false);

  /** Null when it was published, else the sentence that says why not. */
  async function make(): Promise<string | null> {
    const { db } = desk.store;
    const named = body ?? { name: meeting.title, shortName: '' };
    const rows = await gatherPaperRows(db, meeting, 'agenda');
    const reference = meeting.reference ?? (await nextMeetingReference(db, meeting, named));
    const published = publishAgenda(meeting, rows.agendaItems, reference);
    if (!published.ok) return NOT_PUBLISHED[published.reason];
    const now = published.value;
    const { nameOf } = directoryOf(rows);
    const sayNow = (of: Meeting, items: readonly AgendaItem[], papers: readonly Paper[]) =>
      agendaStatement({ meeting: of, items, papers, nameOf });
    const says = sayNow(now, rows.agendaItems, rows.papers);
    const sheet = agendaSheet(now, { ...rows, issuedPapers: [] });
    const version = now.agendaVersion ?? '1';
    const fileName = paperFileName(
      { body: named, kind: 'agenda', day: now.heldOn, status: sheet.status, version },
      'pdf',
    );
    const prepared = await preparePaper(desk, {
      sheet,
      fileName,
      as: {
        subjectId: meeting.id,
        kind: 'agenda',
        title: `Agenda of ${named.name}`.slice(0, 500),
        version,
        issuedOn: londonDay(desk.clock()),
        note: sayClearance(agendaClearance(meeting, body), nameOf),
        marking: sheet.marking === 'OFFICIAL-SENSITIVE' ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL',
        says,
      },
    });
    if (typeof prepared === 'string') return prepared;
    const done = await commit(publishAgendaOf(db, named, { meeting: now, says, sayNow, prepared }), NOT_PUBLISHED);
    return done.ok ? null : done.sentence;
  }

  async function publish(): Promise<void> {
    setBusy(true);
    const refused = await make();
    setBusy(false);
    if (refused !== null) desk.announce({ text: refused, tone: 'refused' });
  }

  return { publish, busy };
}
