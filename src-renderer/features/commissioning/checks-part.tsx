/** The agreement's own lists for the service: each line with how it stands, the evidence and a note. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { EvidenceField, EvidenceLine, type KeptFile } from '#desk/evidence.tsx';
import { CHECK_STATES, type Service } from '#domain/commissioning/co-commissioned-service.ts';
import {
  type CheckedLine,
  checkedLines,
  SERVICE_LISTS,
  type ServiceCheck,
  type ServiceList,
} from '#domain/commissioning/service-lists.ts';
import type { FileId } from '#domain/kernel/id.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { SmallForm } from '#ui/form.tsx';
import { Select } from '#ui/select.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { keepCheck } from './commands.ts';
import type { EvidenceChoice } from './evidence.ts';
import { listEvidence } from './queries.ts';
import { GONE, STATE, STATE_TONE } from './wording.ts';

export function ChecksPart({ service }: { readonly service: Service }) {
  const evidence = useRows((db) => listEvidence(db, service), [service.updatedAt]);
  if (!evidence) return null;
  return SERVICE_LISTS.map((list) => <CheckTable key={list.list} service={service} list={list} evidence={evidence} />);
}

interface CheckTableProps {
  readonly service: Service;
  readonly list: ServiceList;
  readonly evidence: readonly EvidenceChoice[];
}

function CheckTable({ service, list, evidence }: CheckTableProps) {
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <table className="govuk-table ma-dense ma-service__checks govuk-!-margin-top-4">
      <caption className="govuk-table__caption govuk-table__caption--s">
        {list.title} <span className="ma-quiet">{list.source}</span>
      </caption>
      <thead>
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header govuk-!-width-one-third">
            What is asked
          </th>
          <th scope="col" className="govuk-table__header ma-service__state">
            State
          </th>
          <th scope="col" className="govuk-table__header">
            Evidence and note
          </th>
          <th scope="col" className="govuk-table__header ma-service__change">
            <span className="govuk-visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {checkedLines(service, list).map((line) => (
          <tr key={line.key} className="govuk-table__row">
            <th scope="row" className="govuk-table__header govuk-!-font-weight-regular">
              {line.words}
            </th>
            {editing === line.key ? (
              <td className="govuk-table__cell" colSpan={3}>
                <CheckForm service={service} line={line} evidence={evidence} onDone={() => setEditing(null)} />
              </td>
            ) : (
              <>
                <td className="govuk-table__cell">
                  <Tag text={STATE[line.check.state]} tone={STATE_TONE[line.check.state]} />
                </td>
                <td className="govuk-table__cell">
                  <Evidence check={line.check} evidence={evidence} />
                </td>
                <td className="govuk-table__cell">
                  <Button kind="link" about={line.words} onPress={() => setEditing(line.key)}>
                    Change
                  </Button>
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Evidence({ check, evidence }: { readonly check: ServiceCheck; readonly evidence: readonly EvidenceChoice[] }) {
  const { addressOf } = useDesk();
  const found = evidence.find(({ id }) => id === check.evidence);
  return (
    <>
      {check.evidence?.startsWith('file:') ? (
        <EvidenceLine id={check.evidence as FileId} label="File" />
      ) : found && found.at !== null ? (
        <a className="govuk-link" href={`#${addressOf(found.at)}`}>
          {found.name}
        </a>
      ) : (
        (found?.name ?? (check.evidence === null ? null : 'Evidence that was taken out'))
      )}
      {check.note === '' ? null : <span className="ma-quiet ma-service__note">{check.note}</span>}
    </>
  );
}

interface CheckFormProps {
  readonly service: Service;
  readonly line: CheckedLine;
  readonly evidence: readonly EvidenceChoice[];
  readonly onDone: () => void;
}

function CheckForm({ service, line, evidence, onDone }: CheckFormProps) {
  const commit = useCommit();
  const [check, setCheck] = useState<ServiceCheck>(line.check);
  const [file, setFile] = useState<KeptFile | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function save(): Promise<void> {
    const done = await commit(keepCheck(service, check, file), GONE);
    if (done.ok) onDone();
    else setProblem(done.sentence);
  }

  return (
    <SmallForm label={line.words} saveLabel="Save" onCancel={onDone} onSave={save}>
      <Select
        name="state"
        label="State"
        value={check.state}
        problem={problem}
        options={CHECK_STATES.map((state) => ({ id: state, name: STATE[state] }))}
        onChange={(id) => setCheck({ ...check, state: CHECK_STATES.find((one) => one === id) ?? 'not-stated' })}
      />
      <Combobox
        name="evidence"
        label="Evidence"
        hint="A document, a decision, a paper or a minute. Blank where there is none"
        value={check.evidence}
        options={evidence}
        onChange={(id) => {
          setCheck({ ...check, evidence: id as ServiceCheck['evidence'] });
          setFile(null);
        }}
      />
      <EvidenceField
        label={file === null ? 'Or a file that is not here yet' : 'Evidence'}
        file={file}
        onFile={(given) => {
          setFile(given);
          // One line has one evidence: the file stands in the place of what was chosen.
          setCheck({ ...check, evidence: given === null ? line.check.evidence : null });
        }}
      />
      <TextArea name="note" label="Note" value={check.note} onChange={(note) => setCheck({ ...check, note })} />
    </SmallForm>
  );
}
