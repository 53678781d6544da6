/**
 * What stands between the form and being saved, at its top, each line a way to its field.
 *
 * Put it inside the form: a line finds its field by name in there. It takes the
 * focus whenever the form was sent with problems, so that it is read out. The
 * links do not touch the address, which says what is open.
 */
import { useEffect, useRef } from 'react';

export interface FieldProblem {
  readonly name: string;
  readonly text: string;
}

export interface ErrorSummaryProps {
  readonly problems: readonly FieldProblem[];
  /** Changes with each attempt: the summary then takes the focus again. */
  readonly attempt: number;
}

export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) place.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <div ref={place} className="govuk-error-summary" tabIndex={-1} role="alert">
      <h2 className="govuk-error-summary__title">There is a problem</h2>
      <ul className="govuk-list govuk-error-summary__list">
        {problems.map((problem) => (
          <li key={`${problem.name} ${problem.text}`}>
            <a
              href={`#${problem.name}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(place.current?.closest('form') ?? document.body, problem.name);
              }}
            >
              {problem.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(form: Element, name: string): void {
  const field = form.querySelector(
    `[name="${CSS.escape(name)}"]:not([type="hidden"]), [data-name="${CSS.escape(name)}"]`,
  );
  if (field instanceof HTMLElement) field.focus();
}
