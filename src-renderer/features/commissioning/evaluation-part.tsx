/** What each party does in evaluation and award: both should have a part (MoU §3). */
import { useCommit } from '#desk/commit.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Service } from '#domain/commissioning/co-commissioned-service.ts';
import { isTooLong, typedLine } from '#domain/kernel/draft.ts';
import { isCalled } from '#domain/party/party.ts';
import { GrowingTable } from '#ui/growing-table.tsx';
import { changeService } from './commands.ts';
import { GONE, LOCALITY_PROBLEM, NOT_STATED } from './wording.ts';

type Part = Service['evaluation'][number];
const COLUMNS = [
  { key: 'name', title: 'Party', width: '16rem' },
  { key: 'part', title: 'Part in evaluation and award' },
];

export function EvaluationPart({ service, who }: { readonly service: Service; readonly who: WhoIsWho }) {
  const commit = useCommit();
  const { evaluation } = service;

  async function write(edit: (now: readonly Part[]) => readonly Part[]): Promise<string | null> {
    const done = await commit(
      changeService(service, (now) => ({ evaluation: edit(now.evaluation) })),
      GONE,
    );
    return done.ok ? null : done.sentence;
  }

  async function save(at: number, typed: Partial<Readonly<Record<string, string>>>): Promise<string | null> {
    const before = evaluation[at];
    const name = typedLine(typed.name ?? before?.name ?? '');
    const part = typedLine(typed.part ?? before?.part ?? '');
    if (name === '') return 'Enter the party';
    if (isTooLong(name) || isTooLong(part)) return LOCALITY_PROBLEM['too-long'];
    const party = who.parties.find((one) => isCalled(one, name))?.id ?? null;
    const row: Part = { who: party, name, part };
    return await write((now) =>
      at < now.length ? now.map((one, place) => (place === at ? row : one)) : [...now, row],
    );
  }

  return (
    <>
      {evaluation.length === 0 ? (
        <p className="govuk-body ma-quiet">What each party does in evaluation and award: {NOT_STATED}.</p>
      ) : null}
      <GrowingTable
        caption={`Evaluation of ${service.name}`}
        columns={COLUMNS.map((column) =>
          column.key === 'name' ? { ...column, suggestions: who.parties.map(({ name }) => name) } : column,
        )}
        rows={evaluation.map((one, at) => ({ id: idOf(at), values: { name: one.name, part: one.part } }))}
        addLabel="Add a party"
        waiting="Kept once it has a party"
        nextId={() => idOf(evaluation.length)}
        onCell={(id, column, text) => save(placeOf(id), { [column]: text })}
        onNew={async (_id, values) => (values.name?.trim() ? await save(evaluation.length, values) : 'wait')}
        onDelete={(id) => void write((now) => now.filter((_, place) => place !== placeOf(id)))}
      />
    </>
  );
}

const idOf = (at: number): string => `evaluation:${at}`;
const placeOf = (id: string): number => Number(id.slice('evaluation:'.length));
