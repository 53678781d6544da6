/**
 * The trace of a decision: what agreed it, its notice, its signatures, its publication,
 * and what changed it later. A link that should be there and is not is shown as missing.
 *
 * Nothing is guessed: a notice that says "this has been agreed at the Steering Group"
 * has no meeting until somebody says which (checklist O-27). What does not apply says
 * so, so that a reader knows it was looked for.
 */
import { showDate } from '../kernel/civil-date.ts';
import { showWrittenDate } from '../kernel/written-date.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Minute } from '../minutes/minute.ts';
import { isBetweenMeetings, isToBeNoted } from './between-meetings.ts';
import type { Decision } from './decision.ts';
import { hasSettled } from './follows.ts';
import { printsAsDraft } from './may-publish.ts';
import { standSignOffs, stillMissing } from './sign-off-route.ts';

export type TraceState = 'there' | 'missing' | 'waiting' | 'not-needed';
export type TraceKey =
  | 'agreed'
  | 'noted'
  | 'notice'
  | 'signatures'
  | 'made'
  | 'published'
  | 'kept'
  | 'earlier'
  | 'later';

export interface TraceLink {
  readonly key: TraceKey;
  readonly state: TraceState;
  readonly sentence: string;
  /** The record it leads to. */
  readonly to: string | null;
}

/** What a decision stands among. Absent rows are ones that are not there, not ones that were not asked for. */
export interface TraceRows {
  readonly meeting: Meeting | undefined;
  readonly minute: Minute | undefined;
  /** Where it was reported, for one taken between meetings. */
  readonly notedAt: Meeting | undefined;
  /** The notice as published, kept: its version. */
  readonly kept: string | null;
  readonly earlier: Decision | undefined;
  /** Decisions that follow this one. */
  readonly later: readonly Decision[];
}

type Said = Omit<TraceLink, 'key'>;
const there = (sentence: string, to: string | null = null): Said => ({ state: 'there', sentence, to });
const missing = (sentence: string): Said => ({ state: 'missing', sentence, to: null });
const waiting = (sentence: string): Said => ({ state: 'waiting', sentence, to: null });
const notNeeded = (sentence: string): Said => ({ state: 'not-needed', sentence, to: null });

export function traceDecision(decision: Decision, rows: TraceRows): readonly TraceLink[] {
  const later = rows.later.map((each) => laterLink(decision, each));
  const links: readonly (readonly [TraceKey, Said | null])[] = [
    ['agreed', agreedLink(decision, rows)],
    ['noted', notedLink(decision, rows)],
    ['notice', noticeLink(decision)],
    ['signatures', signaturesLink(decision)],
    ['made', madeLink(decision)],
    ['published', publishedLink(decision)],
    ['kept', keptLink(decision, rows)],
    ['earlier', earlierLink(decision, rows)],
    ...(later.length === 0
      ? [['later', notNeeded('No later decision varies, supersedes or revokes it.')] as const]
      : later.map((said) => ['later', said] as const)),
  ];
  return links.flatMap(([key, said]) => (said === null ? [] : [{ key, ...said }]));
}

function agreedLink(decision: Decision, { meeting, minute }: TraceRows): Said {
  const at = meeting ? `${meeting.title}, ${showDate(meeting.heldOn)}` : '';
  if (minute && meeting) return there(`Agreed at ${at}, and minuted.`, meeting.id);
  if (meeting) return missing(`Made at ${at}; no minute of it is recorded.`);
  if (isBetweenMeetings(decision)) return notNeeded('Taken between meetings.');
  if (decision.taken === 'by-an-office-holder') return notNeeded('Taken by an office-holder, at no meeting.');
  const paper = decision.source.from === 'paper' ? ` It was read from “${decision.source.paper}”.` : '';
  return missing(`Which meeting agreed it is not recorded: choose it under Meeting.${paper}`);
}

function notedLink(decision: Decision, { notedAt }: TraceRows): Said | null {
  if (!isBetweenMeetings(decision)) return null;
  if (notedAt) {
    const at = `${notedAt.title}, ${showDate(notedAt.heldOn)}`;
    return decision.correspondence?.minuteId
      ? there(`Noted at ${at}, and minuted.`, notedAt.id)
      : missing(`Reported to ${at}; the minute that notes it is not chosen.`);
  }
  return isToBeNoted(decision)
    ? missing('It was taken between meetings, and no meeting has noted it yet.')
    : waiting('The next meeting of the body notes it, once it is done.');
}

function noticeLink({ key, firstPublished }: Decision): Said {
  if (firstPublished) return there(`Notice of it was first published on ${showWrittenDate(firstPublished)}.`);
  return key === 'key'
    ? missing('It is a key decision, and no day is recorded on which notice of it was first published.')
    : notNeeded('It is not recorded as a key decision, so no notice beforehand is looked for.');
}

function signaturesLink(decision: Decision): Said {
  const standings = standSignOffs(decision);
  if (standings.length === 0)
    return decision.kind === 'meeting' || decision.enteredFromElsewhere
      ? notNeeded('No post is asked to sign it.')
      : missing('It has no route: which posts must sign is not recorded.');
  const lacking = stillMissing(decision).map(({ step, state }) =>
    state === 'missing' ? step.title : `${step.title} (${state})`,
  );
  const count = standings.filter(({ state }) => state === 'signed').length;
  if (lacking.length === 0) return there(`Signed by all who are asked: ${count}.`);
  const said = `Not signed by: ${lacking.join(', ')}.`;
  return isAhead(decision) ? waiting(said) : missing(said);
}

function madeLink(decision: Decision): Said {
  if (decision.made) return there(`Made on ${showWrittenDate(decision.made)}.`);
  return isAhead(decision) ? waiting('It is not made yet.') : missing('The day it was made is not recorded.');
}

function publishedLink(decision: Decision): Said {
  const { published, effective, status } = decision;
  if (published) {
    const from = effective === null ? '' : ` Effective from ${showWrittenDate(effective)}.`;
    return there(`Published on ${showWrittenDate(published)}.${from}`);
  }
  if (status === 'withdrawn' || status === 'refused')
    return notNeeded(`It was ${status}: there is nothing to publish.`);
  if (isAhead(decision)) return waiting('It is not published yet.');
  return decision.enteredFromElsewhere
    ? missing('It was published elsewhere; on which day its decision was published is not stated.')
    : missing('It is approved and not published.');
}

function keptLink(decision: Decision, { kept }: TraceRows): Said | null {
  if (kept !== null) return there(`The notice is kept as it was published, version ${kept}.`);
  if (printsAsDraft(decision)) return null;
  return decision.enteredFromElsewhere
    ? notNeeded('The notice was made elsewhere; what is printed here is made from what was entered.')
    : missing('The notice as it was published is not kept here.');
}

const FOLLOWS = { varies: 'varies', supersedes: 'supersedes', revokes: 'revokes' } as const;

function earlierLink({ follows }: Decision, { earlier }: TraceRows): Said | null {
  if (follows === null) return null;
  if (!earlier) return missing('The earlier decision it follows is no longer in the register.');
  return there(`It ${FOLLOWS[follows.how]} “${earlier.title}”.`, earlier.id);
}

function laterLink(decision: Decision, later: Decision): Said {
  const how = later.follows?.how ?? 'varies';
  const day = later.made === null ? '' : ` on ${showWrittenDate(later.made)}`;
  if (isAhead(later)) return { ...waiting(`“${later.title}” ${how} it, once it is approved.`), to: later.id };
  return hasSettled(decision, how)
    ? there(`“${later.title}” ${how} it${day}.`, later.id)
    : { ...missing(`“${later.title}” ${how} it${day}; this decision has not taken that step.`), to: later.id };
}

const isAhead = ({ status }: Decision): boolean => ['proposed', 'recommended', 'deferred'].includes(status);

export const TRACE_TITLES: Readonly<Record<TraceKey, string>> = {
  agreed: 'Agreed',
  noted: 'Noted',
  notice: 'Notice beforehand',
  signatures: 'Signatures',
  made: 'Made',
  published: 'Published',
  kept: 'Notice kept',
  earlier: 'Earlier decision',
  later: 'Later decision',
};
