/**
 * Ctrl K: type part of any name, Enter goes there. Nothing else is needed to find one's way.
 *
 * Commands and places are handed in by the app, which knows them; records come
 * from the tables. The focus stays in the field: the list is walked from there,
 * as a screen reader's combobox is.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import type { Kind } from '#domain/records.ts';
import { Dialog } from '#ui/dialog.tsx';
import { buildIndex, type Find, type Index, isRecord, listFinds, searchFinds } from './found.ts';

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly word: string;
  readonly also: string;
  readonly run: () => void;
}

interface CommandPaletteProps {
  readonly commands: readonly Command[];
  /** Kinds that have a place to open in. */
  readonly kinds: readonly Kind[];
  readonly onOpenRecord: (id: string) => void;
  readonly onClose: () => void;
}

export function CommandPalette({ commands, kinds, onOpenRecord, onClose }: CommandPaletteProps) {
  const { store } = useDesk();
  const [typed, setTyped] = useState('');
  const [index, setIndex] = useState<Index | null>(null);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    let open = true;
    void listFinds(store.db, kinds)
      .then((finds) => buildIndex([...commands.map(asFind), ...finds]))
      .then((built) => open && setIndex(built));
    return () => {
      open = false;
    };
  }, [store, kinds, commands]);

  const found = index ? searchFinds(index, commands.map(asFind), typed) : commands.map(asFind);
  const current = Math.min(at, found.length - 1);

  function choose(find: Find | undefined): void {
    if (!find) return;
    onClose();
    if (isRecord(find, kinds)) onOpenRecord(find.id);
    else commands.find((command) => command.id === find.id)?.run();
  }

  function moveTo(next: number): void {
    if (found.length === 0) return;
    const to = (next + found.length) % found.length;
    setAt(to);
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') moveTo(current + 1);
    else if (event.key === 'ArrowUp') moveTo(current - 1);
    else if (event.key === 'Enter') choose(found[current]);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title="Search or jump to" onClose={onClose} wide>
      <div className="ma-palette">
        <label htmlFor={`${id}field`} className="govuk-hint">
          Type part of a name, or what you want to do
        </label>
        <input
          id={`${id}field`}
          className="govuk-input"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-activedescendant={found.length > 0 ? `${id}${current}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <p className="govuk-visually-hidden" role="status">
          {found.length} found
        </p>
        <div ref={list} id={`${id}list`} className="ma-palette__list" role="listbox" aria-label="Found" tabIndex={-1}>
          {found.map((find, place) => (
            // The keyboard's way is the field above; this is the mouse's.
            <div
              key={find.id}
              id={`${id}${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === current}
              className="ma-palette__item"
              onMouseDown={(event) => {
                event.preventDefault();
                choose(find);
              }}
            >
              <span>{find.name}</span>
              <span className="ma-quiet">{find.word}</span>
            </div>
          ))}
        </div>
        {found.length === 0 ? (
          <p className="govuk-body">Nothing by that name. Names, titles, references and short forms are searched.</p>
        ) : null}
      </div>
    </Dialog>
  );
}

const asFind = ({ id, name, word, also }: Command): Find => ({ id, name, word, also });
