/**
 * The update round: what owners answer when they are asked how their actions stand.
 *
 * The secretariat writes to every owner before a meeting and types in what comes
 * back: words, a wish to close, another date. Each asking is recorded as a chase.
 * The words are the owner's, on the day they came; a wish to close is a proposal,
 * and a meeting closes it. What is left blank changes nothing.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import { typedWrittenDate } from '../kernel/draft.ts';
import type { MeetingId } from '../kernel/id.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Action } from './action.ts';
import { addUpdate, type CannotPropose, type CannotRedate, chase, proposeClosure, redate } from './action-steps.ts';

/** What stands in the boxes of one action. */
export interface Reply {
  readonly words: string;
  readonly proposes: boolean;
  /** Another date as typed; '' where none was given. */
  readonly due: string;
  readonly reason: string;
  readonly chased: boolean;
}

export interface Received {
  /** The day the owner's words came. */
  readonly on: CivilDate;
  /** Whose words they are. */
  readonly from: string;
  /** Who asked, and enters them. */
  readonly by: string;
  /** The day of asking: the day it is entered. */
  readonly today: CivilDate;
  /** The meeting they are for; null where none is meant. */
  readonly meetingId: MeetingId | null;
}

export type CannotTakeReply = CannotRedate | CannotPropose | 'nothing-said';

/** Whether there is anything in the boxes. */
export function isBlank({ words, proposes, due, chased }: Reply): boolean {
  return words.trim() === '' && due.trim() === '' && !proposes && !chased;
}

/** The reason of another date may be left out where the owner's words stand beside it: they are why. */
export function takeReply(action: Action, reply: Reply, received: Received): Result<Action, CannotTakeReply> {
  const { on, from, by, today, meetingId } = received;
  let after = action;
  if (reply.chased) {
    const chased = chase(after, { on: today, by });
    if (!chased.ok) return chased;
    after = chased.value;
  }
  if (reply.due.trim() !== '') {
    const reason = reply.reason.trim() === '' ? reply.words : reply.reason;
    const redated = redate(after, { due: typedWrittenDate(reply.due), on, reason });
    if (!redated.ok) return redated;
    after = redated.value;
  }
  if (reply.proposes) return proposeClosure(after, { on, by: from, text: reply.words });
  if (reply.words.trim() !== '') return addUpdate(after, { on, by: from, text: reply.words, meetingId });
  return ok(after);
}
