/** Saving a paper about a document as PDF, Word or HTML; it is marked DRAFT until its version is approved. */
import { useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { FORMAT_NAMES, saveSheet } from '#desk/sheet-file.ts';
import type { Sheet } from '#documents/content.ts';
import type { DocumentRows } from '#documents/controlled/document-rows.ts';
import { PAPER_FORMATS, type PaperFormat, paperFileName } from '#documents/papers/file-name.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { gatherDocument, type OneDocument } from './queries.ts';

interface SaveDocumentPaperProps {
  readonly one: OneDocument;
  /** 'control sheet': what the button and the file are called. */
  readonly kind: string;
  readonly sheetOf: (rows: DocumentRows) => Sheet;
  readonly about?: string;
}

export function SaveDocumentPaper({ one, kind, sheetOf, about }: SaveDocumentPaperProps) {
  const desk = useDesk();
  const [format, setFormat] = useState<PaperFormat>('pdf');
  const [busy, setBusy] = useState(false);

  async function save(): Promise<void> {
    setBusy(true);
    const day = londonDay(desk.clock());
    const sheet = sheetOf(await gatherDocument(desk.store.db, one, day));
    await saveSheet(desk, sheet, format, documentFileName(one, { kind, sheet, day }, format));
    setBusy(false);
  }

  return (
    <div className="ma-document-paper">
      <Select
        label={`Save the ${kind}${about ? ` ${about}` : ''} as`}
        name={`format-${kind}`}
        value={format}
        options={PAPER_FORMATS.map((each) => ({ id: each, name: FORMAT_NAMES[each] }))}
        onChange={(id) => setFormat(PAPER_FORMATS.find((each) => each === id) ?? 'pdf')}
      />
      <Button busy={busy} onPress={() => void save()}>
        Save the {kind}
      </Button>
    </div>
  );
}

export function documentFileName(
  { document }: OneDocument,
  { kind, sheet, day }: { readonly kind: string; readonly sheet: Sheet; readonly day: CivilDate },
  ending: PaperFormat,
): string {
  const body = { name: document.shortTitle || document.title };
  return paperFileName({ body, kind, day, status: sheet.status, version: sheet.version }, ending);
}
