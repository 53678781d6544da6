/**
 * Several notices in one file, behind an index: chosen here, in the order of the register.
 *
 * As PDF each begins on a right-hand page, after one that says it was left blank. A file
 * with a draft in it is marked DRAFT, and one with something private is not called public.
 */
import { useMemo, useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { saveBytes, saveSheet } from '#desk/sheet-file.ts';
import { buildWithBlankPages } from '#documents/notices/blank-pages.ts';
import { compiledNotices } from '#documents/notices/notice-content.ts';
import { printPaper } from '#documents/press.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { STATUS_WORDS } from '#domain/decision/decision-words.ts';
import { printsAsDraft } from '#domain/decision/may-publish.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Checkboxes } from '#ui/choices.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, type PagePlace } from '#ui/page.tsx';
import { TextField } from '#ui/text-field.tsx';
import { decisionRows, listForPapers } from './queries.ts';

const NOT_MADE =
  'The notices could not be printed, for a reason nobody foresaw. Nothing was written. Try Word or HTML.';
const SHOWN = 100;

export function NoticesCompiled({ places }: { readonly places: readonly PagePlace[] }) {
  const desk = useDesk();
  const all = useRows(listForPapers, []);
  const rows = useMemo(() => all && decisionRows(all.decisions), [all]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  if (!all || !rows) return null;
  const taken = rows.filter(({ id }) => chosen.includes(id)).map(({ decision }) => decision);
  const fitting = rows.filter(({ id, decision }) => chosen.includes(id) || holds(decision, typed)).slice(0, SHOWN);
  const name = `Notices of decisions – ${londonDay(desk.clock())}`;

  async function save(format: 'pdf' | 'docx' | 'html'): Promise<void> {
    if (taken.length === 0) return setProblem('Choose the decisions whose notices go into the file.');
    setProblem(undefined);
    setBusy(true);
    const sheet = compiledNotices(taken, { organisation: all?.organisation ?? '' });
    if (format === 'pdf') await savePdf(sheet);
    else await saveSheet(desk, sheet, format, `${name}.${format}`);
    setBusy(false);
  }

  async function savePdf(sheet: Parameters<typeof buildWithBlankPages>[0]): Promise<void> {
    const build = (each: typeof sheet) => printPaper({ sheet: each, annexBytes: new Map() });
    const paper = await buildWithBlankPages(sheet, build).catch(() => null);
    if (paper?.ok) await saveBytes(desk, paper.bytes, `${name}.pdf`);
    else desk.announce({ text: paper?.message ?? NOT_MADE, tone: 'refused' });
  }

  return (
    <Page title="Decisions" caption="Compile notices" places={places}>
      {rows.length === 0 ? (
        <EmptyState title="No decisions yet">
          The notices of decisions are compiled here, once there are some.
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            One file with an index and each notice as it prints alone. As PDF, each begins on a right-hand page.
          </p>
          {rows.length > 12 ? (
            <TextField name="find" label="Find a decision" width={20} value={typed} onChange={setTyped} />
          ) : null}
          <Checkboxes
            name="notices"
            label="Decisions whose notices go into the file"
            problem={problem}
            values={chosen}
            options={fitting.map(({ id, decision }) => ({ id, name: decision.title, detail: detailOf(decision) }))}
            onChange={(ids) => {
              setProblem(undefined);
              setChosen([...chosen.filter((id) => !fitting.some((row) => row.id === id)), ...ids]);
            }}
          />
          <p className="govuk-body" role="status">
            {taken.length} chosen.{' '}
            {taken.some(printsAsDraft) ? 'One of them or more is not published, so the file is marked DRAFT.' : ''}
          </p>
          <ButtonGroup>
            <Button kind="primary" busy={busy} about="the notices" onPress={() => void save('pdf')}>
              Save as PDF
            </Button>
            <Button busy={busy} about="the notices" onPress={() => void save('docx')}>
              Save as Word
            </Button>
            <Button busy={busy} about="the notices" onPress={() => void save('html')}>
              Save as HTML
            </Button>
          </ButtonGroup>
        </>
      )}
    </Page>
  );
}

function holds({ title, reference }: Decision, typed: string): boolean {
  const text = `${reference ?? ''} ${title}`.toLocaleLowerCase('en-GB');
  return typed
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function detailOf(decision: Decision): string {
  const made = showWrittenDate(decision.made);
  return [decision.reference, STATUS_WORDS[decision.status], made === '' ? null : `made on ${made}`]
    .filter(Boolean)
    .join(', ');
}
