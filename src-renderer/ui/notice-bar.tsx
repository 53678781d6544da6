/**
 * What was just done, with Undo. Said by a screen reader, and in nobody's way.
 *
 * The live region is always there and only its content changes: one that comes
 * into being with its text is often not read out. A refusal is said at once.
 */
import { Button } from './button.tsx';

export interface NoticeBarProps {
  readonly notice: { readonly text: string; readonly tone: 'done' | 'refused' | 'information' } | null;
  readonly onUndo?: (() => void) | undefined;
  readonly onDismiss: () => void;
}

export function NoticeBar({ notice, onUndo, onDismiss }: NoticeBarProps) {
  return (
    <div
      className="ma-notice-place"
      role="status"
      aria-atomic="true"
      aria-live={notice?.tone === 'refused' ? 'assertive' : 'polite'}
    >
      {notice ? (
        <div className={`ma-notice ma-notice--${notice.tone}`}>
          <p className="ma-notice__text">{notice.text}</p>
          {onUndo ? (
            <Button kind="link" onPress={onUndo} keys="Control+Z">
              Undo
            </Button>
          ) : null}
          <Button kind="link" onPress={onDismiss} about="this notice">
            Dismiss
          </Button>
        </div>
      ) : null}
    </div>
  );
}
