/** A choice among a few fixed words. For people, posts, parties and bodies use the combobox. */
import type { Ref } from 'react';
import type { Choice } from './choice.ts';
import { Field, type FieldProps } from './field.tsx';

export interface SelectProps extends FieldProps {
  readonly value: string;
  readonly options: readonly Choice[];
  readonly onChange: (id: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: React.KeyboardEvent<HTMLSelectElement>) => void;
  /** The words of the empty choice, where nothing may be chosen: 'Not stated'. */
  readonly none?: string;
  readonly ref?: Ref<HTMLSelectElement>;
}

export function Select({ value, options, onChange, onBlur, onKeyDown, none, ref, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(tied) => (
        <select
          {...tied}
          ref={ref ?? null}
          className={`govuk-select ${field.problem ? 'govuk-select--error' : ''}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        >
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
