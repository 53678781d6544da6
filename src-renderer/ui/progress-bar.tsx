/**
 * Long work: what it is doing, how far it has got, and Cancel.
 *
 * Show it only after 300 ms; what takes less shows nothing. `total` null: how
 * much there is cannot be told, and no fraction is pretended.
 */
import { Button } from './button.tsx';

export interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
  readonly onCancel?: () => void;
}

export function ProgressBar({ label, done, total, onCancel }: ProgressBarProps) {
  const counted = total === null ? '' : `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
  return (
    <div className="ma-progress" role="status">
      <p className="govuk-body govuk-!-margin-bottom-1">
        {label} {counted ? <span className="ma-quiet">{counted}</span> : null}
      </p>
      <progress
        className="ma-progress__bar"
        aria-label={label}
        {...(total === null ? {} : { value: done, max: total })}
      />
      {onCancel ? (
        <Button small onPress={onCancel} about={label}>
          Cancel
        </Button>
      ) : null}
    </div>
  );
}
