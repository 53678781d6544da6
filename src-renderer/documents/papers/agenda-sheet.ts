/**
 * The agenda of a meeting, as a paper of its own.
 *
 * The same table as in the pack, without its pages. A draft until it is published;
 * then it carries its version. The chair's private notes are not in it: they are
 * on the chair's brief only.
 */
import { inOrder } from '#domain/agenda/agenda-item.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { fact, part, summary } from '../blocks.ts';
import type { Sheet } from '../content.ts';
import { agendaContent } from '../pack/agenda-content.ts';
import { live } from '../pack/pack-rows.ts';
import { known, meetingFacts, ofMeeting, type PaperRows, paperOf, whenOf } from './paper-rows.ts';

export function agendaSheet(meeting: Meeting, fetched: PaperRows): Sheet {
  const all = ofMeeting(meeting, fetched);
  const { rows, directory, next } = all;
  const items = live(rows.agendaItems).filter((item) => item.meetingId === meeting.id);
  const papers = live(rows.papers).filter((paper) => paper.meetingId === meeting.id && paper.status !== 'withdrawn');
  const version = meeting.agendaVersion;
  return paperOf(all, {
    kind: 'agenda',
    version,
    status: version === null ? 'draft' : 'issued',
    markings: [...inOrder(items), ...papers].map((each) => each.marking),
    parts: [
      part('meeting', 'The meeting', [
        summary([
          ...meetingFacts(all),
          fact('Status', version === null ? 'Draft, not yet published' : `Published, version ${version}`),
          ...known('Next meeting', next === null ? '' : whenOf(next)),
        ]),
      ]),
      part('agenda', 'Agenda', agendaContent({ meeting, items, papers, directory, placeOf: null })),
    ],
  });
}
