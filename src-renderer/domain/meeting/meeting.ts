/**
 * Meetings: single sittings of a body.
 *
 * A meeting is a day and a time on the wall in London. Its reference is given
 * when its agenda is first published and never changes. The minutes are the
 * record of the meeting; `minutes` is where their life has got to
 * (see ../minutes/minutes-status.ts).
 */
import { z } from 'zod';
import { civilDate, id, line, named, owner, prose, stamps, wallTime } from '../kernel/schema.ts';
import { versionLabel } from '../kernel/version-label.ts';
import { MINUTES_STATUSES } from '../minutes/minutes-status.ts';
import { MINUTES_STYLES } from '../minutes/minutes-styles.ts';
import { MEETING_MODES } from '../series/series.ts';

export const MEETING_STATUSES = ['planned', 'agenda-published', 'held', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** A clearance by one chair: both clear it where there are two. */
export const clearance = z.strictObject({ by: owner, on: civilDate });
export type Clearance = Readonly<z.output<typeof clearance>>;

/** A mistake found when the minutes were agreed: recorded at both meetings (rules.md M-10). */
export const correction = z.strictObject({
  minuteId: id('minute').nullable(),
  says: prose,
  shouldSay: prose,
  on: civilDate,
  /** The meeting that found it; null: by correspondence. */
  at: id('meeting').nullable(),
});
export type Correction = Readonly<z.output<typeof correction>>;

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
  /** Of the agenda as it now stands; a further publication asks again. */
  agendaClearances: z.array(clearance).readonly(),
  minutes: z.enum(MINUTES_STATUSES),
  /** Null: as the body keeps its minutes. */
  minutesStyle: z.enum(MINUTES_STYLES).nullable(),
  minutesClearances: z.array(clearance).readonly(),
  /** Null while not agreed, or where the paper does not say when. */
  minutesAgreedOn: civilDate.nullable(),
  /** The meeting that agreed them; null while not agreed, or where they were agreed by correspondence. */
  minutesAgreedAt: id('meeting').nullable(),
  corrections: z.array(correction).readonly(),
  minutesSigned: z.strictObject({ by: owner, on: civilDate }).nullable(),
  /** Each time agreed minutes were opened again, and why. The agreed PDF is kept (../circulation/issued-paper.ts). */
  reopenings: z.array(z.strictObject({ on: civilDate, reason: named })).readonly(),
  note: prose,
});
export type Meeting = Readonly<z.output<typeof meeting>>;
