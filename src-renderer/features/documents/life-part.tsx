/**
 * Executed, under notice, ended: each recorded once, with its day, and put right or taken
 * back where it was wrong; the day notice runs out is worked out and says why.
 */
import { type ReactNode, useState } from 'react';
import { type CommitCommand, type Done, useCommit, useCommitAloud } from '#desk/commit.ts';
import { useRows } from '#desk/desk.tsx';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { noticeEnds, noticeWorking, sayNotice } from '#domain/document/agreement.ts';
import { DOCUMENT_ENDINGS, type Document } from '#domain/document/document.ts';
import { listKnownVersions } from '#domain/document/histories.ts';
import { approvedVersion } from '#domain/document/next-version.ts';
import { showDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { dayProblem, parseTypedDay } from '#domain/kernel/draft.ts';
import type { DocumentId, OwnerId } from '#domain/kernel/id.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { SmallForm } from '#ui/form.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { Why } from '#ui/why.tsx';
import { recordEnd, recordExecution, recordNotice, withdrawEnd, withdrawNotice } from './agreement-commands.ts';
import { listTitles, type OneDocument } from './queries.ts';
import { ENDING, NOT_ENDED, NOT_EXECUTED, NOT_GIVEN_NOTICE, NOT_TAKEN_BACK } from './wording.ts';

interface LifePartProps {
  readonly one: OneDocument;
  readonly who: WhoIsWho;
}

export function LifePart({ one, who }: LifePartProps) {
  const commit = useCommitAloud();
  const { document } = one;
  const [open, setOpen] = useState<'execution' | 'notice' | 'end' | null>(null);
  const titles = useRows(listTitles, []);
  const close = () => setOpen(null);
  const { dated, executedVersion, notice, ended, replacedBy } = document;
  const runsOut = noticeEnds(document);
  return (
    <>
      <h2 className="govuk-heading-m">Execution, notice and end</h2>
      <p className="govuk-body">
        {executedVersion
          ? `Executed: version ${executedVersion}${dated ? `, ${showWrittenDate(dated)}` : ''}.`
          : 'No execution is recorded.'}
      </p>
      {open === 'execution' ? (
        <Executing one={one} onClose={close} />
      ) : ended === null ? (
        <Button small onPress={() => setOpen('execution')}>
          {executedVersion === null ? 'Record the execution' : 'Correct the execution'}
        </Button>
      ) : null}
      {notice ? (
        <>
          <p className="govuk-body">
            Notice was given by {notice.name} on {showDate(notice.on)}
            {notice.reason ? `: ${notice.reason}` : '.'}
          </p>
          {runsOut ? (
            <>
              <p className="govuk-body">
                It runs out on <strong>{showDateInFull(runsOut.ends)}</strong>.
              </p>
              <Why about="the day the notice runs out">{sayNotice(runsOut)} (MoU §8; rule D-18)</Why>
            </>
          ) : null}
          {ended === null ? (
            <p className="govuk-body">
              <Button kind="link" onPress={() => void commit(withdrawNotice(document), NOT_TAKEN_BACK)}>
                Take the notice back
              </Button>
            </p>
          ) : null}
        </>
      ) : null}
      {open === 'notice' ? (
        <GivingNotice document={document} who={who} onClose={close} />
      ) : notice === null && ended === null ? (
        <Button small onPress={() => setOpen('notice')}>
          Record notice to end it
        </Button>
      ) : null}
      {ended ? (
        <p className="govuk-body">
          {ENDING[ended.how]} on {showDate(ended.on)}
          {replacedBy ? `: by ${titles?.get(replacedBy) ?? ''}` : ''}
          {ended.reason ? `. ${ended.reason}` : '.'}{' '}
          <Button kind="link" onPress={() => void commit(withdrawEnd(document), NOT_TAKEN_BACK)}>
            Take the end back
          </Button>
        </p>
      ) : null}
      {open === 'end' ? (
        <Ending document={document} titles={titles ?? new Map()} onClose={close} />
      ) : ended === null ? (
        <Button small onPress={() => setOpen('end')}>
          Record that it ended
        </Button>
      ) : null}
      <p className="govuk-body-s ma-quiet">Contracts entered into under it go on by their own terms.</p>
    </>
  );
}

interface LifeFormProps {
  readonly label: string;
  readonly saveLabel: string;
  readonly problem: string | null;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function LifeForm({ problem, onClose, children, ...form }: LifeFormProps) {
  return (
    <SmallForm className="govuk-inset-text" onCancel={onClose} {...form}>
      {children}
      {problem === null ? null : (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
    </SmallForm>
  );
}

const NOT_A_DAY = 'Enter a whole day, such as 18 June 2021';

/** Says what came of it: closes the form, or shows why not. */
const settle = (done: Done<unknown>, close: () => void, show: (text: string) => void): void =>
  done.ok ? close() : show(done.sentence);

function Executing({ one, onClose }: { readonly one: OneDocument; readonly onClose: () => void }) {
  const commit: CommitCommand = useCommit();
  const { document, histories } = one;
  const known = [...listKnownVersions(histories)].reverse();
  const approved = approvedVersion(histories.versions)?.label;
  const { dated, executedVersion } = document;
  const [on, setOn] = useState(executedVersion && dated?.precision === 'day' ? showWrittenDate(dated) : '');
  const [version, setVersion] = useState(executedVersion ?? approved ?? '');
  const [problem, setProblem] = useState<string | null>(null);

  async function save(): Promise<void> {
    const day = parseTypedDay(on);
    if (!day) return setProblem(`${NOT_A_DAY}: an execution date needs its day`);
    settle(await commit(recordExecution(document, { on: day, version }), NOT_EXECUTED), onClose, setProblem);
  }
  return (
    <LifeForm label="Execution" saveLabel="Save the execution" problem={problem} onSave={save} onClose={onClose}>
      <DateField
        label="Executed on"
        name="executed-on"
        value={on}
        onChange={setOn}
        problem={dayProblem(on) ? NOT_A_DAY : undefined}
      />
      <Select
        label="Version that was signed"
        name="executed-version"
        value={version}
        none="Choose a version"
        options={known.map(({ label }) => ({ id: label, name: label === approved ? `${label} (approved)` : label }))}
        onChange={setVersion}
      />
      {version !== '' && version !== approved ? (
        <p className="govuk-body-s">Version {version} is not approved. It can be recorded; the findings will say so.</p>
      ) : null}
    </LifeForm>
  );
}

interface GivingNoticeProps {
  readonly document: Document;
  readonly who: WhoIsWho;
  readonly onClose: () => void;
}

function GivingNotice({ document, who, onClose }: GivingNoticeProps) {
  const commit = useCommit();
  const parties = listChoices(who, ['party']).filter(({ id }) => document.parties.some((party) => party === id));
  const options = parties.length > 0 ? parties : listChoices(who, ['party']);
  const [by, setBy] = useState('');
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const day = parseTypedDay(on);
  const working = day ? noticeWorking(document, day) : null;

  async function save(): Promise<void> {
    if (by === '') return setProblem('Choose which party gave notice');
    if (!day) return setProblem(`${NOT_A_DAY}: the months are counted from the day notice is given`);
    const notice = { by: by as OwnerId, name: nameOf(by as OwnerId, who), on: day, reason: reason.trim() };
    settle(await commit(recordNotice(document, notice), NOT_GIVEN_NOTICE), onClose, setProblem);
  }
  return (
    <LifeForm label="Notice" saveLabel="Save the notice" problem={problem} onSave={save} onClose={onClose}>
      <Select label="Given by" name="notice-by" value={by} none="Choose a party" options={options} onChange={setBy} />
      <DateField label="Given on" name="notice-on" value={on} onChange={setOn} />
      {working ? (
        <p className="govuk-body" role="status">
          It would run out on <strong>{showDateInFull(working.ends)}</strong>: {sayNotice(working)}
        </p>
      ) : null}
      <TextArea label="Reason" name="notice-reason" rows={2} value={reason} onChange={setReason} />
    </LifeForm>
  );
}

interface EndingProps {
  readonly document: Document;
  readonly titles: ReadonlyMap<DocumentId, string>;
  readonly onClose: () => void;
}

function Ending({ document, titles, onClose }: EndingProps) {
  const commit = useCommit();
  const [how, setHow] = useState('');
  const [on, setOn] = useState('');
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function save(): Promise<void> {
    const chosen = DOCUMENT_ENDINGS.find((each) => each === how);
    const day = parseTypedDay(on);
    if (!chosen) return setProblem('Choose how it ended');
    if (!day) return setProblem(NOT_A_DAY);
    const ending = { on: day, how: chosen, reason: reason.trim(), replacedBy: by === '' ? null : (by as DocumentId) };
    settle(await commit(recordEnd(document, ending), NOT_ENDED), onClose, setProblem);
  }
  return (
    <LifeForm label="End" saveLabel="Save the end" problem={problem} onSave={save} onClose={onClose}>
      <Select
        label="How it ended"
        name="end-how"
        value={how}
        none="Choose one"
        options={DOCUMENT_ENDINGS.map((id) => ({ id, name: ENDING[id] }))}
        onChange={setHow}
      />
      <DateField label="Ended on" name="end-on" value={on} onChange={setOn} />
      {how === 'replaced' ? (
        <Select
          label="Replaced by"
          name="end-by"
          value={by}
          none="Choose a document"
          options={[...titles].filter(([id]) => id !== document.id).map(([id, name]) => ({ id, name }))}
          onChange={setBy}
        />
      ) : null}
      <TextArea label="Reason" name="end-reason" rows={2} value={reason} onChange={setReason} />
    </LifeForm>
  );
}
