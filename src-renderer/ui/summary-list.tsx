/**
 * A record as a summary list that is edited where it stands.
 *
 * Enter on Change edits a value, Enter saves it, Esc gives up; in running text
 * Ctrl Enter saves, because Enter is a new line. A save that is refused leaves
 * what was typed, with the sentence that says why.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import type { Choice } from './choice.ts';
import { Combobox, ComboboxMany } from './combobox.tsx';
import { DateField } from './date-field.tsx';
import { Select } from './select.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

/** How a value is edited. `save` answers null when it is saved, else the sentence that says why not. */
export type Editing =
  | {
      readonly kind: 'text' | 'prose' | 'date';
      readonly draft: string;
      readonly save: (draft: string) => Promise<string | null>;
    }
  | {
      readonly kind: 'choice';
      readonly draft: string;
      readonly options: readonly Choice[];
      readonly none?: string;
      readonly save: (draft: string) => Promise<string | null>;
    }
  | {
      readonly kind: 'search';
      readonly draft: string | null;
      readonly options: readonly Choice[];
      readonly save: (draft: string | null) => Promise<string | null>;
    }
  | {
      readonly kind: 'many';
      readonly drafts: readonly string[];
      readonly options: readonly Choice[];
      readonly save: (drafts: readonly string[]) => Promise<string | null>;
    };

export interface SummaryRow {
  readonly key: string;
  readonly label: string;
  /** What is shown; a dash where it is empty. */
  readonly value: ReactNode;
  readonly hint?: string;
  readonly why?: ReactNode;
  /** Left out: it is worked out, or not to be changed here. */
  readonly edit?: Editing | undefined;
}

export function SummaryList({ rows, label }: { readonly rows: readonly SummaryRow[]; readonly label?: string }) {
  const [open, setOpen] = useState<string | null>(null);
  const place = useRef<HTMLDListElement>(null);
  const closed = useRef<string | null>(null);
  useEffect(() => {
    if (open !== null || closed.current === null) return;
    const button = place.current?.querySelector(`[data-key="${CSS.escape(closed.current)}"] button`);
    closed.current = null;
    // Whoever has gone on to something else while it was saved is left there.
    if (document.activeElement === document.body && button instanceof HTMLElement) button.focus();
  }, [open]);
  const close = (key: string) => {
    closed.current = key;
    setOpen(null);
  };
  return (
    <dl ref={place} className="govuk-summary-list ma-summary" aria-label={label}>
      {rows.map((row) => (
        <div key={row.key} className="govuk-summary-list__row" data-key={row.key}>
          <dt className="govuk-summary-list__key">{row.label}</dt>
          {open === row.key && row.edit ? (
            <dd className="govuk-summary-list__value ma-summary__editing">
              <Editor row={row} edit={row.edit} onDone={() => close(row.key)} />
            </dd>
          ) : (
            <>
              <dd className="govuk-summary-list__value">
                {isEmpty(row.value) ? <span className="ma-quiet">–</span> : row.value}
                {row.why}
              </dd>
              <dd className="govuk-summary-list__actions">
                {row.edit ? (
                  <Button kind="link" about={row.label} onPress={() => setOpen(row.key)}>
                    Change
                  </Button>
                ) : null}
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}

const isEmpty = (value: ReactNode): boolean => value === null || value === undefined || value === '';

interface EditorProps {
  readonly row: SummaryRow;
  readonly edit: Editing;
  readonly onDone: () => void;
}

function Editor({ row, edit, onDone }: EditorProps) {
  const [drafts, setDrafts] = useState<readonly string[]>(startOf(edit));
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const text = drafts[0] ?? '';
  const change = (next: string) => setDrafts([next]);

  async function save(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const refused = await saveDrafts(edit, drafts);
    setBusy(false);
    if (refused === null) onDone();
    else setProblem(refused);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isSave = event.key === 'Enter' && (edit.kind !== 'prose' || event.ctrlKey || event.metaKey);
    // An Enter that chooses from an open list has been dealt with by the list.
    if (event.defaultPrevented || (event.target instanceof HTMLElement && event.target.closest('button'))) return;
    if (event.key === 'Escape') onDone();
    else if (isSave && edit.kind !== 'many' && edit.kind !== 'search') void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const field = { name: row.key, label: row.label, labelHidden: true, hint: row.hint, problem };
  return (
    <form
      ref={focusFirst}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {edit.kind === 'text' ? <TextField {...field} value={text} onChange={change} /> : null}
      {edit.kind === 'prose' ? <TextArea {...field} value={text} onChange={change} /> : null}
      {edit.kind === 'date' ? (
        <DateField {...field} hint={row.hint ?? 'For example, 12/5/21 or 12 May 2021'} value={text} onChange={change} />
      ) : null}
      {edit.kind === 'choice' ? (
        <Select
          {...field}
          value={text}
          options={edit.options}
          onChange={change}
          {...(edit.none === undefined ? {} : { none: edit.none })}
        />
      ) : null}
      {edit.kind === 'search' ? (
        <Combobox
          {...field}
          value={text === '' ? null : text}
          options={edit.options}
          onChange={(id) => change(id ?? '')}
        />
      ) : null}
      {edit.kind === 'many' ? (
        <ComboboxMany {...field} values={drafts} options={edit.options} onChange={setDrafts} />
      ) : null}
      <div className="ma-summary__buttons">
        <Button small kind="primary" type="submit" busy={busy} about={row.label}>
          Save
        </Button>
        <Button kind="link" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function startOf(edit: Editing): readonly string[] {
  if (edit.kind === 'many') return edit.drafts;
  return edit.draft === null ? [] : [edit.draft];
}

function saveDrafts(edit: Editing, drafts: readonly string[]): Promise<string | null> {
  if (edit.kind === 'many') return edit.save(drafts);
  const [draft = ''] = drafts;
  return edit.kind === 'search' ? edit.save(draft === '' ? null : draft) : edit.save(draft);
}

/** Once, when the editor appears: a function of the module keeps React from calling it again. */
function focusFirst(form: HTMLFormElement | null): void {
  const first = form?.querySelector('input, textarea, select');
  if (first instanceof HTMLElement) first.focus();
  if (first instanceof HTMLInputElement) first.select();
}
