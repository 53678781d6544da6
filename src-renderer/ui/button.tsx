/**
 * Buttons. One primary button a screen: the thing a tired secretary came for.
 *
 * A button is never disabled to say no: it is pressed, and it explains. While the
 * work it started runs it is only marked busy, so that focus stays where it was.
 * Some people double-click everything: the second press of two does nothing, but on
 * the links and small buttons that are pressed again and again.
 */
import type { ReactNode, Ref } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  /** Left out on a submit button: the form answers. */
  readonly onPress?: () => void;
  readonly kind?: 'primary' | 'secondary' | 'warning' | 'link';
  readonly type?: 'button' | 'submit';
  /** Pressing again does nothing until it is false. */
  readonly busy?: boolean;
  /** Said after the button's words by a screen reader: 'Restore' + 'the snapshot of 12 May 2021'. */
  readonly about?: string;
  /** The key that does the same, as 'Control+K' (aria-keyshortcuts). */
  readonly keys?: string;
  readonly small?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  onPress,
  kind = 'secondary',
  type = 'button',
  busy = false,
  about,
  keys,
  small = false,
  ref,
}: ButtonProps) {
  const look =
    kind === 'link'
      ? 'ma-link-button govuk-link'
      : `govuk-button ${kind === 'primary' ? '' : `govuk-button--${kind}`} ${small ? 'ma-button--small' : ''}`;
  return (
    <button
      ref={ref}
      type={type}
      className={look}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keys}
      onClick={(event) => {
        const isSecond = event.detail > 1 && kind !== 'link' && !small;
        if (busy || isSecond) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
      {about ? <span className="govuk-visually-hidden"> {about}</span> : null}
    </button>
  );
}

export function ButtonGroup({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-button-group ma-button-group">{children}</div>;
}
