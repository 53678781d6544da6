/** What a matter hangs together with: risks, actions, decisions and recommendations, linked by search. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import type { Escalation } from '#domain/escalation/escalation.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { useOpenedHere } from '#ui/opened-here.ts';
import { changeEscalation } from './commands.ts';
import { type LinkedRow, linkedLine, listLinkable } from './queries.ts';
import { NOT_DONE } from './wording.ts';

interface LinkedPartProps {
  readonly matter: Escalation;
  readonly linked: readonly LinkedRow[];
}

export function LinkedPart({ matter, linked }: LinkedPartProps) {
  const { addressOf, announce } = useDesk();
  const commit = useCommit();
  const [isOpen, setOpen] = useState(false);

  async function save(ids: Escalation['linked']): Promise<void> {
    const done = await commit(changeEscalation(matter, { linked: ids }), NOT_DONE);
    if (!done.ok) announce({ text: done.sentence, tone: 'refused' });
  }

  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Hangs together with</h2>
      {linked.length === 0 ? (
        <p className="govuk-body ma-quiet">Nothing is linked yet.</p>
      ) : (
        <ul className="govuk-list">
          {linked.map((row) => (
            <li key={row.id}>
              <a className="govuk-link" href={`#${addressOf(row.id)}`}>
                {linkedLine(row)}
              </a>{' '}
              <Button
                kind="link"
                about={linkedLine(row)}
                onPress={() => void save(matter.linked.filter((id) => id !== row.id))}
              >
                Unlink
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isOpen ? (
        <LinkField
          matter={matter}
          onLink={(id) => {
            setOpen(false);
            void save([...matter.linked, id]);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button small onPress={() => setOpen(true)}>
          Link a risk, action, decision or recommendation
        </Button>
      )}
    </>
  );
}

interface LinkFieldProps {
  readonly matter: Escalation;
  readonly onLink: (id: Escalation['linked'][number]) => void;
  readonly onCancel: () => void;
}

function LinkField({ matter, onLink, onCancel }: LinkFieldProps) {
  const here = useOpenedHere();
  const rows = useRows((db) => listLinkable(db, matter.bodyId), [matter.bodyId]);
  if (!rows) return null;
  const free = rows.filter(({ id }) => !matter.linked.includes(id));
  return (
    <div ref={here}>
      <Combobox
        label="Link a record of the body that raised it"
        name="link"
        value={null}
        options={free.map((row) => ({ id: row.id, name: linkedLine(row) }))}
        onChange={(id) => {
          const chosen = free.find((row) => row.id === id);
          if (chosen) onLink(chosen.id);
        }}
      />
      <Button kind="link" onPress={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
