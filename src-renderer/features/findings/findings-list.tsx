/** The findings as a dense table: what, about which thing, in which words, and where it stands. */
import { useDesk } from '#desk/desk.tsx';
import { type Finding, SEVERITIES, type Severity } from '#domain/findings/finding.ts';
import type { Standing } from '#domain/findings/standing.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Select } from '#ui/select.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import { SEVERITY, STATE } from './wording.ts';

export interface FindingRow {
  readonly id: string;
  readonly finding: Finding;
  readonly standing: Standing;
}

/** Open ones of every severity, of one, the accepted ones, or all there are. */
export type Shown = 'open' | Severity | 'accepted' | 'all';

const CHOICES: Readonly<Record<Shown, string>> = {
  open: 'All that are open',
  contradiction: 'Contradictions',
  gap: 'Gaps',
  query: 'Queries',
  accepted: 'Accepted',
  all: 'All, accepted ones too',
};
const ORDER: readonly Shown[] = ['open', 'contradiction', 'gap', 'query', 'accepted', 'all'];

const COLUMNS: readonly Column<FindingRow>[] = [
  {
    key: 'severity',
    title: 'Severity',
    text: ({ finding }) => SEVERITY[finding.severity].word,
    cell: ({ finding }) => <Tag text={SEVERITY[finding.severity].word} tone={SEVERITY[finding.severity].tone} />,
    sort: ({ finding }) => SEVERITIES.indexOf(finding.severity),
    width: '9rem',
  },
  {
    key: 'sentence',
    title: 'Finding',
    text: ({ finding }) => `${finding.title}. ${finding.sentence}`,
    cell: ({ finding }) => (
      <>
        <strong>{finding.title}.</strong> {finding.sentence}
      </>
    ),
  },
  { key: 'about', title: 'About', text: ({ finding }) => finding.aboutName, width: '24%' },
  { key: 'state', title: 'State', text: ({ standing }) => STATE[standing.state], width: '7rem' },
];

/** Beside an open finding there is room for less; the rest is in its panel. */
const NARROW = COLUMNS.filter(({ key }) => key === 'severity' || key === 'sentence');

export interface FindingsListProps {
  readonly rows: readonly FindingRow[];
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
  readonly openId: string | undefined;
}

export function FindingsList({ rows, shown, onShown, openId }: FindingsListProps) {
  const { go } = useDesk();
  const count = (which: Shown) => rows.filter((row) => isShown(row, which)).length;
  return (
    <>
      <Select
        label="Show"
        name="shown"
        value={shown}
        options={ORDER.map((id) => ({ id, name: `${CHOICES[id]} (${count(id)})` }))}
        onChange={(id) => onShown(ORDER.find((each) => each === id) ?? 'open')}
      />
      <DataTable
        caption="Findings"
        words={['finding', 'findings']}
        columns={openId === undefined ? COLUMNS : NARROW}
        rows={rows.filter((row) => isShown(row, shown))}
        openId={openId}
        onOpen={(row) => go(`findings/${encodeURIComponent(row.id)}`)}
        empty={
          <EmptyState title={rows.length === 0 ? 'Nothing found' : 'None of these'}>
            {rows.length === 0
              ? 'No rule finds anything to say about the records there are.'
              : 'Choose others to show.'}
          </EmptyState>
        }
      />
    </>
  );
}

function isShown({ finding, standing }: FindingRow, shown: Shown): boolean {
  if (shown === 'all') return true;
  if (shown === 'accepted') return standing.state === 'accepted';
  return standing.state !== 'accepted' && (shown === 'open' || finding.severity === shown);
}
