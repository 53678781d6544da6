/**
 * A dialog, for what cannot be undone and for small forms. Everything else has Undo instead.
 *
 * It is the browser's own: focus stays in it, Esc closes it, and the focus goes
 * back to the button that opened it.
 */
import { type ReactNode, useEffect, useId, useRef } from 'react';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** Over the whole window, in big type: to be shared on a call. */
  readonly full?: boolean;
}

export function Dialog({ title, onClose, children, wide = false, full = false }: DialogProps) {
  const id = useId();
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = place.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={place}
      className={`ma-dialog ${wide ? 'ma-dialog--wide' : ''} ${full ? 'ma-dialog--full' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} className={full ? 'govuk-heading-xl' : 'govuk-heading-m'}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
