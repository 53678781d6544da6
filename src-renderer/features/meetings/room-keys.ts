/**
 * The keys of the meeting room that work wherever the focus is in it.
 *
 * Ctrl 1 to 9 goes to an item; Alt O says what came of the item in hand, Alt D takes
 * an interest under it, Alt C starts and stops its clock, Alt R reads it back. They
 * go by the place of the key, because Alt and a letter types signs on some keyboards.
 */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { AgendaItemId } from '#domain/kernel/id.ts';
import { itemInAddress } from './item-commands.ts';

export interface RoomKeyDeeds {
  /** The nth item of the top level. */
  readonly goTo: (place: number) => boolean;
  readonly declare: (item: AgendaItemId) => void;
  readonly closeDeclaring: () => void;
  readonly readBack: (item: AgendaItemId | null) => void;
  /** The focus has come to this item. */
  readonly takeInHand: (item: AgendaItemId) => void;
}

export const ROOM_KEYS =
  'Enter next entry · Tab, Shift Tab level · Alt ↑ ↓ move · Ctrl 1 to 9 item · Ctrl Z, Ctrl Shift Z undo, redo · ' +
  'Alt O outcome · Alt D interest · Alt C clock · Alt R read back · Esc leaves the field · ' +
  'Action:, Decision:, Recommendation:, Escalation:, Risk: make records';

export function useRoomKeys(room: RefObject<HTMLElement | null>, deeds: RoomKeyDeeds): void {
  const latest = useRef(deeds);
  useLayoutEffect(() => {
    latest.current = deeds;
  });
  // Before the room is painted: whoever sees it may already use its keys.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
      if (press(event, room.current, latest.current)) event.preventDefault();
    }
    function onFocusIn({ target }: FocusEvent): void {
      const section = target instanceof HTMLElement ? target.closest<HTMLElement>('.ma-room__item') : null;
      const item = itemInAddress(section?.dataset.item);
      if (item !== null) latest.current.takeInHand(item);
    }
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('focusin', onFocusIn);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('focusin', onFocusIn);
    };
  }, [room]);
}

function press(event: KeyboardEvent, room: HTMLElement | null, deeds: RoomKeyDeeds): boolean {
  const { ctrlKey, altKey, shiftKey, metaKey, code } = event;
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  if (ctrlKey && !altKey && !shiftKey && digit !== undefined) return deeds.goTo(Number(digit));
  if (event.key === 'Escape' && isIn(event.target, '.ma-declare')) {
    deeds.closeDeclaring();
    return true;
  }
  if (!altKey || ctrlKey || shiftKey || metaKey) return false;
  const section = sectionAt(event.target, room);
  const item = itemInAddress(section?.dataset.item);
  if (code === 'KeyC') return click(room, '[aria-keyshortcuts="Alt+C"]');
  if (code === 'KeyR') deeds.readBack(item);
  else if (code === 'KeyD' && item !== null) deeds.declare(item);
  else if (code === 'KeyO' && section) return focusIn(section, '.ma-room__came select');
  else return false;
  return true;
}

/** The item the focus is under; the first where it is under none. */
function sectionAt(target: EventTarget | null, room: HTMLElement | null): HTMLElement | null {
  const own = target instanceof HTMLElement ? target.closest<HTMLElement>('.ma-room__item[data-item]') : null;
  return own ?? room?.querySelector<HTMLElement>('.ma-room__item[data-item]') ?? null;
}

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target instanceof HTMLElement && target.closest(selector) !== null;

function focusIn(within: HTMLElement, selector: string): boolean {
  const found = within.querySelector<HTMLElement>(selector);
  found?.focus();
  return found !== null;
}

function click(within: HTMLElement | null, selector: string): boolean {
  const found = within?.querySelector<HTMLElement>(selector) ?? null;
  found?.click();
  return found !== null;
}
