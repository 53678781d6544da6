/**
 * Choosing a person, a post, a party or a body by typing part of its name.
 *
 * `ComboboxMany` chooses several: an owner may be two people, or an office. With
 * `addNew`, a name nobody knows yet can be made on the spot; the caller makes the
 * record and hands its id back through `value`. Accents and case do not matter.
 *
 * Where what is typed can mean one thing only, Enter or Tab takes it: a name typed in
 * full is never thrown away in silence.
 */
import { type KeyboardEvent, useId, useState } from 'react';
import { Button as AriaButton, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Button } from './button.tsx';
import type { Choice } from './choice.ts';
import { Field, type FieldProps } from './field.tsx';

export interface ComboboxProps extends FieldProps {
  /** Null: nothing chosen. */
  readonly value: string | null;
  readonly options: readonly Choice[];
  readonly onChange: (id: string | null) => void;
  readonly onBlur?: () => void;
  /** Makes a new one by this name, and chooses it. */
  readonly addNew?: ((name: string) => void) | undefined;
  /** What a new one is called: 'person' gives 'Add “Ann Ogden” as a new person'. */
  readonly newWord?: string;
}

const NEW = 'new:';
/** So many are listed at once; typing one more letter is quicker than scrolling. */
const LISTED = 100;

export function Combobox({ value, options, onChange, onBlur, addNew, newWord = 'name', ...field }: ComboboxProps) {
  const chosen = options.find((option) => option.id === value);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? chosen?.name ?? '';
  const found = typed === null ? options.slice(0, LISTED) : matching(options, typed);
  const isNew = typed !== null && typed.trim() !== '' && !options.some((option) => plain(option.name) === plain(typed));
  const items = addNew && isNew ? [...found, { id: NEW, name: `Add “${typed.trim()}” as a new ${newWord}` }] : found;

  const sure =
    typed === null || typed.trim() === ''
      ? null
      : (meantBy(typed, found)?.id ?? (items.length === 1 ? items[0]?.id : null) ?? null);

  function choose(id: string | null): void {
    if (id === NEW) addNew?.((typed ?? '').trim());
    else if (id !== null) onChange(id);
    setTyped(null);
  }

  /** Not left to the list, which may not have drawn itself when a quick hand goes on. */
  function takeSure(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    // The arrows have come to an option: the list takes that one.
    if (event.target instanceof Element && event.target.hasAttribute('aria-activedescendant')) return;
    const isOpenQuestion = sure === null && typed !== null && typed.trim() !== '';
    // Several names, or none: Enter leaves what is typed to be gone on with.
    if (event.key === 'Enter' && (sure !== null || isOpenQuestion)) event.preventDefault();
    // Where something stands already the list would put it back; where nothing does, it has only to shut.
    if (sure !== null ? value !== null : event.key === 'Enter' && isOpenQuestion) event.stopPropagation();
    if (sure !== null) choose(sure);
  }

  return (
    <Field {...field}>
      {(tied) => (
        <ComboBox
          aria-label={field.label}
          className="ma-combobox"
          inputValue={text}
          items={items}
          value={value}
          allowsEmptyCollection
          menuTrigger="input"
          onInputChange={(next) => {
            if (next === text) return;
            setTyped(next);
            if (next === '' && value !== null) onChange(null);
          }}
          onChange={(id) => choose(id === null ? null : String(id))}
          onBlur={() => {
            setTyped(null);
            onBlur?.();
          }}
          {...(tied['aria-describedby'] ? { 'aria-describedby': tied['aria-describedby'] } : {})}
        >
          <div
            className="ma-combobox__box"
            onKeyDownCapture={(event) => {
              keepEscape(event);
              takeSure(event);
            }}
          >
            <Input
              id={tied.id}
              data-name={field.name}
              className={`govuk-input ${field.problem ? 'govuk-input--error' : ''}`}
              autoComplete="off"
            />
            <AriaButton className="ma-combobox__open" aria-label={`Show all: ${field.label}`}>
              <span aria-hidden="true">▾</span>
            </AriaButton>
          </div>
          <Popover className="ma-popover" offset={2}>
            <ListBox<Choice>
              className="ma-listbox"
              aria-label={field.label}
              renderEmptyState={() => <div className="ma-listbox__none">Nothing by that name</div>}
            >
              {(option) => (
                <ListBoxItem id={option.id} textValue={option.name} className="ma-option">
                  <span>{option.name}</span>
                  {option.detail ? <span className="ma-quiet"> {option.detail}</span> : null}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
    </Field>
  );
}

export interface ComboboxManyProps extends Omit<ComboboxProps, 'value' | 'onChange'> {
  readonly values: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

export function ComboboxMany({ values, options, onChange, ...rest }: ComboboxManyProps) {
  const id = useId();
  const left = options.filter((option) => !values.includes(option.id));
  const nameOf = (value: string) => options.find((option) => option.id === value)?.name ?? 'Not found';
  return (
    <div className="ma-many">
      <Combobox
        {...rest}
        value={null}
        options={left}
        onChange={(next) => next !== null && onChange([...values, next])}
      />
      {values.length > 0 ? (
        <ul className="ma-many__list" aria-labelledby={id}>
          <li id={id} className="govuk-visually-hidden">
            Chosen: {rest.label}
          </li>
          {values.map((value) => (
            <li key={value} className="ma-many__item">
              <span>{nameOf(value)}</span>
              <Button
                kind="link"
                about={nameOf(value)}
                onPress={() => onChange(values.filter((other) => other !== value))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Esc shuts the open list and nothing else: not the panel or the dialog that the box stands in. */
function keepEscape(event: KeyboardEvent<HTMLElement>): void {
  const isOpen = event.target instanceof HTMLInputElement && event.target.ariaExpanded === 'true';
  if (event.key === 'Escape' && isOpen) event.preventDefault();
}

function matching(options: readonly Choice[], typed: string): readonly Choice[] {
  const words = plain(typed).split(' ').filter(Boolean);
  const holds = (option: Choice) =>
    words.every((word) => plain(`${option.name} ${option.detail ?? ''}`).includes(word));
  return options.filter(holds).slice(0, LISTED);
}

/** The one of that very name; or, of several that hold the words, none. */
function meantBy(typed: string, found: readonly Choice[]): Choice | null {
  const exact = found.filter((option) => plain(option.name) === plain(typed));
  const [only] = exact.length > 0 ? exact : found;
  return (exact.length || found.length) === 1 ? (only ?? null) : null;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('en-GB');
