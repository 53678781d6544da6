/** The replies of one owner, taken together: one commit, one undo. Refused whole where one of them cannot be taken. */
import type { Command } from '#desk/commit.ts';
import type { Action } from '#domain/action/action.ts';
import { type CannotTakeReply, type Received, type Reply, takeReply } from '#domain/action/update-round.ts';
import { no, ok } from '#domain/kernel/result.ts';

export interface ReplyTo {
  readonly action: Action;
  readonly reply: Reply;
}

export function takeReplies(replies: readonly ReplyTo[], received: Received): Command<null, 'gone' | CannotTakeReply> {
  const count = replies.length === 1 ? '1 action' : `${replies.length} actions`;
  return {
    intention: { command: 'takeReplies', summary: `Entered the reply of ${received.from} on ${count}` },
    async work(rows) {
      for (const { action, reply } of replies) {
        const now = await rows.get('action', action.id);
        if (!now) return no('gone');
        const after = takeReply(now, reply, received);
        if (!after.ok) return after;
        rows.put('action', after.value);
      }
      return ok(null);
    },
  };
}
