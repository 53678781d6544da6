/** The annex register: what is attached, and what is still to be annexed. */
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { ANNEX_STATUSES, type Annex } from '#domain/document/annex.ts';
import { type AnnexDraft, annexDraft, readAnnexDraft } from '#domain/document/annex-draft.ts';
import type { Document } from '#domain/document/document.ts';
import { changedFrom, firstProblem } from '#domain/kernel/draft.ts';
import { GrowingTable } from '#ui/growing-table.tsx';
import { AnnexSignOffs } from './annex-sign-offs.tsx';
import { addAnnex, changeAnnex, takeOutAnnex } from './commands.ts';
import { listAnnexes } from './queries.ts';
import { ANNEX_PROBLEM, ANNEX_STATUS, NOT_JOINED, NOT_SAVED_DOCUMENT } from './wording.ts';

const COLUMNS = [
  { key: 'letter', title: 'Annex', width: '5rem' },
  { key: 'title', title: 'Title' },
  { key: 'status', title: 'Status', width: '11rem', suggestions: Object.values(ANNEX_STATUS) },
  { key: 'note', title: 'Note', prose: true },
];

export function Annexes({ document, who }: { readonly document: Document; readonly who: WhoIsWho }) {
  const { newId } = useDesk();
  const commit = useCommit();
  const commitAloud = useCommitAloud();
  const annexes = useRows((db) => listAnnexes(db, document.id), [document.id]);
  if (!annexes) return null;

  async function save(id: Annex['id'], before: Annex | null, typed: Readonly<Record<string, string>>) {
    const status = 'status' in typed ? statusNamed(typed.status) : (before?.status ?? 'to-be-annexed');
    if (status === null) return `Enter one of: ${Object.values(ANNEX_STATUS).join(', ')}`;
    // Where the document has its rule, an annex joins by its sign-offs and brings a version with it (rules.md V-09).
    if (status === 'annexed' && before?.status !== 'annexed' && document.annexSignOffs.length > 0)
      return NOT_JOINED['awaits-sign-off'];
    const draft: AnnexDraft = { ...annexDraft(before), ...typed, status };
    const read = readAnnexDraft(draft);
    if (!read.ok) {
      const wrong = firstProblem(read.problems);
      if (before === null && wrong?.problem === 'missing') return 'wait';
      return wrong ? ANNEX_PROBLEM[wrong.problem] : null;
    }
    const command = before
      ? changeAnnex(before, changedFrom(before, read.value))
      : addAnnex(document, id, read.value, Object.keys(typed));
    const done = await commit(command, NOT_SAVED_DOCUMENT);
    return done.ok ? null : done.sentence;
  }

  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Annexes</h2>
      <GrowingTable
        caption={`Annexes of ${document.title}`}
        columns={COLUMNS}
        rows={annexes.map((annex) => ({
          id: annex.id,
          values: { letter: annex.letter, title: annex.title, status: ANNEX_STATUS[annex.status], note: annex.note },
        }))}
        addLabel="Add an annex"
        waiting="Kept once it has a title"
        proposed={{ status: ANNEX_STATUS['to-be-annexed'] }}
        nextId={() => newId('annex')}
        onCell={async (id, column, text) => {
          const annex = annexes.find((one) => one.id === id);
          return annex ? await save(annex.id, annex, { [column]: text }) : NOT_SAVED_DOCUMENT.gone;
        }}
        onNew={(id, values) => save(id as Annex['id'], null, values)}
        onDelete={(id) => void commitAloud(takeOutAnnex(id as Annex['id']), {})}
      />
      <AnnexSignOffs document={document} annexes={annexes} who={who} />
    </>
  );
}

/** The status by its word, or by the beginning of it; null where it names none. */
function statusNamed(typed: string): Annex['status'] | null {
  const wanted = typed.trim().toLocaleLowerCase('en-GB');
  if (wanted === '') return 'to-be-annexed';
  return ANNEX_STATUSES.find((status) => ANNEX_STATUS[status].toLocaleLowerCase('en-GB').startsWith(wanted)) ?? null;
}
