/** What the log shows: three choices, a chip for each that is made, and looks kept under a name. */
import { useMemo, useState } from 'react';
import { BodyFilter } from '#desk/body-filter.tsx';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import type { Action } from '#domain/action/action.ts';
import { filterWords, type LogFilter, readFilterWords, SHOWN, WHOLE_LOG } from '#domain/action/log-filter.ts';
import { NOBODY, ownerKey } from '#domain/action/owed.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { Button } from '#ui/button.tsx';
import type { Choice } from '#ui/choice.ts';
import { Form } from '#ui/form.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { logAddress } from './log-address.ts';
import { ownerNames } from './owner-names.ts';
import { listActionViews } from './queries.ts';
import { removeActionView, saveActionView } from './view-commands.ts';
import { NOT_KEPT, SHOWN_WORDS } from './wording.ts';

interface LogFiltersProps {
  readonly who: WhoIsWho;
  /** Whose owners may be chosen. */
  readonly open: readonly Action[];
  readonly filter: LogFilter;
}

export function LogFilters({ who, open, filter }: LogFiltersProps) {
  const { go } = useDesk();
  const look = (fields: Partial<LogFilter>) => go(logAddress({ ...filter, ...fields }));
  const owners = useMemo(() => ownersIn(open, filter.owner, who), [open, filter.owner, who]);
  const chips = [
    ...(filter.shown === WHOLE_LOG.shown
      ? []
      : [{ key: 'shown', words: SHOWN_WORDS[filter.shown], off: { shown: WHOLE_LOG.shown } as const }]),
    ...(filter.bodyId === null
      ? []
      : [{ key: 'body', words: nameOf(filter.bodyId, who), off: { bodyId: null } as const }]),
    ...(filter.owner === null
      ? []
      : [{ key: 'owner', words: ownerNames(who)(filter.owner), off: { owner: null } as const }]),
  ];
  return (
    <>
      <div className="ma-filters ma-log-filters">
        <Select
          label="Show"
          name="shown"
          value={filter.shown}
          options={SHOWN.map((shown) => ({ id: shown, name: SHOWN_WORDS[shown] }))}
          onChange={(shown) => look({ shown: SHOWN.find((one) => one === shown) ?? 'open' })}
        />
        <BodyFilter who={who} bodyId={filter.bodyId} onBody={(bodyId) => look({ bodyId })} />
        <Select
          label="Owner"
          name="owner"
          none="Everyone"
          value={filter.owner ?? ''}
          options={owners}
          onChange={(owner) => look({ owner: owner === '' ? null : owner })}
        />
        <Views filter={filter} />
      </div>
      {chips.length === 0 ? null : (
        <ul className="ma-chips" aria-label="Filters in use">
          {chips.map(({ key, words, off }) => (
            <li key={key}>
              <button type="button" className="ma-chip" onClick={() => look(off)}>
                <span className="govuk-visually-hidden">Leave off this filter: </span>
                {words} <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
          <li>
            <Button kind="link" onPress={() => go(logAddress(WHOLE_LOG))}>
              Leave off all filters
            </Button>
          </li>
        </ul>
      )}
    </>
  );
}

/** A look kept under a name: chosen here, kept as it now is, and taken away. */
function Views({ filter }: { readonly filter: LogFilter }) {
  const { go, newId } = useDesk();
  const commit = useCommit();
  const commitAloud = useCommitAloud();
  const views = useRows(listActionViews, []);
  const [name, setName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  if (!views) return null;
  const words = JSON.stringify(filterWords(filter));
  const at = views.find((view) => JSON.stringify(filterWords(readFilterWords(view.filters))) === words);

  async function keep(typed: string): Promise<void> {
    const done = await commit(saveActionView(newId('savedView'), typed, filter), NOT_KEPT);
    setProblem(done.ok ? undefined : done.sentence);
    if (done.ok) setName(null);
  }

  return (
    <>
      {views.length === 0 ? null : (
        <Select
          label="View"
          name="view"
          none="Choose a view"
          value={at?.id ?? ''}
          options={views.map((view) => ({ id: view.id, name: view.name }))}
          onChange={(id) => {
            const view = views.find((one) => one.id === id);
            if (view) go(logAddress(readFilterWords(view.filters)));
          }}
        />
      )}
      {name === null ? (
        at ? (
          <Button kind="link" about={at.name} onPress={() => void commitAloud(removeActionView(at), {})}>
            Remove this view
          </Button>
        ) : words === '[]' ? null : (
          <Button kind="link" onPress={() => setName('')}>
            Save this view
          </Button>
        )
      ) : (
        <Form className="ma-view-form" label="Save this view" onSave={() => keep(name)}>
          <TextField
            label="Name of the view"
            name="view-name"
            width={20}
            autoFocus
            value={name}
            problem={problem}
            onChange={setName}
          />
          <Button small kind="primary" type="submit">
            Save view
          </Button>
          <Button kind="link" onPress={() => setName(null)}>
            Cancel
          </Button>
        </Form>
      )}
    </>
  );
}

/** Owners of what is open, by name; the one chosen stays in the list. */
function ownersIn(actions: readonly Action[], chosen: string | null, who: WhoIsWho): readonly Choice[] {
  const keys = new Set(actions.flatMap(({ owners }) => (owners.length === 0 ? [NOBODY] : owners.map(ownerKey))));
  if (chosen !== null) keys.add(chosen);
  const named = ownerNames(who);
  const byName = new Intl.Collator('en-GB');
  return [...keys].map((id) => ({ id, name: named(id) })).sort((one, other) => byName.compare(one.name, other.name));
}
