/** Who delivers where: a place, the providers named for it, and which of them leads. */
import { useCommit } from '#desk/commit.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { sayPlaces } from '#domain/decision/place-completeness.ts';
import { typedLine } from '#domain/kernel/draft.ts';
import { isCalled } from '#domain/party/party.ts';
import { EditableTable } from '#ui/editable-table.tsx';
import { changeDecision } from './commands.ts';
import { NOT_SAVED_DECISION } from './wording.ts';

type Allocation = Decision['allocations'][number];
const COLUMNS = [
  { key: 'place', title: 'Place or purpose', width: '14rem' },
  { key: 'providers', title: 'Providers, separated by semicolons' },
  { key: 'lead', title: 'Lead', width: '14rem' },
];

export function AllocationsPart({ decision, who }: { readonly decision: Decision; readonly who: WhoIsWho }) {
  const commit = useCommit();
  const { allocations } = decision;
  const places = sayPlaces(allocations.map(({ place }) => place));

  async function save(change: (now: readonly Allocation[]) => readonly Allocation[]): Promise<string | null> {
    const done = await commit(
      changeDecision(decision, (now) => ({ allocations: change(now.allocations) })),
      NOT_SAVED_DECISION,
    );
    return done.ok ? null : done.sentence;
  }

  async function saveCell(id: string, column: string, text: string): Promise<string | null> {
    const before = allocations[Number(id)];
    const typed = typedLine(text).slice(0, 500);
    if (!before) return NOT_SAVED_DECISION.gone;
    if (column === 'place' && typed === '') return 'Enter the place, or what it is for';
    const named = before.providers.some(({ name }) => name === typed);
    if (column === 'lead' && typed !== '' && !named) return 'The lead is one of the providers named in this row';
    return await save((now) => now.map((one, at) => (String(at) === id ? withCell(one, column, typed, who) : one)));
  }

  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Providers by place</h2>
      <EditableTable
        caption="Providers by place"
        columns={COLUMNS}
        rows={allocations.map((one, at) => ({
          id: String(at),
          values: {
            place: one.place,
            providers: one.providers.map(({ name }) => name).join('; '),
            lead: one.providers.find(({ lead }) => lead)?.name ?? '',
          },
          ...(one.providers.length > 1 && !one.providers.some(({ lead }) => lead)
            ? { notes: { lead: 'Two or more, and no lead stated' } }
            : {}),
        }))}
        addLabel="Add a place"
        onCell={saveCell}
        onAdd={async () => {
          const place = `Place ${allocations.length + 1}`;
          const refused = await save((now) => [...now, { place, providers: [] }]);
          return refused === null ? String(allocations.length) : null;
        }}
        onDelete={(id) => void save((now) => now.filter((_, at) => String(at) !== id))}
      />
      {places === null ? null : <p className="govuk-body">{places}</p>}
    </>
  );
}

/** A name nobody knows is kept as it is written, and belongs to nobody. */
function withCell(one: Allocation, column: string, typed: string, who: WhoIsWho): Allocation {
  if (column === 'place') return { ...one, place: typed };
  if (column === 'lead')
    return { ...one, providers: one.providers.map((each) => ({ ...each, lead: each.name === typed })) };
  const names = typed.split(';').map((name) => name.trim());
  const providers = names.filter(Boolean).map((name) => ({
    who: who.parties.find((party) => isCalled(party, name))?.id ?? null,
    name,
    lead: one.providers.some((before) => before.lead && before.name === name),
  }));
  return { ...one, providers };
}
