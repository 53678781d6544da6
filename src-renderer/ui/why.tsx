/** 'Why?' beside anything worked out: the rule, its working and its source, one press away. */
import type { ReactNode } from 'react';

export interface WhyProps {
  readonly children: ReactNode;
  /** What is being explained, for a screen reader: 'the date papers are due'. */
  readonly about: string;
}

export function Why({ children, about }: WhyProps) {
  return (
    <details className="ma-why">
      <summary>
        Why?<span className="govuk-visually-hidden"> About {about}</span>
      </summary>
      <div className="ma-why__text">{children}</div>
    </details>
  );
}
