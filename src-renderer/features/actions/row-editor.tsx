/**
 * A row of the log being typed in: its date, its status, a word of how it stands.
 *
 * E opens the boxes, Tab goes between them, Enter saves and goes back to the row, Esc
 * gives up. A refusal stays in the row with its sentence and loses nothing.
 */
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import type { Action } from '#domain/action/action.ts';
import { ROW_STATUSES, type RowEdit } from '#domain/action/row-edit.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { editActionRow } from './commands.ts';
import { NOT_DONE, STATUS } from './wording.ts';

interface Editing {
  readonly action: Action;
  readonly boxes: RowEdit;
  readonly problem: string | null;
}

export interface RowEditor {
  readonly editing: Editing | null;
  readonly open: (action: Action, boxes: RowEdit) => void;
  readonly change: (boxes: Partial<RowEdit>) => void;
  readonly save: () => Promise<void>;
  readonly giveUp: () => void;
}

export function useRowEditor(): RowEditor {
  const { store, clock } = useDesk();
  const commit = useCommit();
  const [editing, setEditing] = useState<Editing | null>(null);
  const back = (id: string): void => {
    setEditing(null);
    requestAnimationFrame(() => focusRow(id));
  };
  return {
    editing,
    open: (action, boxes) => setEditing({ action, boxes, problem: null }),
    change: (boxes) => setEditing((now) => now && { ...now, boxes: { ...now.boxes, ...boxes } }),
    async save() {
      if (editing === null) return;
      const by = { on: londonDay(clock()), by: store.actor().name };
      const done = await commit(editActionRow(editing.action, editing.boxes, by), NOT_DONE);
      if (done.ok) back(editing.action.id);
      else setEditing((now) => now && { ...now, problem: done.sentence });
    },
    giveUp: () => editing && back(editing.action.id),
  };
}

function focusRow(id: string): void {
  const row = document.querySelector(`[data-id="${CSS.escape(id)}"]`);
  if (row instanceof HTMLElement) row.focus();
}

/** The boxes by the column that shows them. */
export function rowBoxes({ editing, change, save, giveUp }: RowEditor): Readonly<Record<string, ReactNode>> {
  if (editing === null) return {};
  const { boxes, problem, action } = editing;
  const of = action.reference ?? 'this action';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void save();
    else if (event.key === 'Escape') giveUp();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const control = { onKeyDown, onClick: (event: { stopPropagation(): void }) => event.stopPropagation() };
  return {
    due: (
      <input
        {...control}
        className="govuk-input ma-in-row"
        aria-label={`Due, ${of}`}
        ref={focusAndSelect}
        value={boxes.due}
        placeholder="No date agreed"
        autoComplete="off"
        onChange={(event) => change({ due: event.target.value })}
      />
    ),
    brag: (
      <select
        {...control}
        className="govuk-select ma-in-row"
        aria-label={`Status, ${of}`}
        value={boxes.status}
        onChange={(event) =>
          change({ status: ROW_STATUSES.find((status) => status === event.target.value) ?? boxes.status })
        }
      >
        {ROW_STATUSES.map((status) => (
          <option key={status} value={status}>
            {STATUS[status]}
          </option>
        ))}
      </select>
    ),
    update: (
      <>
        <input
          {...control}
          className={`govuk-input ma-in-row ${problem ? 'govuk-input--error' : ''}`}
          aria-label={`Update, ${of}`}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'row-problem' : undefined}
          value={boxes.update}
          placeholder="How it stands, or why"
          autoComplete="off"
          spellCheck
          onChange={(event) => change({ update: event.target.value })}
        />
        {problem ? (
          <span id="row-problem" role="alert" className="govuk-error-message ma-in-row__problem">
            {problem}
          </span>
        ) : null}
      </>
    ),
  };
}

/** The first box, when the row opens. A module's own function: called once, when it appears. */
function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
