/**
 * How old an escalation is: in days since it was raised, and in meetings of the body
 * that must act on it.
 *
 * Three weeks are nothing to a body that meets each quarter and three meetings to one
 * that meets each week, so both are said. Meetings count from the day the matter came
 * to wait for that body; one that is cancelled, or is still to come, does not. A post
 * and a body run elsewhere have no meetings here: null, which is not none.
 */
import type { Body } from '../body/body.ts';
import { type CivilDate, daysBetween } from '../kernel/civil-date.ts';
import type { OwnerId } from '../kernel/id.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Escalation } from './escalation.ts';
import type { EscalationRoute } from './escalation-route.ts';
import { isAnswered, isOpen, meetsHere, waitsFor } from './escalation-steps.ts';

export interface EscalationAge {
  readonly waitsFor: OwnerId | null;
  /** From the day it was raised until today, or until it was over; null where no step is known. */
  readonly days: number | null;
  /** Meetings of whoever must act, held since it came to them. */
  readonly meetings: number | null;
  readonly since: CivilDate | null;
}

interface AgeRows {
  readonly route: EscalationRoute | undefined;
  readonly bodies: readonly Body[];
  /** Of every body; only those of the one that must act are counted. */
  readonly meetings: readonly Meeting[];
}

export function escalationAge(
  matter: Escalation,
  { route, bodies, meetings }: AgeRows,
  today: CivilDate,
): EscalationAge {
  const first = matter.steps[0]?.on ?? null;
  const end = isOpen(matter) ? today : (matter.steps.at(-1)?.on ?? today);
  const acts = waitsFor(matter, route);
  const since = arrivedOn(matter);
  const counted = acts !== null && since !== null && meetsHere(acts, bodies);
  return {
    ...{ waitsFor: acts, since },
    days: first === null ? null : Math.max(0, daysBetween(first, end)),
    meetings: counted
      ? meetings.filter(
          (each) => each.bodyId === acts && each.status !== 'cancelled' && each.heldOn > since && each.heldOn <= today,
        ).length
      : null,
  };
}

/** The day it came to wait for whoever must act: raised, passed up, or answered. */
function arrivedOn(matter: Escalation): CivilDate | null {
  const turns = isAnswered(matter) ? ['answered'] : ['raised', 'passed-up'];
  return matter.steps.findLast(({ step }) => turns.includes(step))?.on ?? null;
}

/** Late from the day after the answer was needed; a soft date ('spring') is never late. */
export function isLate(matter: Pick<Escalation, 'status' | 'neededBy'>, today: CivilDate): boolean {
  const { neededBy } = matter;
  return isOpen(matter) && !isAnswered(matter) && neededBy?.precision === 'day' && (neededBy.day ?? today) < today;
}

/** '21 days, 3 meetings'. */
export function ageInWords({ days, meetings }: Pick<EscalationAge, 'days' | 'meetings'>): string {
  const said = [
    ...(days === null ? [] : [days === 1 ? '1 day' : `${days} days`]),
    ...(meetings === null ? [] : [meetings === 1 ? '1 meeting' : `${meetings} meetings`]),
  ];
  return said.join(', ');
}
