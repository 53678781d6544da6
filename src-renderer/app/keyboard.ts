/**
 * The keyboard map, all of it, and what listens to it (design: screens.md).
 *
 * Letters work only where nothing is being typed. A page hooks in by markup, not
 * by code: N presses the page's primary button, or that of what is empty; '/' goes
 * to the filter box.
 * Lists, forms and tables deal with their own keys before these are looked at.
 */
import { useEffect, useRef } from 'react';

export interface KeyLine {
  readonly keys: string;
  readonly does: string;
}

/** What '?' shows, in the order of use. */
export const KEY_LINES: readonly KeyLine[] = [
  { keys: 'Ctrl K', does: 'Search, or jump to anything' },
  { keys: 'N', does: 'New, here' },
  { keys: '/', does: 'Filter this list' },
  { keys: 'J K or ↓ ↑', does: 'Next or previous row' },
  { keys: 'Enter', does: 'Open the row, edit the value' },
  { keys: 'E', does: 'Edit the row' },
  { keys: 'X', does: 'Select the row' },
  { keys: 'Esc', does: 'Close, or give up' },
  { keys: 'Ctrl Enter', does: 'Save what is typed; in an update round, save and go on to the next' },
  { keys: 'Ctrl Z', does: 'Undo' },
  { keys: 'Ctrl Shift Z', does: 'Redo' },
  { keys: 'Alt ↑ ↓', does: 'Move a row of a table, or an entry of the minutes' },
  { keys: 'Ctrl 1 to 9', does: 'Go to an item, in the meeting room' },
  { keys: 'Tab, Shift Tab', does: 'Set the level of an entry, in the meeting room' },
  { keys: 'F6', does: 'Next part of the window' },
  { keys: '?', does: 'Show this list' },
];

export interface KeyDeeds {
  readonly search: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly help: () => void;
  /** The place whose 'G' letter was pressed; nothing where there is none. */
  readonly goByLetter: (letter: string) => void;
}

const SECOND_KEY_WITHIN = 1500;

export function useKeyboard(deeds: KeyDeeds): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    let afterG = 0;
    function onKeyDown(event: KeyboardEvent): void {
      const isSecond = event.timeStamp - afterG < SECOND_KEY_WITHIN && afterG > 0;
      afterG = 0;
      if (event.defaultPrevented || event.isComposing) return;
      const letter = event.key.toLowerCase();
      if (hasCommand(event)) {
        if (event.altKey || !pressWithControl(letter, event, latest.current)) return;
      } else if (event.key === 'F6') goToNextRegion(event.shiftKey ? -1 : 1);
      else if (event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      else if (isSecond) latest.current.goByLetter(letter);
      else if (letter === 'g') afterG = event.timeStamp;
      else if (event.key === '?') latest.current.help();
      else if (event.key === '/') focusOn('.ma-work [data-filter]');
      else if (letter === 'n') pressFirst(NEW_HERE);
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

const hasCommand = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey;

/** In a text field Ctrl Z takes back typing, which is the browser's to do. */
function pressWithControl(letter: string, event: KeyboardEvent, deeds: KeyDeeds): boolean {
  if (letter === 'k') deeds.search();
  else if (isTyping(event.target) || document.querySelector('dialog[open]')) return false;
  else if (letter === 'z' && event.shiftKey) deeds.redo();
  else if (letter === 'z') deeds.undo();
  else if (letter === 'y') deeds.redo();
  else return false;
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const PRIMARY = '.govuk-button:not(.govuk-button--secondary, .govuk-button--warning)';
/** The button that says it is, else the page's own primary button, else the one that makes the first of what is empty. */
const NEW_HERE = ['.ma-work [aria-keyshortcuts="N"]', `.ma-page__actions ${PRIMARY}`, `.ma-work .ma-empty ${PRIMARY}`];

const REGIONS = ['.ma-bar', '.ma-places', '.ma-work', '.ma-panel'];

function goToNextRegion(step: 1 | -1): void {
  const regions = REGIONS.map((name) => document.querySelector(name)).filter((region) => region !== null);
  const now = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(now + step + regions.length) % regions.length];
  const stop = next?.querySelector('h2[tabindex], h1[tabindex], a[href], button, select, input');
  if (stop instanceof HTMLElement) stop.focus();
}

function focusOn(selector: string): void {
  const found = document.querySelector(selector);
  if (found instanceof HTMLElement) found.focus();
}

function pressFirst(selectors: readonly string[]): void {
  for (const selector of selectors) {
    const found = document.querySelector(selector);
    if (!(found instanceof HTMLElement)) continue;
    found.click();
    return;
  }
}
