/** One person: facts changed in place, the short forms minutes use, and everything that touches them. */
import { useDesk } from '#desk/desk.tsx';
import { useHistory } from '#desk/history.ts';
import { useInPlace } from '#desk/in-place.ts';
import { TouchesOn } from '#desk/touches-on.tsx';
import { useAliases } from '#desk/use-aliases.ts';
import { listChoices, nameOf, partyNameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Person } from '#domain/party/person.ts';
import {
  namesakesOf,
  type PersonDraft,
  personDraft,
  personInFull,
  readPersonDraft,
} from '#domain/party/person-draft.ts';
import { AliasTable } from '#ui/alias-table.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { changePerson } from './commands.ts';
import { HINT, NOT_SAVED_PERSON, PERSON_LABEL, personSentence } from './wording.ts';

export function PersonPanel({ person, who }: { readonly person: Person; readonly who: WhoIsWho }) {
  const { go } = useDesk();
  const lines = useHistory(person.id, person.updatedAt);
  const aliases = useAliases(
    person.aliases,
    (edit) => changePerson(person.id, person.name, ({ aliases }) => ({ aliases: edit(aliases) })),
    NOT_SAVED_PERSON.gone,
  );
  const namesakes = namesakesOf(person.name, person.id, who.people);
  return (
    <SidePanel title={person.name} caption={partyNameOf(person.id, who) || 'Person'} onClose={() => go('people')}>
      {namesakes.length > 0 ? (
        <p className="govuk-inset-text">
          There is another of this name: {namesakes.map((other) => personInFull(other, who.parties)).join(', ')}.
        </p>
      ) : null}
      <PersonFacts person={person} who={who} />
      <h3 className="govuk-heading-s">Short forms</h3>
      <AliasTable caption={`Short forms of ${person.name}`} {...aliases} />
      <h3 className="govuk-heading-s">What touches them</h3>
      <TouchesOn id={person.id} none="Nothing points at this person yet." />
      <HistoryList lines={lines} />
    </SidePanel>
  );
}

function PersonFacts({ person, who }: { readonly person: Person; readonly who: WhoIsWho }) {
  const draft = personDraft(person);
  const save = useInPlace({
    record: person,
    draft,
    read: (typed: PersonDraft) => readPersonDraft(typed, who.parties),
    sentence: personSentence,
    change: (fields) => changePerson(person.id, person.name, fields),
    gone: NOT_SAVED_PERSON.gone,
  });
  const row = (field: keyof PersonDraft, kind: 'text' | 'prose' = 'text') => ({
    key: field,
    label: PERSON_LABEL[field],
    value: draft[field],
    edit: { kind, draft: draft[field], save: (typed: string) => save({ [field]: typed }) },
  });
  return (
    <SummaryList
      label={`Facts of ${person.name}`}
      rows={[
        row('name'),
        {
          key: 'partyId',
          label: PERSON_LABEL.partyId,
          value: person.partyId ? (
            <a className="govuk-link" href={`#parties/${person.partyId}`}>
              {nameOf(person.partyId, who)}
            </a>
          ) : (
            'not stated'
          ),
          edit: {
            kind: 'search',
            draft: person.partyId,
            options: listChoices(who, ['party']),
            save: (id) => save({ partyId: id ?? '' }),
          },
        },
        row('email'),
        { ...row('telephone'), hint: HINT.telephone },
        row('note', 'prose'),
      ]}
    />
  );
}
