/**
 * What a meeting does with the actions of its log as it goes through them.
 *
 * Each is one commit, and one thing to undo. The item under which the log is gone
 * through has been considered from then on, as it is by an entry of its own.
 */
import type { Command } from '#desk/commit.ts';
import { type Action, close } from '#domain/action/action.ts';
import { addUpdate } from '#domain/action/action-steps.ts';
import type { AgendaItemId } from '#domain/kernel/id.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';

export type NotHeard = 'gone' | 'already-closed' | 'nothing-said';

export function closeAtMeeting(action: Action, { id, heldOn }: Meeting, item: AgendaItemId): Command<null, NotHeard> {
  return step({ action, item }, ['closeAction', 'Closed'], (now) => close(now, heldOn, id));
}

export function updateAtMeeting(
  action: Action,
  { id, heldOn }: Meeting,
  { item, ...said }: { readonly item: AgendaItemId; readonly text: string; readonly by: string },
): Command<null, NotHeard> {
  const update = { ...said, on: heldOn, meetingId: id };
  return step({ action, item }, ['updateAction', 'Updated'], (now) => addUpdate(now, update));
}

function step(
  { action, item }: { readonly action: Action; readonly item: AgendaItemId },
  [command, did]: readonly [command: string, did: string],
  after: (now: Action) => Result<Action, NotHeard>,
): Command<null, NotHeard> {
  return {
    intention: { command, summary: `${did} action ${action.reference ?? `“${action.text.slice(0, 60)}”`}` },
    async work(rows) {
      const now = await rows.get('action', action.id);
      if (!now) return no('gone');
      const changed = after(now);
      if (!changed.ok) return changed;
      rows.put('action', changed.value);
      const under = await rows.get('agendaItem', item);
      if (under?.status === 'on-agenda') rows.put('agendaItem', { ...under, status: 'considered' });
      return ok(null);
    },
  };
}
