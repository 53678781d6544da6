/**
 * "Is our paper trail sound?": everything the rules find, worst first.
 *
 * A finding opens beside the list ('#findings/…') with the words it rests on. What
 * was accepted is kept out of the way, and one choice brings it back.
 */
import { useMemo, useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { useFindings } from '#desk/findings.ts';
import { SEVERITIES } from '#domain/findings/finding.ts';
import { standingOf } from '#domain/findings/standing.ts';
import { listRecords } from '#storage/read.ts';
import { Beside } from '#ui/beside.tsx';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { FindingPanel } from './finding-panel.tsx';
import { type FindingRow, FindingsList, type Shown } from './findings-list.tsx';
import { saveListed, saveReport } from './save-report.ts';
import { SEVERITY_MEANS } from './wording.ts';

export function FindingsPage({ path }: { readonly path: readonly string[] }) {
  const desk = useDesk();
  const all = useFindings();
  const programmes = useRows((db) => listRecords(db, 'programme'), []);
  const [shown, setShown] = useState<Shown>('open');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const rows = useMemo(
    () =>
      all?.findings.map(
        (finding): FindingRow => ({ id: finding.id, finding, standing: standingOf(finding, all.acceptances) }),
      ),
    [all],
  );
  if (!all || !rows || !programmes) return null;
  const wanted = path.join('/');
  const open = rows.find((row) => row.id === wanted);
  const [programme] = programmes;

  async function save(how: typeof saveReport): Promise<void> {
    if (!all) return;
    setBusy(true);
    setProblem(await how(desk, all, programme));
    setBusy(false);
  }

  return (
    <Page
      title="Is our paper trail sound?"
      caption="Findings"
      actions={
        <ButtonGroup>
          <Button busy={busy} onPress={() => void save(saveReport)}>
            {busy ? 'Building the report…' : 'Save report as PDF'}
          </Button>
          <Button busy={busy} onPress={() => void save(saveListed)}>
            Save as JSON
          </Button>
        </ButtonGroup>
      }
    >
      {problem ? (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      ) : null}
      <p className="govuk-body ma-quiet">
        Worked out from your records by fixed rules; nothing here blocks anything.{' '}
        {SEVERITIES.map((severity) => `A ${severity}: ${SEVERITY_MEANS[severity]}`).join('. ')}.
      </p>
      <Beside panel={open ? <FindingPanel key={open.id} row={open} /> : null}>
        <FindingsList rows={rows} shown={shown} onShown={setShown} openId={open?.id} />
      </Beside>
    </Page>
  );
}
