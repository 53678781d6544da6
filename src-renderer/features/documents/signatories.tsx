/** The blocks of the signature page, edited as a table: for whom, who, their position, when. */
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Document } from '#domain/document/document.ts';
import type { Signatory } from '#domain/document/signatory.ts';
import { readSignatoryDraft, signatoryDraft } from '#domain/document/signatory-draft.ts';
import { changedFrom, firstProblem, readingOf } from '#domain/kernel/draft.ts';
import type { SignatoryId } from '#domain/kernel/id.ts';
import { GrowingTable } from '#ui/growing-table.tsx';
import { addSignatory, changeSignatory, takeOutSignatory } from './agreement-commands.ts';
import { NOT_SAVED_DOCUMENT, signatorySentence } from './wording.ts';

const COLUMNS = [
  { key: 'onBehalfOf', title: 'For and on behalf of' },
  { key: 'name', title: 'Name', width: '9rem' },
  { key: 'position', title: 'Position', width: '9rem' },
  { key: 'signedOn', title: 'Signed on', width: '8rem' },
];

interface SignatoriesProps {
  readonly document: Document;
  readonly rows: readonly Signatory[];
  readonly who: WhoIsWho;
}

export function Signatories({ document, rows, who }: SignatoriesProps) {
  const { newId } = useDesk();
  const commit = useCommit();
  const commitAloud = useCommitAloud();

  async function save(id: SignatoryId, before: Signatory | null, typed: Readonly<Record<string, string>>) {
    const read = readSignatoryDraft({ ...signatoryDraft(before), ...typed }, who);
    if (!read.ok) {
      const wrong = firstProblem(read.problems);
      if (before === null && wrong?.problem === 'missing') return 'wait';
      return wrong ? signatorySentence(wrong.field, wrong.problem) : null;
    }
    const command = before
      ? changeSignatory(before, changedFrom(before, read.value))
      : addSignatory(document, id, read.value, Object.keys(typed));
    const done = await commit(command, NOT_SAVED_DOCUMENT);
    return done.ok ? null : done.sentence;
  }

  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Signatories</h2>
      <GrowingTable
        caption={`Signatories of ${document.title}`}
        columns={COLUMNS}
        rows={rows.map((row) => ({
          id: row.id,
          values: { ...signatoryDraft(row) },
          notes: {
            ...(row.partyId ? { onBehalfOf: nameOf(row.partyId, who) } : {}),
            ...(readingOf(row.signedOn) ? { signedOn: readingOf(row.signedOn) ?? '' } : {}),
          },
        }))}
        addLabel="Add a signatory"
        waiting="Kept once it says for whom"
        nextId={() => newId('signatory')}
        onCell={async (id, column, text) => {
          const row = rows.find((one) => one.id === id);
          return row ? await save(row.id, row, { [column]: text }) : NOT_SAVED_DOCUMENT.gone;
        }}
        onNew={(id, values) => save(id as SignatoryId, null, values)}
        onDelete={(id) => void commitAloud(takeOutSignatory(id as SignatoryId), {})}
      />
    </>
  );
}
