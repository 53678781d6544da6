/**
 * A pasted table, and what was understood of it, before anything is saved.
 *
 * The text stays editable: put a cell right and the preview follows. Rows that
 * cannot be taken are shown with the reason and kept in the text.
 */
import { useMemo, useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { CHANGE_HEADINGS } from '#domain/document/change.ts';
import type { Document } from '#domain/document/document.ts';
import type { Histories } from '#domain/document/histories.ts';
import { type HistoryTable, readPastedTables } from '#domain/document/pasted-table.ts';
import { REVIEW_HEADINGS } from '#domain/document/review.ts';
import { readingOf } from '#domain/kernel/draft.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
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
  const commit = useCommit();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const pasted = useMemo(() => readPastedTables(text, into, who, histories), [text, into, who, histories]);
  const taken = {
    changes: pasted.changes.flatMap((row) => row.fields ?? []),
    reviews: pasted.reviews.flatMap((row) => row.fields ?? []),
  };
  const isLeft = ({ fields, remarks }: Taken) => fields === null && !remarks.includes('already-there');
  const waiting = <Row extends Taken>(rows: readonly Row[], headings: readonly string[]) => {
    const left = rows.filter(isLeft);
    return left.length === 0 ? [] : [headings, ...left.map(({ draft }) => Object.values(draft))];
  };
  const leftOut = [...waiting(pasted.reviews, REVIEW_HEADINGS), ...waiting(pasted.changes, CHANGE_HEADINGS)];
  const leftCount = [...pasted.changes, ...pasted.reviews].filter(isLeft).length;
  const count = taken.changes.length + taken.reviews.length;

  async function save(): Promise<void> {
    if (count === 0) {
      setProblem('There is no row here to add. Paste the table from Word or Excel, or put right what is said below.');
      return;
    }
    const done = await commit(addPastedRows(document, taken), NOT_SAVED_DOCUMENT);
    if (!done.ok) return setProblem(done.sentence);
    // What could not be taken stays in the box, to be put right.
    if (leftOut.length === 0) onDone();
    else onText(textOfCells(leftOut));
  }

  return (
    <section aria-label="Pasted table" className="govuk-inset-text">
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
      <div role="status">
        {text.trim() === '' ? null : (
          <p className="govuk-body">
            Understood: {pastedInWords(taken)}.
            {leftCount > 0 ? ` ${leftCount} cannot be taken yet, and stay here until they are put right.` : ''}
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
            remarks: [...wrong, ...remarks.map((remark) => REMARK[remark])],
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
            remarks: [...wrong, ...remarks.map((remark) => REMARK[remark])],
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

interface Taken {
  readonly fields: object | null;
  readonly draft: object;
  readonly remarks: readonly string[];
}

/** Cells as the clipboard would give them, so that they can be read and put right as text. */
export function textOfCells(cells: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return cells.map((row) => row.map(quoted).join('\t')).join('\n');
}
