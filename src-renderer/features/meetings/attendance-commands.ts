/** Taking attendance. Each is one commit, and one thing to undo; none is possible once the minutes have left draft. */
import type { Command } from '#desk/commit.ts';
import type { MeetingId } from '#domain/kernel/id.ts';
import { orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Attendance } from '#domain/meeting/attendance.ts';
import {
  type attenderOf,
  isHere,
  newAttendance,
  type Started,
  startAsLastTime,
} from '#domain/meeting/attendance-draft.ts';
import { mayBeWritten } from '#domain/minutes/minutes-steps.ts';
import type { Work } from '#storage/store.ts';

export type NotTaken = 'gone' | 'not-in-draft';

export async function isWritable(rows: Work, meetingId: MeetingId): Promise<NotTaken | null> {
  const meeting = await rows.get('meeting', meetingId);
  if (!meeting) return 'gone';
  return mayBeWritten(meeting.minutes) ? null : 'not-in-draft';
}

export function addAttendance(
  meetingId: MeetingId,
  attender: ReturnType<typeof attenderOf>,
  as: Pick<Attendance, 'group' | 'groupHeading'>,
): Command<null, NotTaken | 'here-already'> {
  return {
    intention: { command: 'addAttendance', summary: `Added ${attender.name} to the attendance` },
    async work(rows) {
      const barred = await isWritable(rows, meetingId);
      if (barred) return no(barred);
      const here = await rows.list('attendance', 'meetingId', meetingId);
      if (isHere(attender, here)) return no('here-already');
      rows.add('attendance', newAttendance(attender, { meetingId, order: orderKeyAt(here, here.length), ...as }));
      return ok(null);
    },
  };
}

export function changeAttendance(
  attendance: Attendance,
  change: (now: Attendance) => Attendance,
): Command<null, NotTaken> {
  return {
    intention: { command: 'changeAttendance', summary: `Changed the attendance of ${attendance.name}` },
    async work(rows) {
      const now = await rows.get('attendance', attendance.id);
      const barred = now ? await isWritable(rows, now.meetingId) : 'gone';
      if (!now || barred) return no(barred ?? 'gone');
      rows.put('attendance', change(now));
      return ok(null);
    },
  };
}

export function removeAttendance(attendance: Attendance): Command<null, NotTaken> {
  return {
    intention: { command: 'removeAttendance', summary: `Took ${attendance.name} off the attendance` },
    async work(rows) {
      const barred = await isWritable(rows, attendance.meetingId);
      if (barred) return no(barred);
      await rows.remove('attendance', attendance.id);
      return ok(null);
    },
  };
}

/** As last time's, or as the seats have it. */
export function startAttendance(
  meetingId: MeetingId,
  from: readonly Started[],
  as: 'last time’s' | 'its seats have it',
): Command<number, NotTaken> {
  return {
    intention: { command: 'startAttendance', summary: `Started the attendance as ${as}` },
    async work(rows) {
      const barred = await isWritable(rows, meetingId);
      if (barred) return no(barred);
      const begun = startAsLastTime(from, await rows.list('attendance', 'meetingId', meetingId), meetingId);
      for (const each of begun) rows.add('attendance', each);
      return ok(begun.length);
    },
  };
}
