/**
 * A pack's own Review history and Change history, edited as in Word.
 *
 * The headings are the memorandum's, exactly (rules.md V-04, V-05). A pasted table
 * is laid over the rows from the cell it is pasted on, and makes new rows below.
 */
import { useState } from 'react';
import { type Command, useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { CHANGE_HEADINGS } from '#domain/document/change.ts';
import {
  type ChangeDraft,
  changeDraft,
  type HistoryProblem,
  type ReviewDraft,
  readChangeDraft,
  readReviewDraft,
  reviewDraft,
} from '#domain/document/history-draft.ts';
import { REVIEW_HEADINGS, REVIEW_TITLE } from '#domain/document/review.ts';
import { readingOf } from '#domain/kernel/draft.ts';
import type { ChangeId, ReviewId } from '#domain/kernel/id.ts';
import type { EditableColumn } from '#ui/editable-column.ts';
import { GrowingTable } from '#ui/growing-table.tsx';
import {
  addChange,
  addReview,
  changeChange,
  changeReview,
  type HistoryKind,
  moveRow,
  takeOutRow,
} from './history-commands.ts';
import type { OnePack } from './queries.ts';
import { NOT_CHANGED } from './wording.ts';

const [WHO, REVIEWED_VERSION, REVIEWED_ON] = REVIEW_HEADINGS;
const [VERSION, REASON, AUTHOR, CHANGED_ON] = CHANGE_HEADINGS;

const REVIEW_COLUMNS: readonly EditableColumn[] = [
  { key: 'who', title: WHO },
  { key: 'version', title: REVIEWED_VERSION, width: '18%' },
  { key: 'date', title: REVIEWED_ON, width: '24%' },
];
const CHANGE_COLUMNS: readonly EditableColumn[] = [
  { key: 'version', title: VERSION, width: '12%' },
  { key: 'reason', title: REASON, prose: true },
  { key: 'author', title: AUTHOR, width: '20%' },
  { key: 'date', title: CHANGED_ON, width: '20%' },
];

const SENTENCE: Readonly<Record<HistoryProblem, string>> = {
  missing: 'This cannot be blank',
  'too-long': 'This is too long: shorten it',
};

export function PackHistories({ one }: { readonly one: OnePack }) {
  const who = useWho();
  const [refused, setRefused] = useState<string | null>(null);
  const commit = useCommit();
  if (!who) return null;
  const run = async (command: Command<null, keyof typeof NOT_CHANGED>): Promise<string | null> => {
    const done = await commit(command, NOT_CHANGED);
    return done.ok ? null : done.sentence;
  };
  const readOnly = one.pack.status !== 'draft';
  const common = (kind: HistoryKind) => ({
    readOnly,
    waiting: 'Kept once its first cell says something',
    onMove: (id: string, by: -1 | 1) => void run(moveRow(one.pack, kind, id, by)),
    onDelete: (id: string) => void run(takeOutRow(one.pack, kind, id as ChangeId)).then(setRefused),
  });
  const tables = { one, who, run, common };
  return (
    <>
      {readOnly ? (
        <p className="govuk-body">These tables stand in the issued pages. A new version begins with a copy of them.</p>
      ) : null}
      {refused === null ? null : (
        <p className="govuk-error-message" role="alert">
          {refused}
        </p>
      )}
      <h2 className="govuk-heading-m">Review history</h2>
      <p className="govuk-body-s">{REVIEW_TITLE}</p>
      <Reviews {...tables} />
      <h2 className="govuk-heading-m">Change history</h2>
      <Changes {...tables} />
    </>
  );
}

interface TableProps {
  readonly one: OnePack;
  readonly who: WhoIsWho;
  readonly run: (command: Command<null, keyof typeof NOT_CHANGED>) => Promise<string | null>;
  readonly common: (kind: HistoryKind) => {
    readonly readOnly: boolean;
    readonly waiting: string;
    readonly onMove: (id: string, by: -1 | 1) => void;
    readonly onDelete: (id: string) => void;
  };
}

type Values = Readonly<Record<string, string>>;
const firstOf = (problems: Readonly<Record<string, HistoryProblem | undefined>>): string =>
  SENTENCE[Object.values(problems).find((one) => one !== undefined) ?? 'missing'];
const dated = (text: string | null) => (text === null ? {} : { notes: { date: text } });

function Reviews({ one: { pack, reviews }, who, run, common }: TableProps) {
  const { newId } = useDesk();
  const save = async (draft: ReviewDraft, id: ReviewId, isNew: boolean): Promise<string | null> => {
    const read = readReviewDraft(draft, who);
    if (!read.ok) return firstOf(read.problems);
    return await run(isNew ? addReview(pack, id, read.value) : changeReview(pack, id, read.value));
  };
  const draftOf = (id: string): ReviewDraft => reviewDraft(reviews.find((row) => row.id === id) ?? null);
  return (
    <GrowingTable
      {...common('review')}
      caption="Review history of the pack"
      columns={REVIEW_COLUMNS}
      rows={reviews.map((row) => ({ id: row.id, values: { ...reviewDraft(row) }, ...dated(readingOf(row.date)) }))}
      addLabel="Add a review"
      nextId={() => newId('review')}
      onCell={(id, column, text) => save({ ...draftOf(id), [column]: text }, id as ReviewId, false)}
      onNew={async (id, values) =>
        values.who ? await save({ ...reviewDraft(null), ...values }, id as ReviewId, true) : 'wait'
      }
      onPaste={(cells, at) => {
        void (async () => {
          for (const { id, values } of laidOver(cells, at, reviews, REVIEW_COLUMNS)) {
            await save({ ...draftOf(id ?? ''), ...values }, (id ?? newId('review')) as ReviewId, id === null);
          }
        })();
      }}
    />
  );
}

function Changes({ one: { pack, changes }, who, run, common }: TableProps) {
  const { newId } = useDesk();
  const save = async (draft: ChangeDraft, id: ChangeId, isNew: boolean): Promise<string | null> => {
    const read = readChangeDraft(draft, who);
    if (!read.ok) return firstOf(read.problems);
    return await run(isNew ? addChange(pack, id, read.value) : changeChange(pack, id, read.value));
  };
  const draftOf = (id: string): ChangeDraft => changeDraft(changes.find((row) => row.id === id) ?? null);
  return (
    <GrowingTable
      {...common('change')}
      caption="Change history of the pack"
      columns={CHANGE_COLUMNS}
      rows={changes.map((row) => ({ id: row.id, values: { ...changeDraft(row) }, ...dated(readingOf(row.date)) }))}
      proposed={{ version: pack.version }}
      addLabel="Add a change"
      nextId={() => newId('change')}
      onCell={(id, column, text) => save({ ...draftOf(id), [column]: text }, id as ChangeId, false)}
      onNew={async (id, values) =>
        values.version ? await save({ ...changeDraft(null), ...values }, id as ChangeId, true) : 'wait'
      }
      onPaste={(cells, at) => {
        void (async () => {
          for (const { id, values } of laidOver(cells, at, changes, CHANGE_COLUMNS)) {
            await save({ ...draftOf(id ?? ''), ...values }, (id ?? newId('change')) as ChangeId, id === null);
          }
        })();
      }}
    />
  );
}

/** Which row each pasted row falls on, null for a new one, and what it says there. */
function laidOver(
  cells: readonly (readonly string[])[],
  at: { readonly id: string | null; readonly column: string },
  rows: readonly { readonly id: string }[],
  columns: readonly EditableColumn[],
): readonly { readonly id: string | null; readonly values: Values }[] {
  const found = rows.findIndex((row) => row.id === at.id);
  const top = found < 0 ? rows.length : found;
  const left = columns.findIndex((column) => column.key === at.column);
  return cells.map((line, down) => {
    const named = line.flatMap((text, along) => {
      const key = columns[left + along]?.key;
      return key === undefined ? [] : [[key, text] as const];
    });
    return { id: rows[top + down]?.id ?? null, values: Object.fromEntries(named) };
  });
}
