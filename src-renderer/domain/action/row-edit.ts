/**
 * An action changed in its row of the log: its date, its status, a word of how it stands.
 *
 * One line, three boxes. The word is the update; it is the reason too where the date
 * moves, and the owner's words where closure is proposed, so that nothing is typed twice.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import { typedWrittenDate } from '../kernel/draft.ts';
import { ok, type Result } from '../kernel/result.ts';
import { showWrittenDate } from '../kernel/written-date.ts';
import { type Action, type ActionStatus, close } from './action.ts';
import { addUpdate, type CannotPropose, type CannotRedate, keepOpen, proposeClosure, redate } from './action-steps.ts';

/** The statuses a row may be given; the others ask for more than a row can hold. */
export const ROW_STATUSES = ['open', 'proposed-for-closure', 'closed'] as const satisfies readonly ActionStatus[];
export type RowStatus = (typeof ROW_STATUSES)[number];

export interface RowEdit {
  readonly due: string;
  readonly status: RowStatus;
  readonly update: string;
}

export type CannotEdit = CannotRedate | CannotPropose | 'already-closed' | 'nothing-said' | 'not-proposed';

/** What stands in the boxes when they open. Null for an action that has ended: it is reopened in its record. */
export function rowEdit(action: Action): RowEdit | null {
  const status = ROW_STATUSES.find((one) => one === action.status);
  if (status === undefined || status === 'closed') return null;
  return { due: showWrittenDate(action.due), status, update: '' };
}

/** `by` is who edits; a proposal is put in the name of whoever leads. */
export function takeEdit(
  action: Action,
  edit: RowEdit,
  { on, by }: { readonly on: CivilDate; readonly by: string },
): Result<Action, CannotEdit> {
  const dated = redated(action, edit, on);
  if (!dated.ok) return dated;
  const proposes = edit.status === 'proposed-for-closure' && action.status === 'open';
  if (proposes) {
    const lead = action.owners.find((owner) => owner.lead) ?? action.owners[0];
    return proposeClosure(dated.value, { on, by: lead?.name ?? by, text: edit.update });
  }
  const told =
    edit.update.trim() === ''
      ? ok(dated.value)
      : addUpdate(dated.value, { on, text: edit.update, by, meetingId: null });
  if (!told.ok) return told;
  if (edit.status === 'closed') return close(told.value, on, null);
  return edit.status === 'open' && action.status === 'proposed-for-closure' ? keepOpen(told.value) : told;
}

function redated(action: Action, edit: RowEdit, on: CivilDate): Result<Action, CannotEdit> {
  if (edit.due.trim() === showWrittenDate(action.due)) return ok(action);
  return redate(action, { due: typedWrittenDate(edit.due), on, reason: edit.update });
}
