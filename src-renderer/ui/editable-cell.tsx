/** One cell of an editable table: read, or being typed in. Its table decides what comes next. */
import { type KeyboardEvent, useId, useState } from 'react';
import type { EditableColumn } from './editable-column.ts';

/** A table whose cells are walked with the arrows is a grid to a screen reader (WAI-ARIA authoring practices, Data Grid). */
const GRID_CELL = { role: 'gridcell' } as const;
const READ_CELL = { ...GRID_CELL, 'aria-readonly': true } as const;

export type AfterCell = 'down' | 'next' | 'back' | 'leave';

interface EditableCellProps {
  readonly name: string;
  readonly column: EditableColumn;
  readonly label: string;
  readonly text: string;
  readonly note: string | undefined;
  readonly problem: string | undefined;
  /** `first`: the letter that began the typing, which replaces what was there. */
  readonly editing: { readonly first: string | null } | null;
  readonly tabStop: boolean;
  readonly readOnly: boolean;
  readonly onFocus: () => void;
  readonly onEdit: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onSave: (text: string, then: AfterCell) => Promise<void>;
  /** The cell was left by a key and is still being saved: its table knows, which may have left it for the person. */
  readonly isLeaving: () => boolean;
  /** A key pressed after the cell was left and before it was saved: it is meant for the next one. */
  readonly onAhead: (key: string) => void;
  readonly onGiveUp: () => void;
}

export function EditableCell(props: EditableCellProps) {
  const { name, column, text, note, problem, editing, tabStop, readOnly, onFocus, onEdit, onKey } = props;
  if (editing) return <TypingCell {...props} first={editing.first} />;
  return (
    <td
      data-cell={name}
      className={`govuk-table__cell ma-cell ${column.numeric ? 'govuk-table__cell--numeric' : ''}`}
      {...(readOnly ? READ_CELL : GRID_CELL)}
      tabIndex={tabStop ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKey}
      onDoubleClick={() => readOnly || onEdit()}
      onClick={(event) => {
        // A second press on the cell that has the focus begins the typing, as in a spreadsheet.
        if (!readOnly && event.detail === 1 && tabStop && event.currentTarget === document.activeElement) onEdit();
      }}
    >
      {text === '' ? <span className="ma-quiet">–</span> : <span className="ma-cell__text">{text}</span>}
      {note ? <span className="ma-cell__note">{note}</span> : null}
      {problem ? <span className="govuk-error-message">{problem}</span> : null}
    </td>
  );
}

function TypingCell(props: EditableCellProps & { readonly first: string | null }) {
  const { name, column, label, text, problem, first, onSave, isLeaving, onAhead, onGiveUp } = props;
  const [draft, setDraft] = useState(first ?? text);
  const id = useId();

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const types = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (isLeaving() && (types || event.key === 'Tab' || event.key === 'Enter')) onAhead(event.key);
    else if (event.key === 'Escape') onGiveUp();
    else if (event.key === 'Tab') void onSave(draft, event.shiftKey ? 'back' : 'next');
    else if (event.key === 'Enter' && !(column.prose && event.shiftKey))
      void onSave(draft, column.prose ? 'next' : 'down');
    else return;
    event.preventDefault();
  }

  const control = {
    name,
    value: draft,
    'aria-label': label,
    'aria-invalid': problem ? (true as const) : undefined,
    'aria-describedby': problem ? `${id}problem` : undefined,
    onKeyDown,
    onBlur: () => void onSave(draft, 'leave'),
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
  };
  return (
    <td className="govuk-table__cell ma-cell ma-cell--typing" {...GRID_CELL}>
      {column.prose ? (
        <textarea {...control} ref={focusAtEnd} className="govuk-textarea ma-grows" rows={1} spellCheck />
      ) : (
        <input
          {...control}
          ref={focusAtEnd}
          className="govuk-input"
          autoComplete="off"
          list={column.suggestions ? `${id}list` : undefined}
        />
      )}
      {column.suggestions ? (
        <datalist id={`${id}list`}>
          {column.suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ) : null}
      {problem ? (
        <span id={`${id}problem`} className="govuk-error-message">
          {problem}
        </span>
      ) : null}
    </td>
  );
}

function focusAtEnd(control: HTMLInputElement | HTMLTextAreaElement | null): void {
  control?.focus();
  control?.setSelectionRange(control.value.length, control.value.length);
}
