/**
 * What every field has: a label above, a hint under it, what is wrong in red, then the control.
 *
 * Props fit react-hook-form: `{...useController({ name }).field}` spreads onto any
 * field here. Values are drafts: text as typed, read by the form's resolver.
 * `name` is how an error summary finds its field; ids are made here.
 */
import { type ReactNode, useId } from 'react';

export interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly hint?: ReactNode;
  /** What is wrong, as a sentence; nothing where nothing is. */
  readonly problem?: string | undefined;
  /** The label is said but not shown: in tables, where the column says it. */
  readonly labelHidden?: boolean;
  /** Said under the control as it is typed: a date read back, a count of words. */
  readonly echo?: ReactNode;
}

/** The attributes that tie a control to its label, hint and problem. */
export interface Tied {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export function Field({
  label,
  name,
  hint,
  problem,
  labelHidden = false,
  echo,
  children,
}: FieldProps & { readonly children: (tied: Tied) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}hint` : '', problem ? `${id}problem` : '', echo === undefined ? '' : `${id}echo`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`govuk-form-group ${problem ? 'govuk-form-group--error' : ''}`}>
      <label className={labelHidden ? 'govuk-visually-hidden' : 'govuk-label'} htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div id={`${id}hint`} className="govuk-hint">
          {hint}
        </div>
      ) : null}
      <Problem id={`${id}problem`} text={problem} />
      {children({
        id,
        name,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': problem ? true : undefined,
      })}
      {echo === undefined ? null : (
        <div id={`${id}echo`} className="govuk-hint ma-echo" aria-live="polite">
          {echo}
        </div>
      )}
    </div>
  );
}

export function Problem({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  if (!text) return null;
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">Problem: </span>
      {text}
    </p>
  );
}
