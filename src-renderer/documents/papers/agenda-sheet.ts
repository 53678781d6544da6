/**
 * The agenda of a meeting, as a paper of its own.
 *
 * The same table as in the pack, without its pages. A draft until it is published;
 * then it carries its version; a draft of the next once it says something else than
 * was published. The chair's private notes are not in it: they are on the chair's
 * brief only.
 */
import { type AgendaItem, inOrder } from '#domain/agenda/agenda-item.ts';
import { agendaChange, agendaStatement } from '#domain/agenda/agenda-statement.ts';
import type { Paper } from '#domain/agenda/paper.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { nextAgendaVersion } from '#domain/meeting/publish-agenda.ts';
import { fact, part, summary } from '../blocks.ts';
import type { Sheet } from '../content.ts';
import { agendaContent } from '../pack/agenda-content.ts';
import { live } from '../pack/pack-rows.ts';
import { standingLines } from '../pack/standing-lines.ts';
import { known, meetingFacts, type OfMeeting, ofMeeting, type PaperRows, paperOf, whenOf } from './paper-rows.ts';

export function agendaSheet(meeting: Meeting, fetched: PaperRows): Sheet {
  const all = ofMeeting(meeting, fetched);
  const { rows, directory, next } = all;
  const { items, papers } = agendaOf(all);
  const { version, isDraft, sentence } = standingOf(all);
  const says = standingLines(meeting, rows, directory);
  return paperOf(all, {
    kind: 'agenda',
    version,
    status: isDraft ? 'draft' : 'issued',
    markings: [...inOrder(items), ...papers].map((each) => each.marking),
    parts: [
      part('meeting', 'The meeting', [
        summary([
          ...meetingFacts(all),
          fact('Status', sentence),
          ...known('Next meeting', next === null ? '' : whenOf(next)),
        ]),
      ]),
      part('agenda', 'Agenda', agendaContent({ meeting, items, papers, directory, says, placeOf: null })),
    ],
  });
}

/** The live items of the meeting, and the papers that stand under them. */
export function agendaOf({ meeting, rows }: OfMeeting): {
  readonly items: readonly AgendaItem[];
  readonly papers: readonly Paper[];
} {
  return {
    items: live(rows.agendaItems).filter((item) => item.meetingId === meeting.id),
    papers: live(rows.papers).filter((paper) => paper.meetingId === meeting.id && paper.status !== 'withdrawn'),
  };
}

function standingOf(all: OfMeeting) {
  const { meeting, rows, directory } = all;
  const version = meeting.agendaVersion;
  if (version === null) return { version, isDraft: true, sentence: 'Draft, not yet published' };
  const published = live(rows.issuedPapers).find(
    (each) => each.subjectId === meeting.id && each.kind === 'agenda' && each.status === 'issued',
  );
  const now = agendaStatement({ meeting, ...agendaOf(all), nameOf: directory.nameOf });
  const isChanged =
    published !== undefined && published.says.length > 0 && agendaChange(published.says, now, meeting) !== null;
  if (!isChanged) return { version, isDraft: false, sentence: `Published, version ${version}` };
  const sentence = `Draft, changed since version ${published.version} was published`;
  return { version: nextAgendaVersion(version), isDraft: true, sentence };
}
