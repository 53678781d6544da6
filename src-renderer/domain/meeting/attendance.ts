/**
 * Attendance: who was at one meeting, in which group and in what capacity.
 *
 * The name is kept as the paper wrote it, beside the person it is taken for.
 * Groups are the field's (present, in attendance, apologies, substitute); a
 * paper's own heading for a group ('Officials present') is kept too
 * (rules.md M-03). The reason for an apology is never recorded.
 */
import { z } from 'zod';
import { orderKey } from '../kernel/order-key.ts';
import { id, line, named, stamps } from '../kernel/schema.ts';

export const ATTENDANCE_GROUPS = ['present', 'in-attendance', 'apologies'] as const;
export type AttendanceGroup = (typeof ATTENDANCE_GROUPS)[number];
export const MEETING_ROLES = ['chair', 'notes', 'sponsor'] as const;

export const attendance = z.strictObject({
  ...stamps,
  id: id('attendance'),
  meetingId: id('meeting'),
  order: orderKey,
  group: z.enum(ATTENDANCE_GROUPS),
  /** The paper's own heading for the group; '' where it is the field's. */
  groupHeading: line,
  personId: id('person').nullable(),
  name: named,
  partyId: id('party').nullable(),
  partyName: line,
  role: z.enum(MEETING_ROLES).nullable(),
  capacity: line,
  substituteFor: id('person').nullable(),
  joinedAt: id('agendaItem').nullable(),
  leftAt: id('agendaItem').nullable(),
});
export type Attendance = Readonly<z.output<typeof attendance>>;

/** Those present by party, the most first: 'GMCA 3, HMPPS 2, no party stated 1'. */
export function presentByParty(attendances: readonly Attendance[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const each of attendances) {
    if (each.deletedAt !== null || each.group !== 'present') continue;
    const party = each.partyName === '' ? 'no party stated' : each.partyName;
    counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  return [...counts].sort(([one, first], [other, second]) => second - first || one.localeCompare(other, 'en-GB'));
}

/** How many were in each group: 17 present, 7 in attendance, 5 apologies. */
export function countByGroup(attendances: readonly Attendance[]): Readonly<Record<AttendanceGroup, number>> {
  const count = (group: AttendanceGroup) =>
    attendances.filter((each) => each.deletedAt === null && each.group === group).length;
  return { present: count('present'), 'in-attendance': count('in-attendance'), apologies: count('apologies') };
}
