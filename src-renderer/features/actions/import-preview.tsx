/** Each row of the table as the action it will be; what is wrong with it, and what to know of it. X leaves a row out. */
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { ProposedAction } from '#reading/action-rows.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import { ownerNames } from './owner-names.ts';
import { noteSentence, problemSentence, STATUS } from './wording.ts';

interface PreviewRow {
  readonly id: string;
  readonly read: ProposedAction;
  readonly isTaken: boolean;
  readonly body: string;
}

const COLUMNS: readonly Column<PreviewRow>[] = [
  { key: 'line', title: 'Line', text: ({ read }) => String(read.line), sort: ({ read }) => read.line, width: '4rem' },
  {
    key: 'taken',
    title: 'Brought in',
    text: ({ isTaken }) => (isTaken ? 'Yes' : 'Left out'),
    cell: ({ isTaken }) => <Tag text={isTaken ? 'Yes' : 'Left out'} tone={isTaken ? 'green' : 'grey'} />,
    width: '7rem',
  },
  { key: 'reference', title: 'Reference', text: ({ read }) => read.fields.reference ?? 'Next free', width: '9rem' },
  { key: 'text', title: 'Action', text: ({ read }) => read.fields.text.slice(0, 400) },
  {
    key: 'owners',
    title: 'Owner',
    text: ({ read }) =>
      read.fields.owners.map(({ name, who }) => (who === null ? `${name} (as written)` : name)).join(', '),
    width: '12rem',
  },
  { key: 'due', title: 'Due', text: ({ read }) => showWrittenDate(read.fields.due) || 'No date', width: '8rem' },
  {
    key: 'agreed',
    title: 'Agreed',
    text: ({ read }) => (read.fields.agreedOn === null ? '' : showDate(read.fields.agreedOn)),
    width: '8rem',
  },
  { key: 'status', title: 'Status', text: ({ read }) => STATUS[read.fields.status], width: '6rem' },
  { key: 'body', title: 'Body', text: ({ body }) => body, width: '8rem' },
  {
    key: 'remarks',
    title: 'To know',
    text: ({ read }) => [...read.problems.map(problemSentence), ...read.notes.map(noteSentence)].join(' '),
    cell: ({ read }) => (
      <>
        {read.problems.map((problem) => (
          <span key={`${problem.code} ${problem.words}`} className="govuk-error-message ma-import-remark">
            {problemSentence(problem)}
          </span>
        ))}
        {read.notes.map((note) => (
          <span key={note.code} className="ma-quiet ma-import-remark">
            {noteSentence(note)}
          </span>
        ))}
      </>
    ),
    sort: ({ read }) => -read.problems.length * 100 - read.notes.length,
    width: '16rem',
  },
];

interface ImportPreviewProps {
  readonly rows: readonly ProposedAction[];
  readonly who: WhoIsWho;
  readonly takesBad: boolean;
  /** Lines the user leaves out. */
  readonly left: ReadonlySet<number>;
  readonly onLeft: (line: number) => void;
}

export function ImportPreview({ rows, who, takesBad, left, onLeft }: ImportPreviewProps) {
  const named = ownerNames(who);
  return (
    <DataTable
      caption="Rows of the table"
      words={['row', 'rows']}
      columns={COLUMNS}
      rows={rows.map((read) => ({
        id: `line-${read.line}`,
        read,
        isTaken: !left.has(read.line) && (takesBad || read.problems.length === 0),
        body: named(read.fields.bodyId),
      }))}
      onKey={(key, { read }) => {
        if (key === 'x') onLeft(read.line);
      }}
      onOpen={({ read }) => onLeft(read.line)}
      empty={<p className="govuk-body">The table has heads and no rows.</p>}
    />
  );
}
