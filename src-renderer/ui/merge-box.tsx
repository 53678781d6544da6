/** Choosing the other of two records that are one, and seeing what would move, before they are merged. */
import { type ReactNode, useState } from 'react';
import { Button, ButtonGroup } from './button.tsx';
import type { Choice } from './choice.ts';
import { Combobox } from './combobox.tsx';

export interface MergeBoxProps {
  /** What stays: 'Merge another party into Wessex Police'. */
  readonly title: string;
  readonly label: string;
  readonly options: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  /** What would happen, once one is chosen. */
  readonly preview: ReactNode;
  /** Null when merged, else the sentence that says why not. */
  readonly onMerge: () => Promise<string | null>;
  readonly onCancel: () => void;
}

export function MergeBox({ title, label, options, chosen, onChoose, preview, onMerge, onCancel }: MergeBoxProps) {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);

  async function merge(): Promise<void> {
    if (chosen === null) {
      setProblem('Choose the one that goes');
      return;
    }
    setBusy(true);
    setProblem((await onMerge()) ?? undefined);
    setBusy(false);
  }

  return (
    <section aria-label={title} className="govuk-inset-text">
      <h3 className="govuk-heading-s">{title}</h3>
      <Combobox
        name="merge"
        label={label}
        value={chosen}
        options={options}
        problem={problem}
        onChange={(id) => {
          setProblem(undefined);
          onChoose(id);
        }}
      />
      {chosen === null ? null : <div className="govuk-body-s">{preview}</div>}
      <ButtonGroup>
        <Button small kind="primary" busy={busy} onPress={() => void merge()}>
          Merge
        </Button>
        <Button kind="link" onPress={onCancel}>
          Cancel
        </Button>
      </ButtonGroup>
    </section>
  );
}
