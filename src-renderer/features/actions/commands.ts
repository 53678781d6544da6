/** What can be done to an action. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import { type Action, close } from '#domain/action/action.ts';
import { type ActionFields, newAction } from '#domain/action/action-draft.ts';
import {
  addUpdate,
  asTransferred,
  type CannotEnd,
  type CannotMerge,
  type CannotPropose,
  type CannotRedate,
  type CannotReopen,
  type CannotTransfer,
  chase,
  type Ending,
  keepOpen,
  merge,
  proposeClosure,
  redate,
  reopen,
  type Said,
  transfer,
  type Update,
  withdraw,
} from '#domain/action/action-steps.ts';
import { takeEach } from '#domain/action/many-actions.ts';
import { type CannotEdit, type RowEdit, takeEdit } from '#domain/action/row-edit.ts';
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

export function withdrawAction(action: Action, ending: Ending): Command<null, 'gone' | CannotEnd> {
  return step(action, 'withdrawAction', `Withdrew action ${called(action)}`, (now) => withdraw(now, ending));
}

export function proposeActionClosure(action: Action, said: Said): Command<null, 'gone' | CannotPropose> {
  return step(action, 'proposeActionClosure', `Proposed action ${called(action)} for closure`, (now) =>
    proposeClosure(now, said),
  );
}

export function keepActionOpen(action: Action): Command<null, 'gone' | 'not-proposed'> {
  return step(action, 'keepActionOpen', `Kept action ${called(action)} open`, keepOpen);
}

export function reopenAction(action: Action, said: Said): Command<null, 'gone' | CannotReopen> {
  return step(action, 'reopenAction', `Reopened action ${called(action)}`, (now) => reopen(now, said));
}

export function chaseAction(action: Action, asked: Action['chases'][number]): Command<null, 'gone' | 'not-open'> {
  return step(action, 'chaseAction', `Noted that action ${called(action)} was chased`, (now) => chase(now, asked));
}

/** Into the other as it is now: a second window may have closed it meanwhile. */
export function mergeAction(action: Action, into: Action, ending: Ending): Command<null, 'gone' | CannotMerge> {
  return {
    intention: { command: 'mergeAction', summary: `Merged action ${called(action)} into ${called(into)}` },
    async work(rows) {
      const [now, other] = [await rows.get('action', action.id), await rows.get('action', into.id)];
      if (!now || !other) return no('gone');
      const merged = merge(now, other, ending);
      if (!merged.ok) return merged;
      rows.put('action', merged.value);
      return ok(null);
    },
  };
}

/** It ends in this log and goes on in the other's, under a reference of that log; elsewhere where that log is kept elsewhere. */
export function transferAction(
  db: Database,
  { action, from, to }: { readonly action: Action; readonly from: Body; readonly to: Body },
  { by, ...ending }: Ending & { readonly by: string },
): Command<ActionId | null, 'gone' | CannotTransfer> {
  return {
    intention: { command: 'transferAction', summary: `Transferred action ${called(action)} to ${to.name}` },
    async work(rows) {
      const now = await rows.get('action', action.id);
      if (!now) return no('gone');
      const allowed = transfer(now, { ...ending, to: to.id, as: null });
      if (!allowed.ok) return allowed;
      if (to.runElsewhere) {
        rows.put('action', allowed.value);
        return ok(null);
      }
      const year = Number(ending.on.slice(0, 4));
      const used = await usedActionReferences(db, to.id, year);
      const reference = allocateReference({ code: referenceCode(to), year, series: 'A' }, used);
      const arrival = { ...ending, to: to.id, reference, from: from.name, by };
      const there = rows.add('action', asTransferred(now, arrival));
      rows.put('action', { ...allowed.value, mergedInto: there.id });
      return ok(there.id);
    },
  };
}

/** Its date, status and update as typed in its row, in one go. */
export function editActionRow(
  action: Action,
  edit: RowEdit,
  by: { readonly on: CivilDate; readonly by: string },
): Command<null, 'gone' | CannotEdit> {
  return step(action, 'editActionRow', `Changed action ${called(action)}`, (now) => takeEdit(now, edit, by));
}

/** One step taken by many. Those that cannot take it are left as they are; refused where none can. */
export function changeMany<Reason extends string>(
  actions: readonly Action[],
  done: string,
  take: (action: Action) => Result<Action, Reason>,
): Command<number, 'gone' | Reason> {
  const count = takeEach(actions, take).taken.length;
  return {
    intention: { command: 'changeManyActions', summary: `${done} ${count === 1 ? '1 action' : `${count} actions`}` },
    async work(rows) {
      const now: Action[] = [];
      for (const { id } of actions) {
        const row = await rows.get('action', id);
        if (row) now.push(row);
      }
      const { taken, left } = takeEach(now, take);
      const [first] = left;
      if (taken.length === 0) return no(first?.reason ?? 'gone');
      for (const action of taken) rows.put('action', action);
      return ok(taken.length);
    },
  };
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
