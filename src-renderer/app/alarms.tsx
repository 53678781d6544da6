/** What stands under the identity bar when something is wrong: red when nothing is saved, yellow to be told once. */
import { useState, useSyncExternalStore } from 'react';
import type { HostLiveness } from '#bridge/host-state.ts';
import { useSaving } from '#desk/desk.tsx';
import { FOUND, NOT_SAVED } from '#storage/wording.ts';
import { Button } from '#ui/button.tsx';
import type { OpenProgramme } from './start-up.ts';
import { FOLDER_WARNINGS, READ_ONLY } from './wording.ts';

interface AlarmsProps {
  readonly programme: OpenProgramme;
  readonly host: HostLiveness;
}

export function Alarms({ programme, host }: AlarmsProps) {
  const saving = useSaving();
  const liveness = useSyncExternalStore(host.subscribe, host.current);
  const { readOnly } = programme.store;
  const red =
    liveness === 'here'
      ? saving.state === 'not-saved'
        ? `${saving.intention ? `${saving.intention}. ` : ''}${NOT_SAVED[saving.reason]}`
        : null
      : NOT_SAVED['host-gone'];
  return (
    <section className="ma-said" aria-label="What you should know">
      <div role="alert">
        {red ? (
          <div className="ma-alarm">
            <p>{red}</p>
            <a href="#data-safety">Go to Data safety</a>
          </div>
        ) : null}
      </div>
      {readOnly ? (
        <div className="ma-note">
          <p>{READ_ONLY[readOnly]}</p>
        </div>
      ) : null}
      <Told sentences={tellOnce(programme)} />
    </section>
  );
}

function Told({ sentences }: { readonly sentences: readonly string[] }) {
  const [read, setRead] = useState(false);
  if (read || sentences.length === 0) return null;
  return (
    <div className="ma-note" role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Button kind="link" onPress={() => setRead(true)}>
        I have read this
      </Button>
    </div>
  );
}

function tellOnce({ about, opened, why, setAside }: OpenProgramme): readonly string[] {
  const folder = about.folderWarning ? [FOLDER_WARNINGS[about.folderWarning]] : [];
  const found = FOUND[why];
  const kept = setAside ? [`What it held was kept in the file ${setAside} of the data folder.`] : [];
  return [...folder, ...opened.repairs.map((repair) => repair.sentence), ...(found ? [found] : []), ...kept];
}
