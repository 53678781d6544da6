/** A paper of the register, saved as PDF, Word or HTML. It is made when it is asked for. */
import { useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { FORMAT_NAMES, saveSheet } from '#desk/sheet-file.ts';
import type { Sheet } from '#documents/content.ts';
import { PAPER_FORMATS, type PaperFormat } from '#documents/papers/file-name.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';

interface SaveSheetProps {
  /** The file's name without its ending. */
  readonly name: string;
  readonly about: string;
  /** Null: it cannot be made yet, and whoever was asked has said why. */
  readonly make: () => Sheet | null;
}

export function SaveSheet({ name, about, make }: SaveSheetProps) {
  const desk = useDesk();
  const [busy, setBusy] = useState(false);

  async function save(format: PaperFormat): Promise<void> {
    const sheet = make();
    if (sheet === null) return;
    setBusy(true);
    await saveSheet(desk, sheet, format, `${name}.${format}`);
    setBusy(false);
  }

  return (
    <ButtonGroup>
      {PAPER_FORMATS.map((format) => (
        <Button key={format} busy={busy} about={about} onPress={() => void save(format)}>
          Save as {FORMAT_NAMES[format].replace(/ \(.*/, '')}
        </Button>
      ))}
    </ButtonGroup>
  );
}
