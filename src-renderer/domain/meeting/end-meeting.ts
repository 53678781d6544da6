/**
 * Ending a meeting: it was held, and its minutes are begun.
 *
 * Nothing stands in the way of it: what has no outcome yet and what has no owner can
 * be seen to afterwards, and is asked for before the minutes are circulated. A
 * meeting that was cancelled in the diary and held after all is held.
 */
import type { Meeting } from './meeting.ts';

export function endMeeting(meeting: Meeting): Meeting {
  return { ...meeting, status: 'held', minutes: meeting.minutes === 'none' ? 'draft' : meeting.minutes };
}
