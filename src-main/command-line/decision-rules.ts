/** Which law each decision of a workspace falls under, and which days are closed: for the commands that date a notice. */
import type { Decision } from '#domain/decision/decision.ts';
import { type NoticeRules, noticeRules } from '#domain/decision/notice-dates.ts';
import { readBankHolidays } from '#domain/kernel/bank-holidays.ts';
import { programmeDays } from '#domain/programme/closed-days.ts';
import bankHolidays from '#resources/bank-holidays.json' with { type: 'json' };
import type { OpenedSource } from './open-source.ts';

export function decisionRules({ rows }: OpenedSource): (decision: Decision) => NoticeRules {
  const read = readBankHolidays(bankHolidays);
  const [programme] = rows.programmes;
  const known = programmeDays(programme ?? null, read.ok ? read.value : new Map());
  return (decision) => noticeRules(decision, { programme, known, meetings: rows.meetings });
}
