/**
 * Decisions taken between meetings: by correspondence, or by chair's action.
 *
 * A question goes out with a day to reply by; each party's reply is kept in its own
 * words; silence is not assent. What came of it is reported to the next meeting of the
 * body, which notes it, and the minute that records that is linked: until then it is
 * among what the next meeting must note (rules.md C-02, M-12).
 */
import { type CivilDate, daysBetween, showDate } from '../kernel/civil-date.ts';
import type { Correspondence, Decision } from './decision.ts';

export type CorrespondenceState = 'not-asked' | 'waiting' | 'overdue' | 'closed' | 'reported';

export const NO_CORRESPONDENCE: Correspondence = {
  question: '',
  askedOn: null,
  replyBy: null,
  replies: [],
  outcome: '',
  closedOn: null,
  reportedAt: null,
  minuteId: null,
};

export const isBetweenMeetings = ({ taken }: Pick<Decision, 'taken'>): boolean =>
  taken === 'by-correspondence' || taken === 'by-chairs-action';

export type CannotCorrespond =
  | 'reply-by-before-asked'
  | 'closed-before-asked'
  | 'no-outcome'
  | 'not-closed'
  | 'reported-before-closed';

/** What could not be true of it; null where nothing is wrong. `reportedOn` is the day of the meeting it was reported to. */
export function whyNotCorrespondence(
  { askedOn, replyBy, closedOn, outcome, reportedAt }: Correspondence,
  reportedOn: CivilDate | null,
): CannotCorrespond | null {
  if (askedOn !== null && replyBy !== null && replyBy < askedOn) return 'reply-by-before-asked';
  if (askedOn !== null && closedOn !== null && closedOn < askedOn) return 'closed-before-asked';
  if (closedOn !== null && outcome.trim() === '') return 'no-outcome';
  if (reportedAt !== null && closedOn === null) return 'not-closed';
  if (reportedOn !== null && closedOn !== null && reportedOn < closedOn) return 'reported-before-closed';
  return null;
}

export interface CorrespondenceStanding {
  readonly state: CorrespondenceState;
  /** How it stands, in one or two sentences. */
  readonly sentence: string;
}

/** `asked` are the names of those who were asked, where they are known: who has not replied is named. */
export function standCorrespondence(
  correspondence: Correspondence,
  asked: readonly string[],
  today: CivilDate,
): CorrespondenceStanding {
  const { askedOn, replyBy, replies, closedOn, reportedAt } = correspondence;
  const silent = asked.filter((name) => !replies.some((reply) => plain(reply.name) === plain(name)));
  const tally = sayTally(correspondence, silent);
  if (closedOn !== null)
    return reportedAt === null
      ? { state: 'closed', sentence: `Closed on ${showDate(closedOn)}, and still to be noted by a meeting. ${tally}` }
      : { state: 'reported', sentence: `Closed on ${showDate(closedOn)}, and reported to a meeting. ${tally}` };
  if (askedOn === null) return { state: 'not-asked', sentence: 'The question has not gone out.' };
  const late = replyBy === null ? 0 : daysBetween(replyBy, today);
  if (late > 0)
    return {
      state: 'overdue',
      sentence: `Replies were due by ${showDate(replyBy ?? today)}, ${late} ${late === 1 ? 'day' : 'days'} ago. ${tally}`,
    };
  const by = replyBy === null ? 'No day to reply by is stated.' : `Replies are due by ${showDate(replyBy)}.`;
  return { state: 'waiting', sentence: `${by} ${tally}` };
}

const REPLY_WORDS = { agrees: 'agree', disagrees: 'disagree', abstains: 'abstain', comments: 'comment only' } as const;

function sayTally({ replies }: Correspondence, silent: readonly string[]): string {
  const counts = (Object.keys(REPLY_WORDS) as readonly (keyof typeof REPLY_WORDS)[]).flatMap((kind) => {
    const count = replies.filter(({ reply }) => reply === kind).length;
    return count === 0 ? [] : [`${count} ${REPLY_WORDS[kind]}`];
  });
  const said =
    replies.length === 0
      ? 'Nobody has replied.'
      : `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}: ${counts.join(', ')}.`;
  return silent.length === 0 ? said : `${said} No reply from: ${silent.join(', ')}.`;
}

/** Taken between meetings, done, and not yet reported: the next meeting of its body must note it. */
export function isToBeNoted(decision: Decision): boolean {
  if (!isBetweenMeetings(decision) || ['withdrawn', 'refused'].includes(decision.status)) return false;
  const { correspondence, made } = decision;
  return correspondence === null
    ? made !== null
    : correspondence.reportedAt === null && (correspondence.closedOn !== null || made !== null);
}

const plain = (name: string): string => name.trim().toLocaleLowerCase('en-GB');

export const CANNOT_CORRESPOND: Readonly<Record<CannotCorrespond, string>> = {
  'reply-by-before-asked':
    'The day to reply by is before the day the question went out. Enter that day or a later one.',
  'closed-before-asked': 'It cannot be closed before the question went out. Enter that day or a later one.',
  'no-outcome': 'Write the outcome first: what was decided, or that nothing was. Then close it.',
  'not-closed': 'It is still open. Write the outcome and the day it was closed, then say which meeting noted it.',
  'reported-before-closed': 'That meeting was held before it was closed. Choose a later meeting.',
};
