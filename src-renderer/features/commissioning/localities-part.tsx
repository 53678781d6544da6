/** Who delivers the service where: a place, its providers, which of them leads, and the agreement signed for it. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Service } from '#domain/commissioning/co-commissioned-service.ts';
import {
  EMPTY_LOCALITY,
  LOCALITY_BOXES,
  type Locality,
  type LocalityBox,
  lacksLead,
  localityText,
  titleOf,
  withLocalityBox,
} from '#domain/commissioning/localities.ts';
import { sayPlaces } from '#domain/decision/place-completeness.ts';
import { GrowingTable } from '#ui/growing-table.tsx';
import { changeService } from './commands.ts';
import type { Shelf } from './queries.ts';
import { GONE, LOCALITY_PROBLEM, NO_LEAD, NOT_STATED } from './wording.ts';

interface LocalitiesPartProps {
  readonly service: Service;
  readonly shelf: Shelf;
  readonly who: WhoIsWho;
}

export function LocalitiesPart({ service, shelf, who }: LocalitiesPartProps) {
  const commit = useCommit();
  const { addressOf } = useDesk();
  const { localities } = service;
  const agreements = shelf.documents.filter(({ kind }) => kind === 'partnership-agreement');
  const columns = [
    { key: 'place', title: 'Locality', width: '9rem' },
    { key: 'providers', title: 'Providers, separated by semicolons' },
    { key: 'lead', title: 'Lead provider', width: '11rem' },
    { key: 'agreement', title: 'Partnership agreement', width: '14rem', suggestions: agreements.map(titleOf) },
  ];

  async function write(edit: (now: readonly Locality[]) => readonly Locality[]): Promise<string | null> {
    const done = await commit(
      changeService(service, (now) => ({ localities: edit(now.localities) })),
      GONE,
    );
    return done.ok ? null : done.sentence;
  }

  /** Its boxes read one after another, so that a lead is looked for among the providers typed with it. */
  async function save(at: number, typed: Readonly<Record<string, string>>): Promise<string | null> {
    const others = localities.filter((_, place) => place !== at).map(({ place }) => place);
    let row = localities[at] ?? EMPTY_LOCALITY;
    for (const box of LOCALITY_BOXES.filter((one) => typed[one] !== undefined)) {
      const read = withLocalityBox(row, box, typed[box] ?? '', { parties: who.parties, agreements, others });
      if (!read.ok) return LOCALITY_PROBLEM[read.reason];
      row = read.value;
    }
    return await write((now) =>
      at < now.length ? now.map((one, place) => (place === at ? row : one)) : [...now, row],
    );
  }

  const places = sayPlaces(localities.map(({ place }) => place));
  const signed = localities.flatMap(({ place, agreementId }) =>
    shelf.documents.filter(({ id }) => id === agreementId).map((one) => ({ place, one })),
  );

  return (
    <>
      {localities.length === 0 ? <p className="govuk-body ma-quiet">Who delivers it where: {NOT_STATED}.</p> : null}
      <GrowingTable
        caption={`Localities of ${service.name}`}
        columns={columns}
        rows={localities.map((locality, at) => ({
          id: idOf(at),
          values: localityText(locality, agreements),
          ...(lacksLead(locality) ? { notes: { lead: NO_LEAD } } : {}),
        }))}
        addLabel="Add a locality"
        waiting="Kept once it has a place"
        nextId={() => idOf(localities.length)}
        onCell={(id, column, text) => save(placeOf(id), { [column as LocalityBox]: text })}
        onNew={async (_id, values) => (values.place?.trim() ? await save(localities.length, values) : 'wait')}
        onDelete={(id) => void write((now) => now.filter((_, place) => place !== placeOf(id)))}
      />
      {places === null ? null : <p className="govuk-body govuk-!-margin-top-2">{places}</p>}
      {signed.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">Partnership agreements</h3>
          <ul className="govuk-list">
            {signed.map(({ place, one }) => (
              <li key={place}>
                <a className="govuk-link" href={`#${addressOf(one.id)}`}>
                  {titleOf(one)}
                </a>{' '}
                <span className="ma-quiet">{one.status.replaceAll('-', ' ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const idOf = (at: number): string => `locality:${at}`;
const placeOf = (id: string): number => Number(id.slice('locality:'.length));
