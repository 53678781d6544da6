/**
 * A day, typed the British way in one field: '12/5/21', '12 May 2021', '12 May'.
 *
 * The draft is the text as typed; `readTypedDay` is what a resolver reads it
 * with, and the same reading is shown back in full, so that the weekday lets the
 * user check ("Wednesday 12 May 2021"). Nothing is guessed: a text that is no day
 * stays, and says so. `thisYear` completes a day typed without one.
 */
import type { Ref } from 'react';
import { type CivilDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { readWrittenDate } from '#domain/kernel/day-first.ts';
import { Field, type FieldProps } from './field.tsx';

export interface DateFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
  readonly thisYear?: number;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Null where the text names no single day. An empty text is null too: ask first whether it may be empty. */
export function readTypedDay(text: string, thisYear: number | null = null): CivilDate | null {
  const read = readWrittenDate(text, thisYear);
  return read.precision === 'day' ? read.day : null;
}

export function DateField({ value, onChange, onBlur, onKeyDown, thisYear, ref, ...field }: DateFieldProps) {
  const day = readTypedDay(value, thisYear ?? null);
  const echo =
    value.trim() === '' ? '' : day ? showDateInFull(day) : 'Not a day yet. Type it as 12/5/21 or 12 May 2021.';
  return (
    <Field hint="For example, 12/5/21 or 12 May 2021" {...field} echo={echo}>
      {(tied) => (
        <input
          {...tied}
          ref={ref ?? null}
          className={`govuk-input govuk-input--width-20 ${field.problem ? 'govuk-input--error' : ''}`}
          type="text"
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}
