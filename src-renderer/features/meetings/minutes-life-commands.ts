/**
 * The life of the minutes: ended, cleared, circulated, agreed, corrected, signed, reopened.
 *
 * What leaves the programme is kept as it left: circulating and agreeing each write
 * their paper in the same commit (issue-minutes.ts makes it first). Agreeing puts
 * the corrections into the entries they name, and says so in the minutes of the
 * meeting that agreed them, so that nobody types it.
 */
import type { Command } from '#desk/commit.ts';
import type { PreparedPaper } from '#desk/issue-paper.ts';
import { inOrder } from '#domain/agenda/agenda-item.ts';
import type { Body } from '#domain/body/body.ts';
import { type CivilDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';
import { endMeeting } from '#domain/meeting/end-meeting.ts';
import type { Clearance, Correction, Meeting } from '#domain/meeting/meeting.ts';
import { addCorrection, type CannotCorrect, correctRecords, removeCorrection } from '#domain/minutes/corrections.ts';
import { newMinute } from '#domain/minutes/minute-draft.ts';
import { placeAfter } from '#domain/minutes/minute-order.ts';
import {
  agreeByCorrespondence,
  agreeMinutes,
  type CannotAgree,
  type CannotClear,
  type CannotReopen,
  type CannotSign,
  type CannotStep,
  clearMinutes,
  mayBeWritten,
  reopenMinutes,
  signMinutes,
  stepMinutes,
} from '#domain/minutes/minutes-steps.ts';
import type { MinutesStyle } from '#domain/minutes/minutes-styles.ts';
import type { Work } from '#storage/store.ts';

export function endMeetingNow(meeting: Meeting): Command<null, 'gone'> {
  return step(meeting, 'endMeeting', `Ended ${meeting.title}`, (now) => ok(endMeeting(now)));
}

export function clearMinutesBy(
  meeting: Meeting,
  cleared: Clearance,
  body: Body | undefined,
): Command<null, 'gone' | CannotClear> {
  return step(meeting, 'clearMinutes', `Cleared the minutes of ${meeting.title}`, (now) =>
    clearMinutes(now, cleared, body),
  );
}

export function recallMinutes(meeting: Meeting): Command<null, 'gone' | CannotStep> {
  return step(meeting, 'recallMinutes', `Recalled the minutes of ${meeting.title} to draft`, (now) =>
    stepMinutes(now, [], 'recall', undefined),
  );
}

/** The meeting is given its reference here where no agenda was published. */
export function circulateMinutes(
  meeting: Meeting,
  body: Body | undefined,
  { paper, reference }: { readonly paper: PreparedPaper; readonly reference: string },
): Command<null, 'gone' | CannotStep> {
  return {
    intention: { command: 'circulateMinutes', summary: `Circulated the minutes of ${meeting.title}` },
    async work(rows) {
      const now = await rows.get('meeting', meeting.id);
      if (!now) return no('gone');
      const after = stepMinutes(now, await rows.list('agendaItem', 'meetingId', meeting.id), 'circulate', body);
      if (!after.ok) return after;
      rows.put('meeting', { ...after.value, reference: now.reference ?? reference });
      await paper.write(rows);
      return ok(null);
    },
  };
}

/** Where they are agreed: at a meeting, or by correspondence on a day. */
export type Agreed = { readonly at: Meeting } | { readonly on: CivilDate };

export function agreed(meeting: Meeting, where: Agreed): Result<Meeting, CannotAgree> {
  return 'at' in where ? agreeMinutes(meeting, where.at) : agreeByCorrespondence(meeting, where.on);
}

export function agreeMinutesAs(
  meeting: Meeting,
  where: Agreed,
  paper: PreparedPaper,
): Command<null, 'gone' | CannotAgree> {
  return {
    intention: { command: 'agreeMinutes', summary: `Agreed the minutes of ${meeting.title}` },
    async work(rows) {
      const now = await rows.get('meeting', meeting.id);
      const at = 'at' in where ? await rows.get('meeting', where.at.id) : undefined;
      if (!now || ('at' in where && !at)) return no('gone');
      const after = agreed(now, at ? { at } : where);
      if (!after.ok) return after;
      rows.put('meeting', after.value);
      await makeCorrections(rows, now);
      if (at) await minuteAgreement(rows, now, at);
      await paper.write(rows);
      return ok(null);
    },
  };
}

/** The entries that corrections name, put right; where the words are the record's that the entry made, that record. */
async function makeCorrections(rows: Work, meeting: Meeting): Promise<void> {
  if (meeting.corrections.length === 0) return;
  const changed = correctRecords(meeting, {
    minutes: await rows.list('minute', 'meetingId', meeting.id),
    actions: await rows.list('action', 'meetingId', meeting.id),
    decisions: await rows.list('decision', 'meetingId', meeting.id),
    recommendations: await rows.list('recommendation', 'meetingId', meeting.id),
  });
  for (const row of changed.minutes) rows.put('minute', row);
  for (const row of changed.actions) rows.put('action', row);
  for (const row of changed.decisions) rows.put('decision', row);
  for (const row of changed.recommendations) rows.put('recommendation', row);
}

/** The agreeing meeting's own minutes say so under the item that is for it, unless they have left draft. */
async function minuteAgreement(rows: Work, meeting: Meeting, at: Meeting): Promise<void> {
  if (!mayBeWritten(at.minutes)) return;
  const items = inOrder(await rows.list('agendaItem', 'meetingId', at.id));
  const item = items.find((each) => each.standing === 'minutes-of-last-meeting');
  if (!item) return;
  const found = meeting.corrections.filter((each) => each.at === at.id).length;
  const as = found === 0 ? 'as a correct record' : 'as corrected below';
  const text = `The minutes of the meeting of ${showDateInFull(meeting.heldOn)} were agreed ${as}.`;
  const minutes = await rows.list('minute', 'meetingId', at.id);
  const order = placeAfter(minutes, item.id, 'last');
  rows.add('minute', newMinute(at, { agendaItemId: item.id, order, level: 0, text }));
  if (item.status === 'on-agenda') rows.put('agendaItem', { ...item, status: 'considered' });
  if (at.minutes === 'none') rows.put('meeting', { ...at, minutes: 'draft' });
}

export function correctMinutes(meeting: Meeting, correction: Correction): Command<null, 'gone' | CannotCorrect> {
  return step(meeting, 'correctMinutes', `Corrected the minutes of ${meeting.title}`, (now) =>
    addCorrection(now, correction),
  );
}

export function takeCorrectionBack(meeting: Meeting, at: number): Command<null, 'gone' | 'not-circulated'> {
  return step(meeting, 'takeCorrectionBack', `Took back a correction of ${meeting.title}`, (now) =>
    removeCorrection(now, at),
  );
}

export function signMinutesBy(meeting: Meeting, signed: Clearance): Command<null, 'gone' | CannotSign> {
  return step(meeting, 'signMinutes', `Recorded who signed the minutes of ${meeting.title}`, (now) =>
    signMinutes(now, signed),
  );
}

/** The PDF that was agreed stays, and is superseded from now on. */
export function reopenMinutesFor(
  meeting: Meeting,
  why: { readonly on: CivilDate; readonly reason: string },
): Command<null, 'gone' | CannotReopen> {
  return {
    intention: { command: 'reopenMinutes', summary: `Reopened the minutes of ${meeting.title}` },
    async work(rows) {
      const now = await rows.get('meeting', meeting.id);
      if (!now) return no('gone');
      const after = reopenMinutes(now, why);
      if (!after.ok) return after;
      rows.put('meeting', after.value);
      const issued = await rows.list('issuedPaper', 'subjectId', meeting.id);
      for (const paper of issued.filter((each) => each.kind === 'minutes' && each.status === 'issued'))
        rows.put('issuedPaper', { ...paper, status: 'superseded' });
      return ok(null);
    },
  };
}

export function setMinutesStyle(meeting: Meeting, minutesStyle: MinutesStyle | null): Command<null, 'gone'> {
  return step(meeting, 'setMinutesStyle', `Chose the style of the minutes of ${meeting.title}`, (now) =>
    ok({ ...now, minutesStyle }),
  );
}

/** Issued the same day, because actions do not wait for the minutes: the meeting has been held. */
export function issueActionNote(meeting: Meeting, paper: PreparedPaper): Command<null, 'gone'> {
  return {
    intention: { command: 'issueActionNote', summary: `Issued the actions and decisions of ${meeting.title}` },
    async work(rows) {
      const now = await rows.get('meeting', meeting.id);
      if (!now) return no('gone');
      if (now.status !== 'held') rows.put('meeting', endMeeting(now));
      await paper.write(rows);
      return ok(null);
    },
  };
}

/** A step is taken from the meeting as it is now, which another window may have changed. */
function step<Reason extends string>(
  meeting: Meeting,
  command: string,
  summary: string,
  take: (now: Meeting) => Result<Meeting, Reason>,
): Command<null, 'gone' | Reason> {
  return {
    intention: { command, summary },
    async work(rows) {
      const now = await rows.get('meeting', meeting.id);
      if (!now) return no('gone');
      const after = take(now);
      if (!after.ok) return after;
      rows.put('meeting', after.value);
      return ok(null);
    },
  };
}
