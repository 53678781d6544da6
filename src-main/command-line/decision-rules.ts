/** Which law each decision of a workspace falls under, and which days are closed: for the commands that date a notice. */

import type { Decision } from '#domain/decision/decision.ts';
import { type NoticeRules, profileOf } from '#domain/decision/notice-dates.ts';
import { readBankHolidays } from '#domain/kernel/bank-holidays.ts';
import { programmeDays } from '#domain/programme/closed-days.ts';
import bankHolidays from '#resources/bank-holidays.json' with { type: 'json' };
import type { OpenedSource } from './open-source.ts';

export function decisionRules({ rows }: OpenedSource): (decision: Decision) => NoticeRules {
  const read = readBankHolidays(bankHolidays);
  const [programme = null] = rows.programmes;
  const known = programmeDays(programme, read.ok ? read.value : new Map());
  const heldOn = new Map(rows.meetings.map((meeting) => [meeting.id, meeting.heldOn]));
  return (decision) => ({
    profile: profileOf(decision, programme?.legalProfile ?? 'P0'),
    known,
    meetingHeldOn: decision.meetingId === null ? null : (heldOn.get(decision.meetingId) ?? null),
  });
}
