/**
 * The history: every change, in the order it was made, on this computer's disk.
 *
 * Verify reads all of it back from the disk and holds each entry against the one
 * before it, so its answer is about the disk and not about this window.
 */
import { useCallback, useState } from 'react';
import type { VerifyReport } from '#contract/bridge.ts';
import { useDesk, useSaving } from '#desk/desk.tsx';
import { londonMoment, parseInstant } from '#domain/kernel/instant.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { useAnswer } from './answers.ts';
import { countOf, FAULT_WORDS, sizeOf } from './wording.ts';

export function HistoryPart() {
  const { bridge, store } = useDesk();
  const saving = useSaving();
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<VerifyReport | string | null>(null);
  const seq = saving.state === 'not-saved' ? null : saving.seq;
  const [about] = useAnswer(useCallback(() => bridge.about({}), [bridge]));
  const [last] = useAnswer(
    useCallback(
      () => bridge.readJournal({ workspace: store.workspace, after: Math.max(0, (seq ?? 1) - 1), limit: 1 }),
      [bridge, store, seq],
    ),
  );
  const newest = last?.ok ? last.value.entries.at(-1) : undefined;
  const moment = newest ? parseInstant(newest.at) : null;

  async function verify(): Promise<void> {
    setBusy(true);
    const reply = await bridge.verify({ workspace: store.workspace });
    setBusy(false);
    setReport(reply.ok ? reply.value : FAULT_WORDS[reply.reason]);
  }

  return (
    <>
      <p className="govuk-body">
        Every change you make is written to a history on this computer’s disk before the app says “Saved”. The screens
        are read from it, and can be read from it again at any time.
      </p>
      <SummaryList
        label="The history"
        rows={[
          {
            key: 'state',
            label: 'State',
            value:
              saving.state === 'not-saved' ? (
                <Tag text="Not saved" tone="red" />
              ) : store.readOnly ? (
                <Tag text="Read only" tone="yellow" />
              ) : (
                <Tag text="Saved" tone="green" />
              ),
          },
          { key: 'entries', label: 'Entries', value: last?.ok ? last.value.head.seq.toLocaleString('en-GB') : '' },
          {
            key: 'newest',
            label: 'Newest entry',
            value: newest ? `${newest.summary}${moment ? `, ${londonMoment(moment)}` : ''}` : '',
          },
          { key: 'folder', label: 'Kept in', value: about?.ok ? about.value.dataFolder : '' },
          {
            key: 'free',
            label: 'Free on that disk',
            value: about?.ok && about.value.bytesFree !== null ? sizeOf(about.value.bytesFree) : '',
          },
        ]}
      />
      <Button kind="primary" busy={busy} onPress={() => void verify()}>
        {busy ? 'Verifying…' : 'Verify everything on the disk'}
      </Button>
      <div role="status">{report === null ? null : <Verified report={report} />}</div>
      {last?.ok ? (
        <Details summary="Fingerprint of the history">
          <p className="govuk-body ma-hash">{last.value.head.hash}</p>
          <p className="govuk-body">
            Two copies of a programme with the same fingerprint have had the same changes made to them.
          </p>
        </Details>
      ) : null}
    </>
  );
}

function Verified({ report }: { readonly report: VerifyReport | string }) {
  if (typeof report === 'string') return <p className="govuk-body">{report}</p>;
  const { broken, entries, filesChecked, filesDamaged, snapshots } = report;
  const damaged = snapshots.filter((one) => one.checked === 'damaged').length;
  const isSound = broken === null && filesDamaged.length === 0 && damaged === 0;
  return (
    <div className="ma-verified">
      <p className="govuk-body">
        <Tag text={isSound ? 'All is well' : 'Damage found'} tone={isSound ? 'green' : 'red'} />
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          {broken === null
            ? `${countOf(entries, 'entry', 'entries')} in the history, and each follows from the one before it.`
            : `The history stands up to entry ${(broken.seq - 1).toLocaleString('en-GB')}; the next one does not (${broken.why}, in ${broken.file}). Restore a snapshot, or ask for help before you go on.`}
        </li>
        <li>
          {filesDamaged.length === 0
            ? filesChecked === 0
              ? 'No papers or annexes are kept yet.'
              : `${countOf(filesChecked, 'paper or annex', 'papers and annexes')} on the disk, as when put there.`
            : `${countOf(filesDamaged.length, 'paper or annex is', 'papers or annexes are')} damaged. Add them again from where they came.`}
        </li>
        <li>
          {damaged === 0
            ? snapshots.length === 0
              ? 'No snapshot is kept yet.'
              : `${countOf(snapshots.length, 'snapshot reads', 'snapshots read')} well.`
            : `${countOf(damaged, 'snapshot is', 'snapshots are')} damaged. Take a new one now.`}
        </li>
      </ul>
    </div>
  );
}
