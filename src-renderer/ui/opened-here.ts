/**
 * A form that opens where its button was: the focus goes into it, and back when it closes.
 *
 * The button is often gone while the form is open, and another one with the same words
 * stands there afterwards; it is known again by them. Where the work has taken it away
 * for good, the focus goes to the heading it stood under, never to the top of the page.
 */
import { useCallback, useState } from 'react';

/** Give what it answers as the `ref` of the form, or of what is around it. */
export function useOpenedHere(): (place: HTMLElement | null) => (() => void) | undefined {
  const [words] = useState(() => wordsOf(document.activeElement));
  return useCallback(
    (place) => {
      if (place === null) return undefined;
      const heading = headingBefore(place);
      if (!place.contains(document.activeElement)) firstIn(place)?.focus();
      return () => {
        // What takes its place is drawn in the same go; what was focused elsewhere stays so.
        requestAnimationFrame(() => {
          if (document.activeElement !== document.body) return;
          const button = buttonSaying(words);
          (button ?? ready(heading))?.focus();
          if (button) whenGone(button, () => ready(heading)?.focus());
        });
      };
    },
    [words],
  );
}

const wordsOf = (element: Element | null): string => (element instanceof HTMLButtonElement ? element.innerText : '');

const firstIn = (place: HTMLElement): HTMLElement | null =>
  place.querySelector('input:not([type="hidden"]), select, textarea') ?? place.querySelector('button');

const buttonSaying = (words: string): HTMLElement | undefined =>
  words === '' ? undefined : [...document.querySelectorAll('button')].find(({ innerText }) => innerText === words);

/** What was saved may take the button away a moment later, and the focus with it. */
function whenGone(button: HTMLElement, then: () => void): void {
  const stop = new AbortController();
  const watch = new MutationObserver(() => {
    if (button.isConnected) return;
    stop.abort();
    if (document.activeElement === document.body) then();
  });
  stop.signal.addEventListener('abort', () => watch.disconnect());
  document.addEventListener('focusin', () => stop.abort(), { signal: stop.signal });
  watch.observe(document.body, { childList: true, subtree: true });
}

const headingBefore = (place: HTMLElement): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3)')].findLast(
    (each) => (each.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  ) ?? null;

function ready(heading: HTMLElement | null): HTMLElement | null {
  if (!heading?.isConnected) return document.querySelector<HTMLElement>('main h1');
  heading.tabIndex = -1;
  return heading;
}
