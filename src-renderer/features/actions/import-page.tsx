/**
 * Somebody else's action log brought in: a file or a paste, what its columns mean, and
 * each row as it will stand. Nothing is written until it is confirmed; then it is one
 * commit, and one thing to undo.
 */
import { useMemo, useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { MARKINGS } from '#domain/kernel/marking.ts';
import { type ColumnUse, guessBody, guessColumns, isColumnName } from '#reading/action-columns.ts';
import { asReference, readActionRows } from '#reading/action-rows.ts';
import { readTextTable, textOf } from '#reading/action-table.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Radios } from '#ui/choices.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { Page, type PagePlace } from '#ui/page.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { ImportColumns } from './import-columns.tsx';
import { bringInActions } from './import-commands.ts';
import { ImportPreview } from './import-preview.tsx';
import { listActionReferences } from './queries.ts';
import { NOT_READ } from './wording.ts';

interface Given {
  readonly name: string;
  readonly text: string;
}

export function ImportPage({ who, places }: { readonly who: WhoIsWho; readonly places: readonly PagePlace[] }) {
  const { bridge } = useDesk();
  const [given, setGiven] = useState<Given>({ name: 'a pasted table', text: '' });
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const used = useRows(listActionReferences, []);
  if (!used) return null;
  const take = (name: string, text: string): void => {
    setGiven({ name, text });
    setProblem(text.trim() === '' ? NOT_READ.empty : undefined);
  };

  async function choose(): Promise<void> {
    const opened = await bridge.openFiles({ extensions: ['csv', 'tsv', 'txt'], many: false });
    if (opened.ok) {
      const [file] = opened.value;
      if (file) take(file.name, textOf(file.bytes));
    } else if (opened.reason !== 'cancelled') setProblem(NOT_READ.file);
  }

  return (
    <Page title="Bring in a table of actions" places={places}>
      {who.bodies.length === 0 ? (
        <EmptyState title="There is no body yet">
          An action is of a body. <a href="#bodies/new">Add the body first</a>.
        </EmptyState>
      ) : (
        <>
          <FileDrop
            label="An action log as CSV"
            hint="From Excel: File, Save as, CSV UTF-8. One that was saved here comes back as it was."
            extensions={['csv', 'tsv', 'txt']}
            onFiles={([file]) => file && take(file.name, textOf(file.bytes))}
            onChoose={() => void choose()}
          />
          <div className="ma-import-paste">
            <TextArea
              label="Or paste the table here"
              name="pasted-actions"
              hint="Copied from Word, Excel or an e-mail, with its headings if it has them"
              rows={4}
              value={given.text.slice(0, 20_000)}
              problem={problem}
              onChange={(text) => take('a pasted table', text)}
            />
          </div>
          {given.text.trim() === '' ? null : <Understood key={given.text} given={given} who={who} used={used} />}
        </>
      )}
    </Page>
  );
}

interface UnderstoodProps {
  readonly given: Given;
  readonly who: WhoIsWho;
  readonly used: readonly string[];
}

/** What was understood, and the choices that are the user's. */
function Understood({ given, who, used }: UnderstoodProps) {
  const { store, clock, go } = useDesk();
  const commit = useCommit();
  const today = londonDay(clock());
  const table = useMemo(() => readTextTable(given.text, isColumnName), [given.text]);
  const [chosenUses, setUses] = useState<readonly ColumnUse[] | null>(null);
  const [bodyId, setBodyId] = useState<string>(() => guessBody(given.text, used, who.bodies)?.id ?? '');
  const [bad, setBad] = useState<'keep-out' | 'take'>('keep-out');
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const guessed = useMemo(() => (table ? guessColumns(table.heads, table.rows) : []), [table]);
  const uses = chosenUses ?? guessed;
  const body = who.bodies.find(({ id }) => id === bodyId) ?? who.bodies[0];
  const references = useMemo(() => new Set(used.map(asReference)), [used]);
  const rows = useMemo(
    () =>
      table && body ? readActionRows(table, uses, { bodies: who.bodies, body, who, used: references, today }) : [],
    [table, uses, body, who, references, today],
  );
  if (!table || !body) return <p className="govuk-body">{NOT_READ.empty}</p>;
  const wrong = rows.filter(({ problems }) => problems.length > 0);
  const taken = rows.filter(({ line, problems }) => !left.has(line) && (bad === 'take' || problems.length === 0));
  const marking =
    MARKINGS.findLast((one) => table.above.some((line) => line.toUpperCase().includes(one))) ?? 'OFFICIAL';

  async function save(): Promise<void> {
    if (!uses.includes('text')) {
      setProblem(NOT_READ['no-text-column']);
      return;
    }
    if (taken.length === 0) {
      setProblem(NOT_READ['nothing-taken']);
      return;
    }
    const order = { rows: taken.map(({ fields }) => fields), bodies: who.bodies, from: given.name, marking, today };
    const done = await commit(bringInActions(store.db, order), {});
    if (done.ok) go('actions');
    else setProblem(done.sentence);
  }

  return (
    <>
      <h2 className="govuk-heading-m">What its columns are</h2>
      {table.above.length === 0 ? null : (
        <p className="govuk-body-s">
          Passed over, as a title: {table.above.map((line) => `“${line}”`).join(', ')}.
          {marking === 'OFFICIAL' ? '' : ` Its marking is ${marking}, and each action takes it.`}
        </p>
      )}
      <ImportColumns table={table} uses={uses} onUses={setUses} />
      <div className="ma-filters">
        <Select
          label={uses.includes('body') ? 'Body of rows that name none' : 'Body they are of'}
          name="import-body"
          value={body.id}
          options={who.bodies.map(({ id, name }) => ({ id, name }))}
          onChange={setBodyId}
        />
      </div>
      <h2 className="govuk-heading-m">What will be brought in</h2>
      {wrong.length === 0 ? null : (
        <Radios
          label={wrong.length === 1 ? 'One row has something wrong' : `${wrong.length} rows have something wrong`}
          name="bad-rows"
          inline
          value={bad}
          options={[
            { id: 'keep-out', name: 'Keep them out' },
            { id: 'take', name: 'Take them as they are written' },
          ]}
          onChange={(choice) => setBad(choice === 'take' ? 'take' : 'keep-out')}
        />
      )}
      <ImportPreview
        rows={rows}
        who={who}
        takesBad={bad === 'take'}
        left={left}
        onLeft={(line) => {
          const next = new Set(left);
          if (!next.delete(line)) next.add(line);
          setLeft(next);
        }}
      />
      {problem === null ? null : (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <ButtonGroup>
        <Button kind="primary" onPress={() => void save()}>
          {taken.length === 1 ? 'Bring in 1 action' : `Bring in ${taken.length} actions`}
        </Button>
        <span className="govuk-body" role="status">
          {rows.length - taken.length === 0 ? '' : `${rows.length - taken.length} of ${rows.length} rows are left out.`}
        </span>
      </ButtonGroup>
    </>
  );
}
