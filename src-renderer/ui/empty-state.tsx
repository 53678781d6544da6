/** Nothing here yet: what belongs here, and the button that makes the first one. */
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** The button that makes the first one. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="ma-empty">
      <h2 className="govuk-heading-m">{title}</h2>
      {children ? <div className="govuk-body">{children}</div> : null}
      {action}
    </div>
  );
}
