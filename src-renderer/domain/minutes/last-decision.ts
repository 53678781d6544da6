/**
 * The last decision on a matter: what an item's minute taker wants to have at hand.
 *
 * The latest decision made under the item this one carries forward, or under one of
 * the same standing or the same title, at an earlier meeting of the body. An item
 * that was carried twice is followed back to where it began.
 */
import type { AgendaItem } from '../agenda/agenda-item.ts';
import type { Decision } from '../decision/decision.ts';
import type { AgendaItemId } from '../kernel/id.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Minute } from './minute.ts';

/** Of the body, whatever their meeting: those of later meetings are left out here. */
export interface Earlier {
  readonly meetings: readonly Meeting[];
  readonly items: readonly AgendaItem[];
  readonly minutes: readonly Minute[];
  readonly decisions: readonly Decision[];
}

export interface LastDecision {
  readonly decision: Decision;
  readonly meeting: Meeting;
}

export function lastDecisionOn(item: AgendaItem, at: Meeting, earlier: Earlier): LastDecision | null {
  const before = new Map(
    earlier.meetings
      .filter((each) => each.id !== at.id && each.bodyId === at.bodyId && each.heldOn < at.heldOn)
      .map((each) => [each.id, each]),
  );
  const about = sameMatter(item, earlier.items);
  const under = new Map(earlier.minutes.map((minute) => [minute.id, minute.agendaItemId]));
  const found = earlier.decisions.flatMap((decision): readonly LastDecision[] => {
    const itemId = decision.source.from === 'minute' ? under.get(decision.source.minuteId) : null;
    const meeting = decision.meetingId === null ? undefined : before.get(decision.meetingId);
    return decision.deletedAt === null && meeting && itemId && about.has(itemId) ? [{ decision, meeting }] : [];
  });
  return found.sort(compareLatest)[0] ?? null;
}

const compareLatest = (one: LastDecision, other: LastDecision): number => {
  if (one.meeting.heldOn !== other.meeting.heldOn) return one.meeting.heldOn < other.meeting.heldOn ? 1 : -1;
  return one.decision.id < other.decision.id ? 1 : -1;
};

function sameMatter(item: AgendaItem, items: readonly AgendaItem[]): ReadonlySet<AgendaItemId> {
  const byId = new Map(items.map((each) => [each.id, each]));
  const same = new Set<AgendaItemId>();
  for (let id = item.carriedFrom; id !== null && !same.has(id); id = byId.get(id)?.carriedFrom ?? null) same.add(id);
  for (const each of items) {
    if (each.id === item.id) continue;
    const alike = item.standing === null ? plain(each.title) === plain(item.title) : each.standing === item.standing;
    if (alike) same.add(each.id);
  }
  return same;
}

const plain = (title: string): string => title.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');
