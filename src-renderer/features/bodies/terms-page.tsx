/** The terms of reference of every body: what each states, in its words, and what it does not. */
import { useDesk } from '#desk/desk.tsx';
import { type TermsLine, termsHealth } from '#domain/body/terms-health.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { BodyId, OwnerId } from '#domain/kernel/id.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import type { Column } from '#ui/table-rows.ts';
import type { BodyRow } from './queries.ts';
import { bodyPlaces, TERMS_POINT } from './wording.ts';

interface Row {
  readonly id: BodyId;
  readonly name: string;
  readonly stated: readonly TermsLine[];
  readonly missing: readonly TermsLine[];
}

const inWords = ({ point, words }: TermsLine): string => `${TERMS_POINT[point]}: ${words}`;
const points = (lines: readonly TermsLine[]): string => lines.map(({ point }) => TERMS_POINT[point]).join(', ');

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: 'Body', text: ({ name }) => name, width: '15rem' },
  {
    key: 'count',
    title: 'Stated',
    text: ({ stated, missing }) => `${stated.length} of ${stated.length + missing.length}`,
    sort: ({ stated }) => stated.length,
    width: '6rem',
  },
  {
    key: 'missing',
    title: 'Not stated',
    text: ({ missing }) => points(missing) || '–',
    sort: ({ missing }) => missing.length,
    width: '16rem',
  },
  {
    key: 'words',
    title: 'As the terms have it',
    text: ({ stated }) => stated.map(inWords).join('\n'),
    cell: ({ stated }) => (
      <ul className="govuk-list govuk-body-s govuk-!-margin-bottom-0">
        {stated.map((line) => (
          <li key={line.point}>{inWords(line)}</li>
        ))}
      </ul>
    ),
  },
];

export function TermsPage({ rows, who }: { readonly rows: readonly BodyRow[]; readonly who: WhoIsWho }) {
  const { go } = useDesk();
  const all = rows
    .filter(({ body }) => body.status !== 'ended')
    .map(({ id, body, seats }): Row => {
      const lines = termsHealth(body, seats, (owner: OwnerId) => nameOf(owner, who));
      const isStated = ({ words }: TermsLine) => words !== '';
      return { id, name: body.name, stated: lines.filter(isStated), missing: lines.filter((one) => !isStated(one)) };
    });
  return (
    <Page title="Terms of reference" places={bodyPlaces('terms')}>
      <DataTable
        caption="Terms of reference"
        words={['body', 'bodies']}
        columns={COLUMNS}
        rows={all}
        onOpen={(row) => go(`bodies/${row.id}`)}
        empty={<EmptyState title="No bodies yet">Add a body first: its terms are then read here.</EmptyState>}
      />
    </Page>
  );
}
