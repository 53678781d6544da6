/**
 * A record beside its list. Esc closes it, and the focus goes back to where it was.
 * It begins at the title; a panel that is a form, at the form's first box, to be typed in.
 *
 * It is a region, not a dialog: the list stays usable, and J and K in it move on
 * to the next record while this one stays open.
 */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';

export interface SidePanelProps {
  readonly title: string;
  readonly caption?: string | undefined;
  readonly tag?: ReactNode;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function SidePanel({ title, caption, tag, onClose, actions, children }: SidePanelProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const panel = heading.current?.closest('aside');
    const box = panel?.querySelector<HTMLElement>(':scope > .ma-panel__head + form :is(input, select, textarea)');
    (box ?? heading.current)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    // Wherever the focus is, in the list too; but not where Esc has been dealt with, and not behind a dialog.
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      close.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <aside className="ma-panel" aria-labelledby={id}>
      <div className="ma-panel__head">
        <div>
          {caption ? <span className="govuk-caption-m">{caption}</span> : null}
          <h2 id={id} ref={heading} tabIndex={-1} className="govuk-heading-m govuk-!-margin-bottom-1">
            {title}
          </h2>
          {tag}
        </div>
        <Button kind="link" onPress={onClose} keys="Escape" about={title}>
          Close
        </Button>
      </div>
      {actions ? <div className="ma-panel__actions">{actions}</div> : null}
      {children}
    </aside>
  );
}
