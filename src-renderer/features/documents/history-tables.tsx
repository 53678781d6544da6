/**
 * The two live tables of a document, under the memorandum's own headings.
 *
 * A cell is saved when it is left. A date shows how it was read beside the words
 * of the paper; a name shows whom it is taken for. Blanks stay blank. A table
 * pasted from Word or Excel is shown as understood before anything is saved.
 */
import { useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { CHANGE_HEADINGS, type Change } from '#domain/document/change.ts';
import type { Document } from '#domain/document/document.ts';
import type { Histories } from '#domain/document/histories.ts';
import { changeDraft, readChangeDraft, readReviewDraft, reviewDraft } from '#domain/document/history-draft.ts';
import type { HistoryTable } from '#domain/document/pasted-table.ts';
import { REVIEW_HEADINGS, REVIEW_TITLE, type Review } from '#domain/document/review.ts';
import { changedFrom, firstProblem } from '#domain/kernel/draft.ts';
import { versionKey } from '#domain/kernel/version-label.ts';
import { Button } from '#ui/button.tsx';
import { GrowingTable } from '#ui/growing-table.tsx';
import { addChange, addReview, changeChange, changeReview, moveRow, takeOutRow } from './history-commands.ts';
import { changeNotes, faultsByRow, reviewNotes } from './history-notes.ts';
import { PasteBox, textOfCells } from './paste-box.tsx';
import { changeSentence, NOT_SAVED_DOCUMENT, reviewSentence } from './wording.ts';

export interface HistoryTablesProps {
  readonly document: Document;
  readonly histories: Histories;
  readonly who: WhoIsWho;
}

const REVIEW_COLUMNS = [
  { key: 'who', title: REVIEW_HEADINGS[0] },
  { key: 'version', title: REVIEW_HEADINGS[1], width: '6rem' },
  { key: 'date', title: REVIEW_HEADINGS[2], width: '10rem' },
];
const CHANGE_COLUMNS = [
  { key: 'version', title: CHANGE_HEADINGS[0], width: '6rem' },
  { key: 'reason', title: CHANGE_HEADINGS[1], prose: true },
  { key: 'author', title: CHANGE_HEADINGS[2], width: '11rem' },
  { key: 'date', title: CHANGE_HEADINGS[3], width: '10rem' },
];

export function HistoryTables({ document, histories, who }: HistoryTablesProps) {
  const { newId } = useDesk();
  const commit = useCommit();
  const commitAloud = useCommitAloud();
  const [pasting, setPasting] = useState<{ readonly into: HistoryTable; readonly text: string } | null>(null);
  const [whole, setWhole] = useState(false);
  const { reviews } = histories;
  const faults = faultsByRow(histories.changes);
  const made = new Set(histories.changes.map(({ version }) => versionKey(version)));
  const hidden = whole ? 0 : Math.max(0, histories.changes.length - SHOWN);
  const changes = histories.changes.slice(hidden);

  /** What the two tables have in common. */
  const table = (into: HistoryTable) => ({
    addLabel: 'Add a row',
    onDelete: (id: string) => void commitAloud(takeOutRow(into, id), {}),
    onMove: (id: string, by: -1 | 1) => void commitAloud(moveRow(document, into, id, by), NOT_SAVED_DOCUMENT),
    onPaste: (cells: readonly (readonly string[])[]) => setPasting({ into, text: textOfCells(cells) }),
  });

  async function saveChange(id: Change['id'], before: Change | null, typed: Cells): Promise<string | 'wait' | null> {
    const read = readChangeDraft({ ...changeDraft(before), ...typed }, who);
    if (!read.ok) {
      const wrong = firstProblem(read.problems);
      if (before === null && wrong?.problem === 'missing') return 'wait';
      return wrong ? changeSentence(wrong.field, wrong.problem) : null;
    }
    const command = before
      ? changeChange(before, changedFrom(before, read.value))
      : addChange(document, id, read.value, Object.keys(typed));
    const done = await commit(command, NOT_SAVED_DOCUMENT);
    return done.ok ? null : done.sentence;
  }

  async function saveReview(id: Review['id'], before: Review | null, typed: Cells): Promise<string | 'wait' | null> {
    const read = readReviewDraft({ ...reviewDraft(before), ...typed }, who);
    if (!read.ok) {
      const wrong = firstProblem(read.problems);
      if (before === null && wrong?.problem === 'missing') return 'wait';
      return wrong ? reviewSentence(wrong.field, wrong.problem) : null;
    }
    const command = before
      ? changeReview(before, changedFrom(before, read.value))
      : addReview(document, id, read.value, Object.keys(typed));
    const done = await commit(command, NOT_SAVED_DOCUMENT);
    return done.ok ? null : done.sentence;
  }

  const paste = (into: HistoryTable) =>
    pasting?.into === into ? (
      <PasteBox
        document={document}
        histories={histories}
        who={who}
        into={into}
        text={pasting.text}
        onText={(text) => setPasting({ into, text })}
        onDone={() => setPasting(null)}
      />
    ) : (
      <Button
        kind="link"
        about={into === 'changes' ? 'into the change history' : 'into the review history'}
        onPress={() => setPasting({ into, text: '' })}
      >
        Paste a table from Word or Excel
      </Button>
    );

  return (
    <>
      <h2 className="govuk-heading-m">Review history</h2>
      <h3 className="govuk-heading-s">{REVIEW_TITLE}</h3>
      <GrowingTable
        {...table('reviews')}
        caption={REVIEW_TITLE}
        columns={REVIEW_COLUMNS}
        rows={reviews.map((review) => ({
          id: review.id,
          values: { ...reviewDraft(review) },
          notes: reviewNotes(review, made, who),
        }))}
        waiting="Kept once it says who or what"
        nextId={() => newId('review')}
        onCell={(id, column, text) => {
          const review = reviews.find((one) => one.id === id);
          return review ? saveReview(review.id, review, { [column]: text }) : gone();
        }}
        onNew={(id, values) => saveReview(id as Review['id'], null, values)}
      />
      {paste('reviews')}
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Change history</h2>
      {hidden > 0 ? (
        <Button small onPress={() => setWhole(true)}>
          Show the {hidden.toLocaleString('en-GB')} rows before these
        </Button>
      ) : null}
      <GrowingTable
        {...table('changes')}
        caption="Change history"
        columns={CHANGE_COLUMNS}
        rows={changes.map((change) => ({
          id: change.id,
          values: { ...changeDraft(change) },
          notes: changeNotes(change, faults, who),
        }))}
        waiting="Kept once it has a version"
        nextId={() => newId('change')}
        onCell={(id, column, text) => {
          const change = changes.find((one) => one.id === id);
          return change ? saveChange(change.id, change, { [column]: text }) : gone();
        }}
        onNew={(id, values) => saveChange(id as Change['id'], null, values)}
      />
      {paste('changes')}
    </>
  );
}

/** The last rows of a long table; the others are one press away, and are printed all the same. */
const SHOWN = 200;

type Cells = Readonly<Record<string, string>>;
const gone = async (): Promise<string> => NOT_SAVED_DOCUMENT.gone;
