/** Ready for a letter: what one addressee was advised, to copy or to save as PDF, Word or HTML. */
import { useState } from 'react';
import { copyText } from '#desk/copy-text.ts';
import { useDesk } from '#desk/desk.tsx';
import { FORMAT_NAMES, saveSheet } from '#desk/sheet-file.ts';
import { PAPER_FORMATS, type PaperFormat } from '#documents/papers/file-name.ts';
import { addressedTo, letterText, recommendationLetter } from '#documents/recommendations/recommendation-letter.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Checkboxes } from '#ui/choices.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import type { Tracker } from './queries.ts';

interface LetterPanelProps {
  readonly tracker: Tracker;
  readonly today: CivilDate;
  /** The addressee the tracker is filtered by. */
  readonly start: string | null;
}

export function LetterPanel({ tracker, today, start }: LetterPanelProps) {
  const desk = useDesk();
  const recommendations = tracker.rows.map(({ recommendation }) => recommendation);
  const names = [...new Set(recommendations.flatMap(({ addressees }) => addressees.map(({ name }) => name)))];
  const [to, setTo] = useState(start ?? names[0] ?? '');
  const [left, setLeft] = useState<readonly string[]>(['answered']);
  const [busy, setBusy] = useState(false);
  const wanted = addressedTo(recommendations, to).filter(
    ({ verdict }) => !left.includes('answered') || verdict === null || verdict === 'no-reply',
  );
  const rows = { bodies: tracker.bodies, meetings: tracker.meetings, recommendations };
  const organisation = tracker.programme?.shortName || tracker.programme?.name || 'Matters Arising';
  const facts = { addressee: to, organisation, on: today };
  const text = letterText(wanted, rows, facts);

  async function save(format: PaperFormat): Promise<void> {
    setBusy(true);
    const name = `Recommendations to ${to.slice(0, 80)} – ${today}.${format}`;
    await saveSheet(desk, recommendationLetter(wanted, rows, facts), format, name);
    setBusy(false);
  }

  return (
    <SidePanel title="Write a letter" caption="Recommendations" onClose={() => desk.go('recommendations')}>
      {names.length === 0 ? (
        <p className="govuk-body">
          No recommendation names an addressee yet. Name one, and the letter is written here.
        </p>
      ) : (
        <>
          <Select
            name="letter-to"
            label="To"
            value={to}
            options={names.map((name) => ({ id: name, name }))}
            onChange={setTo}
          />
          <Checkboxes
            name="left-out"
            label="Leave out"
            values={left}
            options={[{ id: 'answered', name: 'Those they have answered' }]}
            onChange={setLeft}
          />
          <ButtonGroup>
            <Button small kind="primary" onPress={() => void copyText(desk, text, 'the letter')}>
              Copy the text
            </Button>
            {PAPER_FORMATS.map((format) => (
              <Button key={format} small busy={busy} about="the letter" onPress={() => void save(format)}>
                Save as {FORMAT_NAMES[format].replace(/ \(.*/, '')}
              </Button>
            ))}
          </ButtonGroup>
          <h3 className="govuk-heading-s">As text</h3>
          <div className="ma-recommendation__text govuk-body">{text}</div>
        </>
      )}
    </SidePanel>
  );
}
