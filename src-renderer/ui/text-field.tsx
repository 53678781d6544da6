/** One line of text. Takes a draft, gives back what was typed, changes nothing in it. */
import type { Ref } from 'react';
import { Field, type FieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
  /** In characters; the whole width where none is given. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly type?: 'text' | 'password' | 'email' | 'tel';
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  /** Words the browser may suggest; any other may be typed. */
  readonly suggestions?: readonly string[];
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({
  value,
  onChange,
  onBlur,
  onKeyDown,
  width,
  type = 'text',
  autoFocus = false,
  autoComplete = 'off',
  suggestions = [],
  ref,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(tied) => (
        <>
          <input
            {...tied}
            ref={ref ?? (autoFocus ? focusOnce : null)}
            className={`govuk-input ${width ? `govuk-input--width-${width}` : ''} ${field.problem ? 'govuk-input--error' : ''}`}
            type={type}
            value={value}
            autoComplete={autoComplete}
            spellCheck={type === 'text'}
            list={suggestions.length > 0 ? `${tied.id}list` : undefined}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
            onKeyDown={onKeyDown}
          />
          {suggestions.length > 0 ? (
            <datalist id={`${tied.id}list`}>
              {suggestions.map((word) => (
                <option key={word} value={word} />
              ))}
            </datalist>
          ) : null}
        </>
      )}
    </Field>
  );
}

/** The first field of a form that the user has just opened. A module's own function: called once, when it appears. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
