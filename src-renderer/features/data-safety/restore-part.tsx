/**
 * Going back: choose a snapshot or a file, see what would change, then restore.
 *
 * Choosing and checking touch nothing, so a file can be checked here without ever
 * being restored. A restore is one step, and Undo takes it back.
 */
import { useCallback, useState } from 'react';
import { type Desk, useDesk } from '#desk/desk.tsx';
import { londonMoment, parseInstant } from '#domain/kernel/instant.ts';
import type { Key } from '#storage/encryption.ts';
import { highestOf } from '#storage/workspace-file.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAnswer } from './answers.ts';
import { type Candidate, type Read, readCandidate, restoreCandidate } from './commands.ts';
import { DifferenceTable } from './difference-table.tsx';
import { countOf, FAULT_WORDS } from './wording.ts';

const ENDINGS = ['matters', 'age'];

export function RestorePart({ snapshot }: { readonly snapshot: string | null }) {
  const desk = useDesk();
  const [chosen, setChosen] = useState<{ readonly name: string; readonly bytes: Uint8Array } | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [ofSnapshot] = useAnswer(useCallback(() => readSnapshot(desk, snapshot), [desk, snapshot]));
  const shown = read ?? ofSnapshot ?? null;

  async function look(file: { readonly name: string; readonly bytes: Uint8Array }, key: Key | null): Promise<void> {
    setChosen(file);
    setBusy(true);
    setRead(await readCandidate(desk, file.name, file.bytes, key));
    setBusy(false);
  }

  async function choose(): Promise<void> {
    const reply = await desk.bridge.openFiles({ extensions: ENDINGS, many: false });
    const [file] = reply.ok ? reply.value : [];
    if (file) await look(file, null);
    else if (!reply.ok && reply.reason !== 'cancelled')
      setRead({ ok: false, sentence: 'That file could not be read. Choose another copy of it.', locked: false });
  }

  async function restore(candidate: Candidate): Promise<void> {
    setBusy(true);
    const said = await restoreCandidate(desk, candidate);
    setBusy(false);
    desk.announce({ text: said.sentence, tone: said.ok ? 'done' : 'refused', undo: said.ok });
    if (said.ok) desk.go('data-safety/history');
  }

  return (
    <>
      <p className="govuk-body">
        Choose a file to check it and to see how it differs from what is here. Nothing changes until you restore it, and
        a restore can be undone. To go back to a snapshot, open it from the{' '}
        <a className="govuk-link" href="#data-safety/snapshots">
          list of snapshots
        </a>
        .
      </p>
      <FileDrop
        label="Drop a workspace file here, or choose one"
        hint="It ends in .matters, or in .matters.age where it is locked"
        extensions={ENDINGS}
        onFiles={([file]) => file && void look(file, null)}
        onChoose={() => void choose()}
      />
      <div role="status">{busy ? <p className="govuk-body">Reading it…</p> : null}</div>
      {shown && !shown.ok ? <p className="govuk-body ma-refused">{shown.sentence}</p> : null}
      {shown && !shown.ok && shown.locked && chosen ? (
        <Form
          onSave={() => {
            const by: Key = passphrase.startsWith('AGE-SECRET-KEY-')
              ? { by: 'identity', identity: passphrase }
              : { by: 'passphrase', passphrase };
            return look(chosen, by);
          }}
        >
          <TextField
            name="passphrase"
            type="password"
            label="Passphrase, or your secret key"
            value={passphrase}
            onChange={setPassphrase}
          />
          <Button type="submit" busy={busy}>
            Unlock
          </Button>
        </Form>
      ) : null}
      {shown?.ok ? (
        <Review candidate={shown.candidate} busy={busy} onRestore={() => void restore(shown.candidate)} />
      ) : null}
    </>
  );
}

async function readSnapshot(desk: Desk, name: string | null): Promise<Read | null> {
  if (name === null) return null;
  const reply = await desk.bridge.readSnapshot({ workspace: desk.store.workspace, name });
  if (reply.ok) return await readCandidate(desk, await nameOfSnapshot(desk, name), reply.value, null);
  const sentence =
    reply.reason === 'missing' || reply.reason === 'damaged'
      ? `This snapshot is ${reply.reason}. Choose another one.`
      : FAULT_WORDS[reply.reason];
  return { ok: false, sentence, locked: false };
}

/** By when it was taken: its file's name says little to a person. */
async function nameOfSnapshot({ bridge, store }: Desk, name: string): Promise<string> {
  const reply = await bridge.listSnapshots({ workspace: store.workspace });
  const facts = reply.ok ? reply.value.find((one) => one.name === name) : undefined;
  const moment = facts ? parseInstant(facts.takenAt) : null;
  return moment ? `the snapshot of ${londonMoment(moment)}` : `the snapshot ${name}`;
}

interface ReviewProps {
  readonly candidate: Candidate;
  readonly busy: boolean;
  readonly onRestore: () => void;
}

function Review({ candidate, busy, onRestore }: ReviewProps) {
  const { store } = useDesk();
  const { manifest, filesElsewhere } = candidate.checked;
  const moment = parseInstant(manifest.createdAt);
  const isSame = candidate.difference.length === 0;
  return (
    <section aria-labelledby="review">
      <h2 id="review" className="govuk-heading-m">
        {candidate.name.charAt(0).toUpperCase() + candidate.name.slice(1)} reads well
      </h2>
      <p className="govuk-body">
        Written {moment ? londonMoment(moment) : manifest.createdAt}
        {manifest.createdBy ? ` by ${manifest.createdBy}` : ''}, marked {highestOf(candidate.checked.tables)}. Every
        part of it was checked.
      </p>
      {filesElsewhere.length > 0 ? (
        <p className="govuk-body">
          {countOf(filesElsewhere.length, 'paper is', 'papers are')} named in it and not held in it, as in every
          snapshot: they are read from the data folder of this computer.
        </p>
      ) : null}
      {isSame ? (
        <p className="govuk-body">It holds exactly what is here now. There is nothing to restore.</p>
      ) : (
        <>
          <p className="govuk-body">Restoring it would change this, compared with now:</p>
          <DifferenceTable difference={candidate.difference} />
          {store.readOnly === null ? (
            <ButtonGroup>
              <Button kind="warning" busy={busy} onPress={onRestore}>
                Restore it
              </Button>
              <a className="govuk-link" href="#data-safety/snapshots">
                Leave everything as it is
              </a>
            </ButtonGroup>
          ) : (
            <p className="govuk-body">It cannot be restored while this programme is open to be read only.</p>
          )}
        </>
      )}
    </section>
  );
}
