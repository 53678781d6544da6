/**
 * The marking of what is shown, in capitals, at the top and bottom of the window
 * (rules.md S-02). Colour goes with the words, never instead of them.
 *
 * The programme gives the least it can be. A screen that shows something higher
 * says so where it shows it, with `data-marking` on any element; the look
 * (look-window.css) then raises both banners, with no state to keep in step.
 */
import { MARKINGS, type Marking } from '#domain/kernel/marking.ts';

export function MarkingBanner({ marking, place }: { readonly marking: Marking; readonly place: 'top' | 'bottom' }) {
  return (
    <section
      className={`ma-marking ma-marking--${place}`}
      aria-label={`Marking, ${place} of the window`}
      data-marking={marking}
    >
      {MARKINGS.map((word) => (
        <span key={word} data-word={word}>
          {word}
        </span>
      ))}
    </section>
  );
}
