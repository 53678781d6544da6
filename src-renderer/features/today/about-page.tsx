/** About the programme: its facts, changed where they stand; what is in it; and that it is safe. */
import { type Desk, useDesk, useRows, useSaving } from '#desk/desk.tsx';
import { DIVISIONS } from '#domain/kernel/bank-holidays.ts';
import { MARKINGS } from '#domain/kernel/marking.ts';
import { LEGAL_PROFILES, type Programme } from '#domain/programme/programme.ts';
import { Page, type PagePlace } from '#ui/page.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { changeProgramme } from './commands.ts';
import { type Count, findProgramme, listCounts } from './queries.ts';
import { COUNT_NAMES, DIVISION_NAMES, LEGAL_PROFILE_NAMES } from './wording.ts';

/** Where each counted kind is kept. People and posts share a place. */
const KEPT_IN: Readonly<Record<string, string>> = {
  body: 'bodies',
  party: 'parties',
  person: 'people',
  post: 'people',
  document: 'documents',
  meeting: 'meetings',
};

export function AboutPage({ places }: { readonly places: readonly PagePlace[] }) {
  const desk = useDesk();
  const programme = useRows(findProgramme, []);
  const counts = useRows(listCounts, []);
  if (!programme || !counts) return null;
  return (
    <Page title={programme.name} caption="About the programme" places={places}>
      <SummaryList label="About the programme" rows={factsOf(programme, desk)} />
      <h2 className="govuk-heading-m">In this programme</h2>
      <Counts counts={counts} />
      <h2 className="govuk-heading-m">Is it safe?</h2>
      <SafetyLine />
    </Page>
  );
}

function Counts({ counts }: { readonly counts: readonly Count[] }) {
  const shown = counts.filter(({ kind, count }) => count > 0 || kind !== 'meeting');
  return (
    <ul className="ma-facts">
      {shown.map(({ kind, count }) => (
        <li key={kind}>
          <a href={`#${KEPT_IN[kind] ?? 'home'}`}>
            <strong>{count.toLocaleString('en-GB')}</strong> {COUNT_NAMES[kind]?.[count === 1 ? 0 : 1]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function SafetyLine() {
  const { store } = useDesk();
  const saving = useSaving();
  const words =
    saving.state === 'not-saved'
      ? 'The last thing you did is not saved. '
      : `Everything you have done is on the disk, as ${saving.seq.toLocaleString('en-GB')} ${saving.seq === 1 ? 'entry' : 'entries'} of its history. `;
  return (
    <p className="govuk-body">
      {store.readOnly === null ? words : 'This programme is open to be read only. '}
      <a className="govuk-link" href="#data-safety">
        Snapshots, copies and restoring are under Data safety
      </a>
      .
    </p>
  );
}

function factsOf(programme: Programme, desk: Desk): readonly SummaryRow[] {
  const readOnly = desk.store.readOnly !== null;
  const change = (what: string, of: (draft: string) => Partial<Programme>) => (draft: string) =>
    changeProgramme(desk, programme.id, of(draft), what);
  const rows: readonly SummaryRow[] = [
    {
      key: 'name',
      label: 'Name',
      value: programme.name,
      edit: { kind: 'text', draft: programme.name, save: change('name', (name) => ({ name: name.trim() })) },
    },
    {
      key: 'shortName',
      label: 'Short name',
      value: programme.shortName,
      hint: 'For references and narrow places, for example GM IRS',
      edit: {
        kind: 'text',
        draft: programme.shortName,
        save: change('short name', (shortName) => ({ shortName: shortName.trim() })),
      },
    },
    {
      key: 'purpose',
      label: 'Purpose',
      value: programme.purpose,
      edit: { kind: 'prose', draft: programme.purpose, save: change('purpose', (purpose) => ({ purpose })) },
    },
    {
      key: 'marking',
      label: 'Marking',
      value: programme.marking,
      hint: 'Of papers that say nothing else',
      edit: {
        kind: 'choice',
        draft: programme.marking,
        options: MARKINGS.map((id) => ({ id, name: id })),
        save: change('marking', (id) => ({ marking: MARKINGS.find((one) => one === id) ?? programme.marking })),
      },
    },
    {
      key: 'legalProfile',
      label: 'Rules it meets under',
      value: LEGAL_PROFILE_NAMES[programme.legalProfile],
      edit: {
        kind: 'choice',
        draft: programme.legalProfile,
        options: LEGAL_PROFILES.map((id) => ({ id, name: LEGAL_PROFILE_NAMES[id] })),
        save: change('rules', (id) => ({
          legalProfile: LEGAL_PROFILES.find((one) => one === id) ?? programme.legalProfile,
        })),
      },
    },
    {
      key: 'division',
      label: 'Bank holidays of',
      value: DIVISION_NAMES[programme.division],
      edit: {
        kind: 'choice',
        draft: programme.division,
        options: DIVISIONS.map((id) => ({ id, name: DIVISION_NAMES[id] })),
        save: change('bank holidays', (id) => ({
          division: DIVISIONS.find((one) => one === id) ?? programme.division,
        })),
      },
    },
  ];
  return readOnly ? rows.map(({ edit, ...row }) => row) : rows;
}
