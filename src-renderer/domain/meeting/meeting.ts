/**
 * Meetings: single sittings of a body.
 *
 * A meeting is a day and a time on the wall in London. Its reference is given
 * when its agenda is first published and never changes. The minutes are the
 * record of the meeting; `minutes` is where their life has got to
 * (see ../minutes/minutes-status.ts).
 */
import { z } from 'zod';
import { civilDate, id, line, named, prose, stamps, wallTime } from '../kernel/schema.ts';
import { versionLabel } from '../kernel/version-label.ts';
import { MINUTES_STATUSES } from '../minutes/minutes-status.ts';
import { MEETING_MODES } from '../series/series.ts';

export const MEETING_STATUSES = ['planned', 'agenda-published', 'held', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const meeting = z.strictObject({
  ...stamps,
  id: id('meeting'),
  bodyId: id('body'),
  seriesId: id('series').nullable(),
  /** The day the series gave it, where it was moved from there. */
  occurrence: civilDate.nullable(),
  /** The calendar year of `heldOn`, kept for the register. */
  year: z.int().min(1900).max(2200),
  reference: line.nullable(),
  title: named,
  heldOn: civilDate,
  startsAt: wallTime.nullable(),
  endsAt: wallTime.nullable(),
  mode: z.enum(MEETING_MODES),
  venue: line,
  status: z.enum(MEETING_STATUSES),
  /** The published agenda's version; null before it is published. */
  agendaVersion: versionLabel.nullable(),
  minutes: z.enum(MINUTES_STATUSES),
  minutesAgreedAt: id('meeting').nullable(),
  note: prose,
});
export type Meeting = Readonly<z.output<typeof meeting>>;
