/** What a meeting does with the actions of its log as it goes through them. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import { type Action, close } from '#domain/action/action.ts';
import { addUpdate } from '#domain/action/action-steps.ts';
import { no, type Result } from '#domain/kernel/result.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';

export type NotHeard = 'gone' | 'already-closed' | 'nothing-said';

export function closeAtMeeting(action: Action, { id, heldOn }: Meeting): Command<null, NotHeard> {
  return step(action, 'closeAction', 'Closed', (now) => close(now, heldOn, id));
}

export function updateAtMeeting(
  action: Action,
  { id, heldOn }: Meeting,
  said: { readonly text: string; readonly by: string },
): Command<null, NotHeard> {
  return step(action, 'updateAction', 'Updated', (now) => addUpdate(now, { ...said, on: heldOn, meetingId: id }));
}

function step(
  action: Action,
  command: string,
  did: string,
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
      return { ok: true, value: null };
    },
  };
}
