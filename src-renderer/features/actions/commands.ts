/** What can be done to an action. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import { type Action, close } from '#domain/action/action.ts';
import { type ActionFields, newAction } from '#domain/action/action-draft.ts';
import { addUpdate, type CannotRedate, redate, reopen, type Update, withdraw } from '#domain/action/action-steps.ts';
import type { Body } from '#domain/body/body.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { ActionId } from '#domain/kernel/id.ts';
import { allocateReference, referenceCode } from '#domain/kernel/reference.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';
import type { WrittenDate } from '#domain/kernel/written-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Database } from '#storage/database.ts';
import { usedActionReferences } from './queries.ts';

const called = (action: Action): string => action.reference ?? `“${action.text.slice(0, 60).replace(/\s+/g, ' ')}”`;

/**
 * An action agreed at a meeting, or between meetings by whoever enters it. The
 * minute it came from is the meeting room's to give; here the meeting's paper is
 * its source.
 */
export function addAction(
  db: Database,
  { fields, body, meeting }: { readonly fields: ActionFields; readonly body: Body; readonly meeting: Meeting | null },
  { today, by }: { readonly today: CivilDate; readonly by: string },
): Command<ActionId> {
  const agreedOn = meeting?.heldOn ?? today;
  const year = Number(agreedOn.slice(0, 4));
  return {
    intention: { command: 'addAction', summary: `Added an action of ${body.name}` },
    async work(rows) {
      const used = await usedActionReferences(db, body.id, year);
      const reference = allocateReference({ code: referenceCode(body), year, series: 'A' }, used);
      const source: Action['source'] = meeting
        ? { from: 'paper', paper: [meeting.reference, meeting.title].filter(Boolean).join(', ').slice(0, 500) }
        : { from: 'between-meetings', raisedBy: by.trim() === '' ? 'Not stated' : by };
      return ok(rows.add('action', newAction(fields, { reference, agreedOn, source })).id);
    },
  };
}

export function changeAction(action: Action, fields: Partial<Action>): Command<null, 'gone'> {
  return step(action, 'changeAction', `Changed action ${called(action)}`, (now) => ok({ ...now, ...fields }));
}

export function updateAction(action: Action, update: Update): Command<null, 'gone' | 'nothing-said'> {
  return step(action, 'updateAction', `Updated action ${called(action)}`, (now) => addUpdate(now, update));
}

export function redateAction(
  action: Action,
  to: { readonly due: WrittenDate | null; readonly on: CivilDate; readonly reason: string },
): Command<null, 'gone' | CannotRedate> {
  return step(action, 'redateAction', `Changed the date of action ${called(action)}`, (now) => redate(now, to));
}

export function closeAction(
  action: Action,
  today: CivilDate,
  at: Meeting | null,
): Command<null, 'gone' | 'already-closed'> {
  return step(action, 'closeAction', `Closed action ${called(action)}`, (now) =>
    close(now, at?.heldOn ?? today, at?.id ?? null),
  );
}

export function withdrawAction(action: Action, today: CivilDate): Command<null, 'gone' | 'already-closed'> {
  return step(action, 'withdrawAction', `Withdrew action ${called(action)}`, (now) => withdraw(now, today));
}

export function reopenAction(action: Action): Command<null, 'gone' | 'already-open'> {
  return step(action, 'reopenAction', `Reopened action ${called(action)}`, reopen);
}

/** A step is taken from the action as it is now, which another window may have changed. */
function step<Reason extends string>(
  action: Action,
  command: string,
  summary: string,
  take: (now: Action) => Result<Action, Reason>,
): Command<null, 'gone' | Reason> {
  return {
    intention: { command, summary },
    async work(rows) {
      const now = await rows.get('action', action.id);
      if (!now) return no('gone');
      const after = take(now);
      if (!after.ok) return after;
      rows.put('action', after.value);
      return ok(null);
    },
  };
}
