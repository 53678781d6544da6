/**
 * Saving the agenda, or what is issued of a meeting, as PDF, Word or HTML.
 *
 * The content is made once from the rows as they stand; the writers of Word and HTML
 * are fetched when they are first asked for. The file's name says body, date and status.
 */
import './save-paper.css';
import { useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { FORMAT_NAMES, saveSheet } from '#desk/sheet-file.ts';
import { agendaSheet } from '#documents/papers/agenda-sheet.ts';
import { CHAIRS_BRIEF, chairsBrief } from '#documents/papers/chairs-brief.ts';
import { PAPER_FORMATS, type PaperFormat, paperFileName } from '#documents/papers/file-name.ts';
import { MINUTES_KIND, minutesSheet, usualStyle } from '#documents/papers/minutes-sheet.ts';
import { MINUTES_STYLES, type MinutesStyle } from '#domain/minutes/minutes-styles.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { gatherPaperRows } from './gather-paper.ts';
import type { OneMeeting } from './queries.ts';

const STYLE: Readonly<Record<MinutesStyle, string>> = {
  minutes: 'Formal minutes',
  note: 'Summary note',
  actions: 'Actions and decisions only',
};

const AGENDA_OR_BRIEF = [
  { id: 'agenda', name: 'The agenda' },
  { id: 'brief', name: 'The chair’s brief, with private notes' },
];

interface SavePaperProps {
  readonly one: OneMeeting;
  readonly paper: 'agenda' | 'minutes';
}

export function SavePaper({ one: { meeting, items, body }, paper }: SavePaperProps) {
  const desk = useDesk();
  const [format, setFormat] = useState<PaperFormat>('pdf');
  const [chosen, setStyle] = useState<MinutesStyle | null>(null);
  const [isBrief, setIsBrief] = useState(false);
  const [busy, setBusy] = useState(false);
  const style = chosen ?? usualStyle(meeting, { agendaItems: items });

  async function save(): Promise<void> {
    setBusy(true);
    const rows = await gatherPaperRows(desk.store.db, meeting, paper);
    const sheetOf = isBrief ? chairsBrief : agendaSheet;
    const sheet = paper === 'agenda' ? sheetOf(meeting, rows) : minutesSheet(meeting, style, rows);
    const named = { body: body ?? { name: meeting.title }, day: meeting.heldOn, status: isBrief ? null : sheet.status };
    const kind = paper === 'minutes' ? MINUTES_KIND[style] : isBrief ? CHAIRS_BRIEF : 'agenda';
    const suggestedName = paperFileName({ ...named, kind, version: sheet.version }, format);
    await saveSheet(desk, sheet, format, suggestedName);
    setBusy(false);
  }

  return (
    <fieldset className="ma-save-paper">
      <legend className="govuk-visually-hidden">{paper === 'agenda' ? 'Save the agenda' : 'Save the minutes'}</legend>
      {paper === 'agenda' ? (
        <Select
          label="As"
          name="paper-style"
          value={isBrief ? 'brief' : 'agenda'}
          options={AGENDA_OR_BRIEF}
          onChange={(id) => setIsBrief(id === 'brief')}
        />
      ) : (
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
        options={PAPER_FORMATS.map((each) => ({ id: each, name: FORMAT_NAMES[each] }))}
        onChange={(id) => setFormat(PAPER_FORMATS.find((each) => each === id) ?? 'pdf')}
      />
      <Button busy={busy} onPress={() => void save()}>
        {paper === 'minutes' ? 'Save the minutes' : isBrief ? 'Save the chair’s brief' : 'Save the agenda'}
      </Button>
    </fieldset>
  );
}
