/** Radios and checkboxes, the GOV.UK way: a fieldset whose legend asks, and choices that answer. */
import { type ReactNode, useId } from 'react';
import type { Choice } from './choice.ts';
import { type FieldProps, Problem } from './field.tsx';

export interface RadiosProps extends FieldProps {
  readonly value: string;
  readonly options: readonly Choice[];
  readonly onChange: (id: string) => void;
  readonly inline?: boolean;
}

export function Radios({ value, options, onChange, inline = false, ...field }: RadiosProps) {
  return (
    <Group {...field}>
      <div className={`govuk-radios govuk-radios--small ${inline ? 'govuk-radios--inline' : ''}`}>
        {options.map((option) => (
          <Item
            key={option.id}
            kind="radio"
            name={field.name}
            option={option}
            checked={value === option.id}
            onChange={() => onChange(option.id)}
          />
        ))}
      </div>
    </Group>
  );
}

export interface CheckboxesProps extends FieldProps {
  readonly values: readonly string[];
  readonly options: readonly Choice[];
  /** All that are now ticked, in the order of the options. */
  readonly onChange: (ids: readonly string[]) => void;
}

export function Checkboxes({ values, options, onChange, ...field }: CheckboxesProps) {
  const toggle = (id: string) =>
    onChange(options.map((option) => option.id).filter((other) => values.includes(other) !== (other === id)));
  return (
    <Group {...field}>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {options.map((option) => (
          <Item
            key={option.id}
            kind="checkbox"
            name={field.name}
            option={option}
            checked={values.includes(option.id)}
            onChange={() => toggle(option.id)}
          />
        ))}
      </div>
    </Group>
  );
}

function Group({ label, hint, problem, labelHidden = false, children }: FieldProps & { readonly children: ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}hint` : '', problem ? `${id}problem` : ''].filter(Boolean).join(' ');
  return (
    <div className={`govuk-form-group ${problem ? 'govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={described === '' ? undefined : described}>
        <legend className={labelHidden ? 'govuk-visually-hidden' : 'govuk-fieldset__legend'}>{label}</legend>
        {hint ? (
          <div id={`${id}hint`} className="govuk-hint">
            {hint}
          </div>
        ) : null}
        <Problem id={`${id}problem`} text={problem} />
        {children}
      </fieldset>
    </div>
  );
}

interface ItemProps {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: Choice;
  readonly checked: boolean;
  readonly onChange: () => void;
}

function Item({ kind, name, option, checked, onChange }: ItemProps) {
  const id = useId();
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  return (
    <div className={`${block}__item`}>
      <input
        id={id}
        className={`${block}__input`}
        type={kind}
        name={name}
        checked={checked}
        aria-describedby={option.detail ? `${id}detail` : undefined}
        onChange={onChange}
      />
      <label className={`govuk-label ${block}__label`} htmlFor={id}>
        {option.name}
      </label>
      {option.detail ? (
        <div id={`${id}detail`} className={`govuk-hint ${block}__hint`}>
          {option.detail}
        </div>
      ) : null}
    </div>
  );
}
