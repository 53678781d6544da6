/**
 * What can be done to a decision. Each is one commit, and one thing to undo.
 *
 * What a step brings with it is in the same commit: the evidence of a signature, the
 * kept notice of a publication, the earlier decision that an approval varies.
 */
import type { Command } from '#desk/commit.ts';
import { addKeptFile, type KeptFile } from '#desk/evidence.tsx';
import type { PreparedPaper } from '#desk/issue-paper.ts';
import { type CannotCorrespond, NO_CORRESPONDENCE, whyNotCorrespondence } from '#domain/decision/between-meetings.ts';
import { type CannotClear, type Clearing, clearComments } from '#domain/decision/comment-clearances.ts';
import type { Correspondence, Decision } from '#domain/decision/decision.ts';
import { type DecisionFields, newDecision, routeToFollow } from '#domain/decision/decision-draft.ts';
import { type CannotStep, STEP_DONE, type TakenStep, takeStep } from '#domain/decision/decision-steps.ts';
import { type CannotFollow, follow, settleFollowed } from '#domain/decision/follows.ts';
import { whyNotPublished } from '#domain/decision/may-publish.ts';
import { backlogToNote, isNotedBy, itemToNote } from '#domain/decision/note-on-agenda.ts';
import { type CannotPrepare, prepareNotice } from '#domain/decision/prepare-notice.ts';
import { type CannotSign, type Signing, sign } from '#domain/decision/signing.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { DecisionId, PostId } from '#domain/kernel/id.ts';
import { compareOrder, orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { nextMeetingOf } from '#domain/meeting/next-meeting.ts';
import { type OwnNotice, setOwnNotice } from '#domain/programme/own-notice.ts';
import type { LegalProfile } from '#domain/programme/programme.ts';
import type { Work } from '#storage/store.ts';

interface Origin {
  readonly today: CivilDate;
  readonly by: string;
}

/** It follows the route that the last decision of its kind went. */
export function addDecision(fields: DecisionFields, { today, by }: Origin): Command<DecisionId> {
  return {
    intention: { command: 'addDecision', summary: `Added the decision ${fields.title.slice(0, 100)}` },
    async work(rows) {
      const decisions = [...(await rows.list('decision'))].sort(compareOrder);
      const day = fields.made?.day ?? fields.due?.day ?? today;
      const begun = newDecision(fields, {
        year: Number(day.slice(0, 4)),
        order: orderKeyAt(decisions, decisions.length),
        source: { from: 'between-meetings', raisedBy: by.trim() === '' ? 'Not stated' : by },
        route: routeToFollow(fields.kind, decisions),
      });
      return ok(rows.add('decision', begun).id);
    },
  };
}

/** New fields, or what makes them of the decision as it is when they are written. */
export function changeDecision(
  { id, title }: Decision,
  change: Partial<Decision> | ((now: Decision) => Partial<Decision>),
): Command<null, 'gone'> {
  return step(id, 'changeDecision', `Changed the decision ${title.slice(0, 100)}`, (now) =>
    ok({ ...now, ...(typeof change === 'function' ? change(now) : change) }),
  );
}

export function signDecision(
  { id, title, marking }: Decision,
  signing: Omit<Signing, 'evidence'>,
  { titles, evidence }: { readonly titles: ReadonlyMap<PostId, string>; readonly evidence: KeptFile | null },
): Command<null, 'gone' | CannotSign> {
  const done = signing.verdict === 'approved' ? 'Signed' : 'Returned';
  return {
    intention: { command: 'signDecision', summary: `${done} the decision ${title.slice(0, 100)}` },
    async work(rows) {
      const now = await rows.get('decision', id);
      if (!now) return no('gone');
      // Refused before its evidence is named.
      const tried = sign(now, { ...signing, evidence: null }, titles);
      if (!tried.ok) return tried;
      const signed = sign(now, { ...signing, evidence: addKeptFile(rows, evidence, marking) }, titles);
      if (!signed.ok) return signed;
      rows.put('decision', signed.value);
      return ok(null);
    },
  };
}

export function clearDecisionComments(
  { id, title }: Decision,
  clearing: Clearing,
): Command<null, 'gone' | CannotClear> {
  return step(
    id,
    'clearDecisionComments',
    `Cleared the ${clearing.comments} comments of ${title.slice(0, 100)}`,
    (now) => clearComments(now, clearing),
  );
}

/** An approval does to an earlier decision what it says it does. */
export function stepDecision({ id, title }: Decision, taken: TakenStep): Command<null, 'gone' | CannotStep> {
  return {
    intention: { command: 'stepDecision', summary: `${STEP_DONE[taken.step]}: the decision ${title.slice(0, 100)}` },
    async work(rows) {
      const now = await rows.get('decision', id);
      if (!now) return no('gone');
      const after = takeStep(now, taken);
      if (!after.ok) return after;
      rows.put('decision', after.value);
      await settle(rows, after.value, taken.on);
      return ok(null);
    },
  };
}

export function followEarlier(
  { id, title }: Decision,
  to: Decision['follows'],
  on: CivilDate,
): Command<null, 'gone' | CannotFollow> {
  return {
    intention: { command: 'followEarlier', summary: `Linked the decision ${title.slice(0, 100)} to an earlier one` },
    async work(rows) {
      const now = await rows.get('decision', id);
      if (!now) return no('gone');
      const followed = follow(now, to, await rows.list('decision'));
      if (!followed.ok) return followed;
      rows.put('decision', followed.value);
      await settle(rows, followed.value, on);
      return ok(null);
    },
  };
}

async function settle(rows: Work, later: Decision, on: CivilDate): Promise<void> {
  const earlier = later.follows === null ? undefined : await rows.get('decision', later.follows.decisionId);
  const settled = earlier ? settleFollowed(later, earlier, on) : null;
  if (settled) rows.put('decision', settled);
}

/** What a meeting agreed, put forward to be signed on the route that the last of its kind went. */
export function prepareDecisionNotice(
  { id, title }: Decision,
  kind: Decision['kind'],
  on: CivilDate,
): Command<null, 'gone' | CannotPrepare> {
  return {
    intention: { command: 'prepareNotice', summary: `Prepared the notice of ${title.slice(0, 100)}` },
    async work(rows) {
      const now = await rows.get('decision', id);
      if (!now) return no('gone');
      const prepared = prepareNotice(now, { kind, on, route: routeToFollow(kind, await rows.list('decision')) });
      if (!prepared.ok) return prepared;
      rows.put('decision', prepared.value);
      return ok(null);
    },
  };
}

export function changeCorrespondence(
  { id, title }: Decision,
  change: (now: Correspondence) => Correspondence,
): Command<null, 'gone' | CannotCorrespond> {
  return {
    intention: { command: 'changeCorrespondence', summary: `Changed the correspondence on ${title.slice(0, 100)}` },
    async work(rows) {
      const now = await rows.get('decision', id);
      if (!now) return no('gone');
      const correspondence = change(now.correspondence ?? NO_CORRESPONDENCE);
      const { reportedAt } = correspondence;
      const reported = reportedAt === null ? undefined : await rows.get('meeting', reportedAt);
      const why = whyNotCorrespondence(correspondence, reported?.heldOn ?? null);
      if (why !== null) return no(why);
      rows.put('decision', { ...now, correspondence });
      return ok(null);
    },
  };
}

/** An item of the body's next meeting, or of its backlog where the diary has none. */
export function putToNote(
  { id, title }: Decision,
  from: CivilDate,
): Command<null, 'gone' | 'no-body' | 'there-already'> {
  return {
    intention: { command: 'putToNote', summary: `Put before the next meeting: ${title.slice(0, 100)}` },
    async work(rows) {
      const now = await rows.get('decision', id);
      if (!now) return no('gone');
      const { bodyId } = now;
      if (bodyId === null) return no('no-body');
      const next = nextMeetingOf(bodyId, await rows.list('meeting', 'bodyId', bodyId), from);
      const backlog = await rows.list('backlogItem', 'bodyId', bodyId);
      const items = next ? await rows.list('agendaItem', 'meetingId', next.id) : [];
      if (isNotedBy([...backlog, ...items], now)) return no('there-already');
      if (next) rows.add('agendaItem', itemToNote(now, next.id, items));
      else rows.add('backlogItem', backlogToNote(now, bodyId, orderKeyAt(backlog, backlog.length)));
      return ok(null);
    },
  };
}

/** What the programme sets for itself of a profile; null in the change is as the profile has it. */
export function changeOwnNotice(
  profile: LegalProfile,
  change: Partial<Omit<OwnNotice, 'profile'>>,
): Command<null, 'gone'> {
  return {
    intention: { command: 'changeOwnNotice', summary: `Changed the rules of notice of ${profile}` },
    async work(rows) {
      const [programme] = await rows.list('programme');
      if (!programme) return no('gone');
      rows.put('programme', { ...programme, ownNotice: setOwnNotice(programme.ownNotice, profile, change) });
      return ok(null);
    },
  };
}

/** What is private, in a file of its own. Null takes it out of the decision; its bytes stay. */
export function keepPartTwo({ id, title }: Decision, file: KeptFile | null): Command<null, 'gone'> {
  return {
    intention: { command: 'keepPartTwo', summary: `Changed Part 2 of ${title.slice(0, 100)}` },
    async work(rows) {
      const now = await rows.get('decision', id);
      if (!now) return no('gone');
      rows.put('decision', { ...now, partTwo: addKeptFile(rows, file, 'OFFICIAL-SENSITIVE') });
      return ok(null);
    },
  };
}

/** Published on a day, and effective from the end of call-in where there is one. */
export function asPublished(decision: Decision, on: CivilDate, effective: CivilDate): Decision {
  return { ...decision, made: decision.made ?? exactly(on), published: exactly(on), effective: exactly(effective) };
}

/** The paper was made of the decision as it stood; where that has changed meanwhile nothing is published. */
export function publishDecision(
  before: Decision,
  published: Decision,
  paper: PreparedPaper,
): Command<null, 'gone' | 'not-publishable'> {
  return {
    intention: { command: 'publishDecision', summary: `Published the decision ${before.title.slice(0, 100)}` },
    async work(rows) {
      const now = await rows.get('decision', before.id);
      if (!now) return no('gone');
      if (now.hlc !== before.hlc || whyNotPublished(now).length > 0) return no('not-publishable');
      rows.put('decision', published);
      await paper.write(rows);
      return ok(null);
    },
  };
}

function step<Reason extends string>(
  id: DecisionId,
  command: string,
  summary: string,
  make: (now: Decision) => Result<Decision, Reason>,
): Command<null, 'gone' | Reason> {
  return {
    intention: { command, summary },
    async work(rows) {
      const now = await rows.get('decision', id);
      if (!now) return no('gone');
      const made = make(now);
      if (!made.ok) return made;
      rows.put('decision', made.value);
      return ok(null);
    },
  };
}
