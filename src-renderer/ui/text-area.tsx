/** Running text, kept as typed. It grows with what is in it where the browser can (field-sizing). */
import type { Ref } from 'react';
import { Field, type FieldProps } from './field.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: React.KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly rows?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({ value, onChange, onBlur, onKeyDown, rows = 3, ref, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      {(tied) => (
        <textarea
          {...tied}
          ref={ref ?? null}
          className={`govuk-textarea ma-grows ${field.problem ? 'govuk-textarea--error' : ''}`}
          rows={rows}
          value={value}
          spellCheck
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}
