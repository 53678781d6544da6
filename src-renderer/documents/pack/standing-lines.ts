/** The standing items of an agenda as paper has them: filled from the rows that are printed, with names in words. */
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { nextPlaceOf, standingSays } from '#domain/agenda/standing-says.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Directory } from '#domain/party/directory.ts';
import { withoutJoiningDetails } from '../calendar/joining-details.ts';
import type { SaysOf } from './agenda-content.ts';
import { live, type PackRows } from './pack-rows.ts';

type Rows = Pick<PackRows, 'agendaItems' | 'meetings' | 'attendances' | 'declarations' | 'actions' | 'series'>;

export function standingLines(meeting: Meeting, rows: Rows, directory: Directory): SaysOf {
  const items = live(rows.agendaItems).filter((item) => item.meetingId === meeting.id);
  const { meetings, attendances, declarations, actions } = rows;
  const nextBySeries = nextPlaceOf(meeting, rows.series);
  const filled = { meeting, body: { id: meeting.bodyId }, items, meetings, attendances, declarations, actions };
  return (item: AgendaItem) =>
    item.standing === null
      ? []
      : standingSays(item.standing, { ...filled, nextBySeries, nameOf: directory.nameOf }).map(withoutJoiningDetails);
}
