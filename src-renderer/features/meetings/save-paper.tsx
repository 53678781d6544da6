/**
 * Saving the agenda, or what is issued of a meeting, as PDF, Word or HTML.
 *
 * The content is made once from the rows as they stand; the writers of Word and HTML
 * are fetched when they are first asked for. The file's name says body, date and status.
 */
import './save-paper.css';
import { useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import type { Sheet } from '#documents/content.ts';
import { agendaSheet } from '#documents/papers/agenda-sheet.ts';
import { PAPER_FORMATS, type PaperFormat, paperFileName } from '#documents/papers/file-name.ts';
import { MINUTES_KIND, minutesSheet, usualStyle } from '#documents/papers/minutes-sheet.ts';
import { printPaper } from '#documents/press.ts';
import { MINUTES_STYLES, type MinutesStyle } from '#domain/minutes/minutes-styles.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { gatherPaperRows } from './gather-paper.ts';
import type { OneMeeting } from './queries.ts';

const FORMAT: Readonly<Record<PaperFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  html: 'HTML (opens in a browser)',
};

const STYLE: Readonly<Record<MinutesStyle, string>> = {
  minutes: 'Formal minutes',
  note: 'Summary note',
  actions: 'Actions and decisions only',
};

const NOT_MADE = 'The paper could not be made, for a reason nobody foresaw. Nothing was written. Try another format.';
const NOT_SAVED = 'Not saved: that place cannot be written, or is full. Choose another and try again.';

interface SavePaperProps {
  readonly one: OneMeeting;
  readonly paper: 'agenda' | 'minutes';
}

export function SavePaper({ one: { meeting, items, body }, paper }: SavePaperProps) {
  const { store, bridge, announce } = useDesk();
  const [format, setFormat] = useState<PaperFormat>('pdf');
  const [chosen, setStyle] = useState<MinutesStyle | null>(null);
  const [busy, setBusy] = useState(false);
  const style = chosen ?? usualStyle(meeting, { agendaItems: items });

  async function save(): Promise<void> {
    setBusy(true);
    const rows = await gatherPaperRows(store.db, meeting);
    const sheet = paper === 'agenda' ? agendaSheet(meeting, rows) : minutesSheet(meeting, style, rows);
    const made = await bytesOf(sheet, format).catch(() => NOT_MADE);
    setBusy(false);
    if (typeof made === 'string') return announce({ text: made, tone: 'refused' });
    const named = { body: body ?? { name: meeting.title }, day: meeting.heldOn, status: sheet.status };
    const kind = paper === 'agenda' ? 'agenda' : MINUTES_KIND[style];
    const suggestedName = paperFileName({ ...named, kind, version: sheet.version }, format);
    const saved = await bridge.saveFile({ suggestedName, bytes: new Uint8Array(made) });
    if (saved.ok) announce({ text: `Saved ${saved.value.name}.`, tone: 'done' });
    else if (saved.reason !== 'cancelled') announce({ text: NOT_SAVED, tone: 'refused' });
  }

  return (
    <fieldset className="ma-save-paper">
      <legend className="govuk-visually-hidden">{paper === 'agenda' ? 'Save the agenda' : 'Save the minutes'}</legend>
      {paper === 'agenda' ? null : (
        <Select
          label="As"
          name="paper-style"
          value={style}
          options={MINUTES_STYLES.map((each) => ({ id: each, name: STYLE[each] }))}
          onChange={(id) => setStyle(MINUTES_STYLES.find((each) => each === id) ?? null)}
        />
      )}
      <Select
        label="File"
        name="paper-format"
        value={format}
        options={PAPER_FORMATS.map((each) => ({ id: each, name: FORMAT[each] }))}
        onChange={(id) => setFormat(PAPER_FORMATS.find((each) => each === id) ?? 'pdf')}
      />
      <Button busy={busy} onPress={() => void save()}>
        {paper === 'agenda' ? 'Save the agenda' : 'Save the minutes'}
      </Button>
    </fieldset>
  );
}

/** The bytes, or a sentence why there are none. */
async function bytesOf(sheet: Sheet, format: PaperFormat): Promise<Uint8Array | string> {
  if (format === 'html') return (await import('#documents/html/html-paper.ts')).htmlFile(sheet);
  if (format === 'docx') return await (await import('#documents/word/word-file.ts')).wordFile(sheet);
  const paper = await printPaper({ sheet, annexBytes: new Map() });
  return paper.ok ? paper.bytes : paper.message;
}
