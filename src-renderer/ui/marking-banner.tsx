/**
 * The marking of what is shown, in capitals, at the top and bottom of the window
 * (rules.md S-02). Colour goes with the words, never instead of them.
 */
import type { Marking } from '#domain/kernel/marking.ts';

export function MarkingBanner({ marking, place }: { readonly marking: Marking; readonly place: 'top' | 'bottom' }) {
  return (
    <p className={`ma-marking ma-marking--${place}`} data-marking={marking}>
      <span className="govuk-visually-hidden">Marking: </span>
      {marking}
    </p>
  );
}
