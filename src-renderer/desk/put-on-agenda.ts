/**
 * Putting an escalation on an agenda: the item and the step, in one go and one thing to undo.
 *
 * A matter goes on the agenda of the body that must act; an answer goes on that of the
 * body that raised it, which is how it is communicated back. The agenda offers both, and
 * so does the matter's own page.
 */

import { itemAbout, itemFor, type Offered, placedOn } from '#domain/escalation/escalation-agenda.ts';
import { type CannotStep, takeStep } from '#domain/escalation/escalation-steps.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Command } from './commit.ts';

export const NOT_PUT = {
  gone: 'The matter, its ladder or the meeting was put aside meanwhile. Undo that first.',
  'on-it-already': 'The matter stands on that agenda already.',
} as const;

export function putOnAgenda(
  { escalation, step }: Offered,
  meeting: Pick<Meeting, 'id' | 'title'>,
  today: CivilDate,
): Command<null, keyof typeof NOT_PUT | CannotStep> {
  return {
    intention: {
      command: 'putOnAgenda',
      summary: `Put on the agenda of ${meeting.title}: ${escalation.title.slice(0, 100)}`,
    },
    async work(rows) {
      const [now, at] = [await rows.get('escalation', escalation.id), await rows.get('meeting', meeting.id)];
      const route = now && (await rows.get('escalationRoute', now.routeId));
      if (!now || !at || !route) return no('gone');
      const items = await rows.list('agendaItem', 'meetingId', at.id);
      if (itemAbout(now.id, items)) return no('on-it-already');
      const taken = takeStep(now, route, {
        ...{ step, on: placedOn(at, today), meeting: at, minuteId: null, note: '', evidence: null, answer: '' },
      });
      if (!taken.ok) return taken;
      rows.add('agendaItem', itemFor({ escalation: now, step }, at, items));
      rows.put('escalation', taken.value);
      return ok(null);
    },
  };
}
