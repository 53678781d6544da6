/**
 * Boxes that are saved together, by Enter or, where Enter is a new line, by Ctrl Enter.
 *
 * While the saving runs it is not begun again, however often the key is struck.
 */
import { type KeyboardEvent, type ReactNode, type Ref, useRef } from 'react';
import { Button, ButtonGroup } from './button.tsx';
import { useOpenedHere } from './opened-here.ts';

export interface FormProps {
  /** Read out as its name. Left out where the page has no other form. */
  readonly label?: string;
  /** A promise is waited for. */
  readonly onSave: () => unknown;
  readonly className?: string;
  readonly ref?: Ref<HTMLFormElement>;
  readonly children: ReactNode;
}

export function Form({ label, onSave, className, ref, children }: FormProps) {
  const saving = useRef(false);

  async function saveOnce(): Promise<void> {
    if (saving.current) return;
    saving.current = true;
    try {
      await onSave();
    } finally {
      saving.current = false;
    }
  }

  return (
    <form
      noValidate
      aria-label={label}
      className={className}
      ref={ref}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void saveOnce();
      }}
      onKeyDown={saveByKey}
    >
      {children}
    </form>
  );
}

interface SmallFormProps extends Omit<FormProps, 'ref'> {
  /** What Save does, as its button says it: 'Record it'. */
  readonly saveLabel: string;
  readonly onCancel: () => void;
  readonly busy?: boolean;
}

/** A form that has opened inside a record where its button was, with Save and Cancel below its boxes. */
export function SmallForm({ saveLabel, onCancel, busy = false, children, ...form }: SmallFormProps) {
  const here = useOpenedHere();
  return (
    <Form ref={here} {...form}>
      {children}
      <ButtonGroup>
        <Button small kind="primary" type="submit" busy={busy}>
          {saveLabel}
        </Button>
        <Button kind="link" onPress={onCancel}>
          Cancel
        </Button>
      </ButtonGroup>
    </Form>
  );
}

function saveByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
