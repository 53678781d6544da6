/**
 * Wall times: what the clock on the meeting room's wall shows, in London.
 *
 * A meeting at 10:00 is at 10:00 on both sides of the clock change. It has no
 * zone of its own and no date; a meeting is a civil date, a wall time and
 * Europe/London, never an instant (rules.md D-13).
 */
declare const brand: unique symbol;
/** 'HH:MM', 24 hours. */
export type WallTime = string & { readonly [brand]: 'WallTime' };

const SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/;

export function parseWallTime(text: string): WallTime | null {
  return SHAPE.test(text) ? (text as WallTime) : null;
}

/** Reads what people type: '10', '10am', '2.30 pm', '1430', '14:30'. Null when it is not a time of day. */
export function readWallTime(text: string): WallTime | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(text.trim());
  if (!found) return null;
  const [, hourText = '', minuteText = '00', half] = found;
  const hour = Number(hourText);
  if (half && (hour < 1 || hour > 12)) return null;
  const shifted = half ? (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : hour;
  return parseWallTime(`${String(shifted).padStart(2, '0')}:${minuteText}`);
}

/** Minutes after midnight. */
export function toMinutes(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The time so many minutes later the same day; it stops at 23:59 rather than run into tomorrow. */
export function addMinutes(time: WallTime, minutes: number): WallTime {
  const total = Math.min(Math.max(toMinutes(time) + minutes, 0), 23 * 60 + 59);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(total / 60))}:${pad(total % 60)}` as WallTime;
}
