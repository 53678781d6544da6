/**
 * Running text, kept as typed. It grows with what is in it where the browser can (field-sizing).
 *
 * Enter is a new line here, so Ctrl Enter saves the form it stands in.
 */
import type { KeyboardEvent, Ref } from 'react';
import { Field, type FieldProps } from './field.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
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
          onKeyDown={(event) => {
            onKeyDown?.(event);
            saveByKey(event);
          }}
        />
      )}
    </Field>
  );
}

function saveByKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { form } = event.currentTarget;
  if (event.defaultPrevented || form === null || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit();
}
