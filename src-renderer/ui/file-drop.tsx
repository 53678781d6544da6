/**
 * Bringing files in: drop them here, or choose them.
 *
 * Choosing is the caller's (the bridge opens the dialog); dropped files are read
 * here and handed over alike. What has another ending is left out, and said so.
 */
import { type DragEvent, useState } from 'react';
import { Button } from './button.tsx';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileDropProps {
  readonly label: string;
  readonly hint?: string;
  /** Without the dot: ['pdf', 'docx']. */
  readonly extensions: readonly string[];
  readonly many?: boolean;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
  readonly onChoose: () => void;
}

export function FileDrop({ label, hint, extensions, many = false, onFiles, onChoose }: FileDropProps) {
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState('');

  async function take(event: DragEvent): Promise<void> {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    const fitting = dropped.filter((file) =>
      extensions.some((ending) => file.name.toLowerCase().endsWith(`.${ending}`)),
    );
    const taken = many ? fitting : fitting.slice(0, 1);
    const left = dropped.filter((file) => !taken.includes(file)).map((file) => file.name);
    setRefused(
      left.length === 0 ? '' : `Left out: ${left.join(', ')}. Only ${extensions.join(', ')} files can be used here.`,
    );
    const files = await Promise.all(
      taken.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    if (files.length > 0) onFiles(files);
  }

  return (
    <section
      className={`ma-drop ${over ? 'ma-drop--over' : ''}`}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        void take(event);
      }}
    >
      <p className="govuk-body govuk-!-margin-bottom-2">{label}</p>
      {hint ? <p className="govuk-hint">{hint}</p> : null}
      <Button small onPress={onChoose} about={label}>
        {many ? 'Choose files' : 'Choose file'}
      </Button>
      {refused ? (
        <p className="govuk-error-message" role="alert">
          {refused}
        </p>
      ) : null}
    </section>
  );
}
