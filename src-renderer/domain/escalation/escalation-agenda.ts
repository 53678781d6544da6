/**
 * What an agenda should carry of escalations: matters its body must take, and answers it must hear.
 *
 * A matter that is raised or accepted is offered on every later agenda of the body that
 * must act until it stands on one; so is one whose meeting did not reach it. An answer is
 * offered to the body that raised the matter. To take the offer makes an agenda item and
 * the step in one go, so nothing is typed again (rules.md E-02).
 */
import type { AgendaItem } from '../agenda/agenda-item.ts';
import { type AgendaItemBasics, newAgendaItem } from '../agenda/agenda-item-draft.ts';
import { placeForNew } from '../agenda/move-item.ts';
import { type CivilDate, earliest } from '../kernel/civil-date.ts';
import type { EscalationId } from '../kernel/id.ts';
import type { Unstamped } from '../kernel/schema.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Escalation } from './escalation.ts';
import type { EscalationRoute } from './escalation-route.ts';
import { waitsFor } from './escalation-steps.ts';

export interface Offered {
  readonly escalation: Escalation;
  readonly step: 'on-agenda' | 'communicated-back';
}

interface MattersOf {
  readonly meeting: Pick<Meeting, 'id' | 'bodyId' | 'heldOn' | 'status'>;
  readonly items: readonly AgendaItem[];
  readonly escalations: readonly Escalation[];
  readonly routes: readonly EscalationRoute[];
  /** The body's meetings: a matter that stands on the agenda of one to come is not offered to another. */
  readonly meetings: readonly Pick<Meeting, 'id' | 'status'>[];
}

/** The matters that belong on this agenda and do not stand on it, the oldest first. */
export function mattersFor({ meeting, items, escalations, routes, meetings }: MattersOf): readonly Offered[] {
  if (meeting.status === 'cancelled') return [];
  const known = new Map(routes.map((route) => [route.id, route]));
  const isToCome = (id: Meeting['id'] | null | undefined) =>
    meetings.some((each) => each.id === id && each.status !== 'held' && each.status !== 'cancelled');
  return escalations.flatMap((escalation): readonly Offered[] => {
    const last = escalation.steps.at(-1);
    if (escalation.deletedAt !== null || itemAbout(escalation.id, items)) return [];
    if (waitsFor(escalation, known.get(escalation.routeId)) !== meeting.bodyId) return [];
    if (last && last.on > meeting.heldOn) return [];
    if (escalation.status === 'on-agenda' && last?.meetingId !== meeting.id && isToCome(last?.meetingId)) return [];
    if (escalation.status === 'answered') return [{ escalation, step: 'communicated-back' }];
    return escalation.status === 'communicated-back' ? [] : [{ escalation, step: 'on-agenda' }];
  });
}

/** The item of an agenda that is about a matter. */
export function itemAbout(id: EscalationId, items: readonly AgendaItem[]): AgendaItem | undefined {
  return items.find((item) => item.deletedAt === null && item.status !== 'withdrawn' && item.concerns.includes(id));
}

/** What the next agenda does with a matter: decide it, or hear its answer. */
export function itemFor(
  { escalation, step }: Offered,
  meeting: Pick<Meeting, 'id'>,
  items: readonly AgendaItem[],
): Omit<Unstamped<AgendaItem>, 'id'> {
  const fields: AgendaItemBasics = {
    title: step === 'on-agenda' ? escalation.title : `Answer: ${escalation.title}`.slice(0, 500),
    purpose: step === 'on-agenda' ? 'decision' : 'information',
    ...{ lead: null, minutesAllowed: null },
    recommendation: step === 'on-agenda' ? escalation.question : escalation.answer,
  };
  return {
    ...newAgendaItem(fields, { meetingId: meeting.id, ...placeForNew(items) }),
    ...{ concerns: [escalation.id], marking: escalation.marking },
  };
}

/** The day a matter is put on an agenda: today, or the meeting's own day where that is past. */
export const placedOn = (meeting: Pick<Meeting, 'heldOn'>, today: CivilDate): CivilDate =>
  earliest(today, meeting.heldOn);
