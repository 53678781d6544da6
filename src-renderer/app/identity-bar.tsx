/**
 * The bar across the top: whose programme this is, the one search, and whether it is saved.
 *
 * "Saved" is said only of what the journal has on disk. Over it, or with the focus
 * on it, it also says how old the last snapshot is.
 */
import { useId, useState } from 'react';
import { useDesk, useSaving } from '#desk/desk.tsx';
import { londonMoment, parseInstant } from '#domain/kernel/instant.ts';

interface IdentityBarProps {
  readonly programmes: readonly { readonly workspace: string; readonly name: string }[];
  readonly onProgramme: (workspace: string) => void;
  readonly onSearch: () => void;
}

export function IdentityBar({ programmes, onProgramme, onSearch }: IdentityBarProps) {
  const { store } = useDesk();
  const id = useId();
  return (
    <header className="ma-bar">
      <a className="ma-bar__name" href="#home">
        Matters Arising
      </a>
      <div className="ma-bar__programme">
        <label className="govuk-visually-hidden" htmlFor={id}>
          Programme
        </label>
        {programmes.length > 1 ? (
          <select id={id} value={store.workspace} onChange={(event) => onProgramme(event.target.value)}>
            {programmes.map((programme) => (
              <option key={programme.workspace} value={programme.workspace}>
                {programme.name}
              </option>
            ))}
          </select>
        ) : (
          <output id={id}>{programmes[0]?.name}</output>
        )}
      </div>
      <button type="button" className="ma-bar__search" aria-keyshortcuts="Control+K" onClick={onSearch}>
        Search or jump to…<kbd>Ctrl K</kbd>
      </button>
      <SavedMark />
    </header>
  );
}

function SavedMark() {
  const { bridge, store } = useDesk();
  const saving = useSaving();
  const id = useId();
  const [snapshot, setSnapshot] = useState('');

  async function readAge(): Promise<void> {
    const reply = await bridge.listSnapshots({ workspace: store.workspace });
    const [newest] = reply.ok
      ? reply.value
          .map((one) => one.takenAt)
          .toSorted()
          .toReversed()
      : [];
    const moment = newest ? parseInstant(newest) : null;
    setSnapshot(
      moment
        ? `The last snapshot is of ${londonMoment(moment)}.`
        : 'There is no snapshot yet; one is taken when you quit.',
    );
  }

  const words = { saved: 'Saved ✓', saving: 'Saving…', 'not-saved': 'Not saved' }[saving.state];
  return (
    <a
      className="ma-saved"
      href="#data-safety"
      aria-describedby={id}
      onMouseEnter={() => void readAge()}
      onFocus={() => void readAge()}
    >
      {store.readOnly === null ? words : 'Read only'}
      <span id={id} className="ma-saved__more" role="tooltip">
        {saving.state === 'saved' ? 'Everything you have done is on the disk. ' : ''}
        {snapshot}
      </span>
    </a>
  );
}
