/**
 * The forward plan: the decisions still to be made, by the month they are due.
 *
 * A decision due on no whole day stands in its month where one can be read, else
 * under no month with the words of the paper. One whose day has passed stays in its
 * month and says so: a plan that drops what is late hides it (rules.md D-05, D-12).
 */
import { type CivilDate, parseCivilDate, showDate } from '../kernel/civil-date.ts';
import { showWrittenDate } from '../kernel/written-date.ts';
import type { Decision } from './decision.ts';

export interface PlanEntry {
  readonly decision: Decision;
  /** The day in full, or the paper's own words; '' where nothing is stated. */
  readonly when: string;
  /** Its day has passed and it is not made. */
  readonly late: boolean;
}

export interface PlanMonth {
  /** '2021-11'; null for those without a month. */
  readonly month: string | null;
  readonly title: string;
  readonly entries: readonly PlanEntry[];
}

const TO_BE_MADE: readonly Decision['status'][] = ['proposed', 'recommended', 'deferred'];

export function forwardPlan(decisions: readonly Decision[], today: CivilDate): readonly PlanMonth[] {
  const planned = decisions.filter(({ deletedAt, status }) => deletedAt === null && TO_BE_MADE.includes(status));
  const months = new Map<string, Decision[]>();
  for (const decision of planned) {
    const month = monthOf(decision);
    months.set(month, [...(months.get(month) ?? []), decision]);
  }
  const sorted = [...months].sort(([one], [other]) => {
    if (one === '' || other === '') return one === '' ? 1 : -1;
    return one < other ? -1 : 1;
  });
  return sorted.map(([month, own]) => ({
    month: month === '' ? null : month,
    title: month === '' ? 'No month stated' : titleOf(month),
    entries: own.sort(compare).map((decision) => ({
      decision,
      when: showWrittenDate(decision.due),
      late: isLate(decision, today),
    })),
  }));
}

const monthOf = ({ due }: Decision): string =>
  due?.day != null && (due.precision === 'day' || due.precision === 'month') ? due.day.slice(0, 7) : '';

/** 'November 2021'. */
function titleOf(month: string): string {
  const first = parseCivilDate(`${month}-01`);
  return first === null ? month : showDate(first).replace(/^1 /, '');
}

/** A month is over when its last day is; a day, the day after. */
function isLate({ due }: Decision, today: CivilDate): boolean {
  if (due?.day == null) return false;
  if (due.precision === 'day') return due.day < today;
  return due.precision === 'month' && due.day.slice(0, 7) < today.slice(0, 7);
}

function compare(one: Decision, other: Decision): number {
  const key = ({ due, id }: Decision) => `${due?.day ?? '9999'} ${due?.precision === 'day' ? 0 : 1} ${id}`;
  return key(one) < key(other) ? -1 : 1;
}
