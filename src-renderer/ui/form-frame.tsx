/**
 * What every form has: its problems on top, its boxes, and Save and Cancel below.
 *
 * Text half typed last time is offered back before anything else. Save is never
 * disabled: pressed too early, it says what is missing.
 */
import type { ReactNode } from 'react';
import { Button, ButtonGroup } from './button.tsx';
import { ErrorSummary, type FieldProblem } from './error-summary.tsx';
import { Form } from './form.tsx';

export interface FormFrameProps {
  readonly label: string;
  readonly problems: readonly FieldProblem[];
  readonly attempt: number;
  readonly offered: { readonly takeUp: () => void; readonly throwAway: () => void } | null;
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
  readonly saveLabel: string;
  readonly children: ReactNode;
}

export function FormFrame(props: FormFrameProps) {
  const { label, problems, attempt, offered, onSave, onCancel, saveLabel, children } = props;
  return (
    <Form label={label} onSave={onSave}>
      <ErrorSummary problems={problems} attempt={attempt} />
      {offered ? (
        <div className="govuk-inset-text">
          <p className="govuk-body">You began this before and did not save it. What you typed was kept.</p>
          <ButtonGroup>
            <Button small onPress={offered.takeUp}>
              Carry on with it
            </Button>
            <Button kind="link" onPress={offered.throwAway}>
              Start afresh
            </Button>
          </ButtonGroup>
        </div>
      ) : null}
      {children}
      <ButtonGroup>
        <Button kind="primary" type="submit">
          {saveLabel}
        </Button>
        <Button kind="link" onPress={onCancel}>
          Cancel
        </Button>
      </ButtonGroup>
    </Form>
  );
}
