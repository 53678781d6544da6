/**
 * A pasted table, and what was understood of it, before anything is saved.
 *
 * The text stays editable: put a cell right and the preview follows. Rows that
 * cannot be taken are shown with the reason and kept in the text.
 */
import { type ClipboardEvent, useMemo, useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Document } from '#domain/document/document.ts';
import type { Histories } from '#domain/document/histories.ts';
import { type HistoryTable, readPastedTables, splitRows } from '#domain/document/pasted-table.ts';
import { readingOf } from '#domain/kernel/draft.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { useOpenedHere } from '#ui/opened-here.ts';
import { TextArea } from '#ui/text-area.tsx';
import { addPastedRows, pastedInWords } from './history-commands.ts';
import { PastedPreview, type PreviewRow } from './pasted-preview.tsx';
import { changeSentence, NOT_SAVED_DOCUMENT, REMARK, reviewSentence } from './wording.ts';

export interface PasteBoxProps {
  readonly document: Document;
  readonly histories: Histories;
  readonly who: WhoIsWho;
  readonly into: HistoryTable;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onDone: () => void;
}

export function PasteBox({ document, histories, who, into, text, onText, onDone }: PasteBoxProps) {
  const here = useOpenedHere();
  const commit = useCommit();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const pasted = useMemo(() => readPastedTables(text, into, who, histories), [text, into, who, histories]);
  const taken = {
    changes: pasted.changes.flatMap((row) => row.fields ?? []),
    reviews: pasted.reviews.flatMap((row) => row.fields ?? []),
  };
  const isLeft = ({ fields, remarks }: Taken) => fields === null && !remarks.includes('already-there');
  const rows = [...pasted.changes, ...pasted.reviews];
  const leftCount = rows.filter(isLeft).length;
  /** The text without what was taken, was there already or is a title: headings and what is to be put right, word for word. */
  const leftOut = (): string => {
    const done = new Set([...rows.filter((row) => !isLeft(row)), ...pasted.passedOver].map(({ line }) => line));
    return textOfCells(
      splitRows(text)
        .filter(({ line }) => !done.has(line))
        .map(({ cells }) => cells),
    );
  };
  const count = taken.changes.length + taken.reviews.length;

  /** A browser types a long text in line by line, for minutes. It is put in whole instead. */
  function paste(event: ClipboardEvent): void {
    const given = event.clipboardData.getData('text/plain');
    const box = event.target;
    if (!(box instanceof HTMLTextAreaElement) || given.length < LONG) return;
    event.preventDefault();
    setProblem(undefined);
    onText(text.slice(0, box.selectionStart) + given + text.slice(box.selectionEnd));
  }

  async function save(): Promise<void> {
    if (count === 0) {
      setProblem('There is no row here to add. Paste the table from Word or Excel, or put right what is said below.');
      return;
    }
    const done = await commit(addPastedRows(document, taken), NOT_SAVED_DOCUMENT);
    if (!done.ok) return setProblem(done.sentence);
    // What could not be taken stays in the box, to be put right.
    if (leftCount === 0) onDone();
    else onText(leftOut());
  }

  return (
    <section ref={here} aria-label="Pasted table" className="govuk-inset-text">
      <div onPaste={paste}>
        <TextArea
          name="pasted"
          label="Paste the table here"
          hint="Copied from Word or Excel, with its headings if you like. Both tables may be pasted at once."
          rows={4}
          value={text}
          problem={problem}
          onChange={(next) => {
            setProblem(undefined);
            onText(next);
          }}
        />
      </div>
      <div role="status">
        {text.trim() === '' ? null : (
          <p className="govuk-body">
            Understood: {pastedInWords(taken)}.
            {leftCount > 0 ? ` ${leftCount} cannot be taken yet: it stays in the box until it is put right.` : ''}
            {pasted.lacking.length > 0
              ? ` The headings have no ${pasted.lacking.join(', no ')}: those cells stay blank.`
              : ''}
            {pasted.unknown.length > 0
              ? ` Neither table has a column ${pasted.unknown.map((name) => `“${name}”`).join(', ')}: what stands in it is left out.`
              : ''}
          </p>
        )}
      </div>
      <PastedPreview
        caption="Reviews as understood"
        headings={['Who / What', 'Version', 'Date']}
        rows={pasted.reviews.map(({ line, draft, fields, problems, remarks }): PreviewRow => {
          const wrong = problems.who
            ? [reviewSentence('who', problems.who)]
            : problems.version || problems.date
              ? [reviewSentence('version', 'too-long')]
              : [];
          return {
            line,
            taken: fields !== null,
            cells: [
              { text: draft.who, reading: fields?.reviewer ? nameInFull(fields.reviewer, who) : null },
              { text: draft.version, reading: null },
              { text: draft.date, reading: readingOf(fields?.date ?? null) },
            ],
            remarks: [...wrong.map((said) => `${said}.`), ...remarks.map((remark) => REMARK[remark])],
          };
        })}
      />
      <PastedPreview
        caption="Changes as understood"
        headings={['Version', 'Reason for change', 'Author', 'Date']}
        rows={pasted.changes.map(({ line, draft, fields, problems, remarks }): PreviewRow => {
          const wrong = problems.version
            ? [changeSentence('version', problems.version)]
            : problems.author || problems.date
              ? [changeSentence('author', 'too-long')]
              : [];
          const author = fields?.author?.personId ?? fields?.author?.partyId ?? null;
          return {
            line,
            taken: fields !== null,
            cells: [
              { text: draft.version, reading: null },
              { text: draft.reason, reading: null },
              { text: draft.author, reading: author ? nameInFull(author, who) : null },
              { text: draft.date, reading: readingOf(fields?.date ?? null) },
            ],
            remarks: [...wrong.map((said) => `${said}.`), ...remarks.map((remark) => REMARK[remark])],
          };
        })}
      />
      {pasted.passedOver.length > 0 ? (
        <p className="govuk-body-s">
          Passed over, as titles: {pasted.passedOver.map((passed) => `“${passed.text}”`).join(', ')}.
        </p>
      ) : null}
      <ButtonGroup>
        <Button small kind="primary" onPress={() => void save()}>
          {count === 0 ? 'Add rows' : `Add ${pastedInWords(taken)}`}
        </Button>
        <Button kind="link" onPress={onDone}>
          Cancel
        </Button>
      </ButtonGroup>
    </section>
  );
}

const LONG = 10_000;

interface Taken {
  readonly fields: object | null;
  readonly remarks: readonly string[];
}

/** Cells as the clipboard would give them, so that they can be read and put right as text. */
export function textOfCells(cells: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return cells.map((row) => row.map(quoted).join('\t')).join('\n');
}
