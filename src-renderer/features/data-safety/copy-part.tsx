/**
 * A copy of the whole programme as one file, locked or not.
 *
 * Where anything in it is OFFICIAL-SENSITIVE the lock is offered first. Without
 * the passphrase nobody can open the file again, the app included; it says so.
 */
import { useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { londonDay } from '#domain/kernel/instant.ts';
import { type Lock, SHORTEST_PASSPHRASE } from '#storage/encryption.ts';
import { highestOf, readAllRows } from '#storage/workspace-file.ts';
import { Button } from '#ui/button.tsx';
import { Radios } from '#ui/choices.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { saveCopy } from './commands.ts';

type By = 'passphrase' | 'recipients' | 'none';

export function CopyPart() {
  const desk = useDesk();
  const marking = useRows(async (db) => highestOf((await readAllRows(db)).tables), []);
  const [by, setBy] = useState<By | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [recipients, setRecipients] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  if (marking === undefined) return null;
  const chosen: By = by ?? (marking === 'OFFICIAL-SENSITIVE' ? 'passphrase' : 'none');
  const problems =
    attempt === 0 ? [] : [...problemsOf(chosen, passphrase, again, recipients), ...(refused ? [refused] : [])];
  const problemOf = (name: string) => problems.find((one) => one.name === name)?.text;

  async function save(): Promise<void> {
    setAttempt(attempt + 1);
    setRefused(null);
    if (problemsOf(chosen, passphrase, again, recipients).length > 0) return;
    setProgress({ done: 0, total: 1 });
    const said = await saveCopy(desk, {
      lock: lockOf(chosen, passphrase, recipients),
      today: londonDay(desk.clock()),
      onProgress: (done, total) => setProgress({ done, total }),
    });
    setProgress(null);
    if (said.ok) desk.announce({ text: said.sentence, tone: 'done' });
    else setRefused({ name: chosen === 'recipients' ? 'recipients' : 'passphrase', text: said.sentence });
    if (said.ok) setAttempt(0);
  }

  return (
    <Form onSave={save}>
      <ErrorSummary problems={problems} attempt={attempt} />
      <p className="govuk-body">
        The copy is one file with everything in it: records, papers and annexes. Keep it on another disk, or take it to
        another computer and restore it there. Anyone can read it without this app: it is an ordinary ZIP of text.
      </p>
      {marking === 'OFFICIAL-SENSITIVE' ? (
        <p className="govuk-body" data-marking="OFFICIAL-SENSITIVE">
          Something in this programme is marked <strong>OFFICIAL-SENSITIVE</strong>, so the copy should be locked.
        </p>
      ) : null}
      <Radios
        name="lock"
        label="How should the copy be locked?"
        value={chosen}
        onChange={(id) => setBy(id as By)}
        options={[
          {
            id: 'passphrase',
            name: 'With a passphrase',
            detail: 'If it is forgotten, nobody can open the copy, this app included.',
          },
          { id: 'recipients', name: 'For the holders of keys', detail: 'Keys begin with “age1”. One on each line.' },
          { id: 'none', name: 'Not at all', detail: 'Whoever has the file can read it.' },
        ]}
      />
      {chosen === 'passphrase' ? (
        <>
          <TextField
            name="passphrase"
            type="password"
            autoComplete="new-password"
            label="Passphrase"
            hint={`At least ${SHORTEST_PASSPHRASE} letters. Four words that have nothing to do with each other are good.`}
            problem={problemOf('passphrase')}
            value={passphrase}
            onChange={setPassphrase}
          />
          <TextField
            name="again"
            type="password"
            autoComplete="new-password"
            label="The same again"
            problem={problemOf('again')}
            value={again}
            onChange={setAgain}
          />
        </>
      ) : null}
      {chosen === 'recipients' ? (
        <TextArea
          name="recipients"
          label="Keys"
          problem={problemOf('recipients')}
          value={recipients}
          onChange={setRecipients}
        />
      ) : null}
      {progress ? <ProgressBar label="Writing the copy" done={progress.done} total={progress.total} /> : null}
      <Button kind="primary" type="submit" busy={progress !== null}>
        Save a copy
      </Button>
    </Form>
  );
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function lockOf(by: By, passphrase: string, recipients: string): Lock | null {
  if (by === 'none') return null;
  return by === 'passphrase' ? { by, passphrase } : { by, recipients: linesOf(recipients) };
}

function problemsOf(by: By, passphrase: string, again: string, recipients: string) {
  if (by === 'recipients') {
    return linesOf(recipients).length === 0 ? [{ name: 'recipients', text: 'Enter at least one key' }] : [];
  }
  if (by === 'none') return [];
  if (passphrase.length < SHORTEST_PASSPHRASE)
    return [{ name: 'passphrase', text: `Enter a passphrase of at least ${SHORTEST_PASSPHRASE} letters` }];
  return passphrase === again ? [] : [{ name: 'again', text: 'Enter the same passphrase again' }];
}
