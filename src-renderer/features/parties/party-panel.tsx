/**
 * One party: its facts changed in place, its other names, what touches it, its history.
 *
 * A date it ended on is shown as it was read beside the words of the paper.
 */
import { useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { FindingsOn } from '#desk/findings-on.tsx';
import { useHistory } from '#desk/history.ts';
import { useInPlace } from '#desk/in-place.ts';
import { TouchesOn } from '#desk/touches-on.tsx';
import { useAliases } from '#desk/use-aliases.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { readingOf } from '#domain/kernel/draft.ts';
import { PARTY_SECTORS, type Party } from '#domain/party/party.ts';
import { type PartyDraft, partyDraft, readPartyDraft } from '#domain/party/party-draft.ts';
import { AliasTable } from '#ui/alias-table.tsx';
import { Button } from '#ui/button.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { changeParty, changePartyAliases } from './commands.ts';
import { PartyMerge } from './party-merge.tsx';
import { listPartyChoices } from './queries.ts';
import { HINT, LABEL, NOT_SAVED_PARTY, partySentence, SECTOR } from './wording.ts';

export function PartyPanel({ party, who }: { readonly party: Party; readonly who: WhoIsWho }) {
  const { go } = useDesk();
  const [merging, setMerging] = useState(false);
  const lines = useHistory(party.id, party.updatedAt);
  return (
    <SidePanel
      title={party.name}
      caption="Party"
      onClose={() => go('parties')}
      actions={
        <Button small onPress={() => setMerging(!merging)}>
          Merge another into this
        </Button>
      }
    >
      {merging ? <PartyMerge kept={party} who={who} onDone={() => setMerging(false)} /> : null}
      <FindingsOn about={party.id} />
      <PartyFacts party={party} who={who} />
      <h3 className="govuk-heading-s">Also called</h3>
      <PartyAliases party={party} />
      <h3 className="govuk-heading-s">What touches it</h3>
      <TouchesOn id={party.id} none="Nothing points at this party yet." />
      <HistoryList lines={lines} />
    </SidePanel>
  );
}

function PartyFacts({ party, who }: { readonly party: Party; readonly who: WhoIsWho }) {
  const draft = partyDraft(party);
  const save = useInPlace({
    record: party,
    draft,
    read: (typed: PartyDraft) => readPartyDraft(typed, party.id, who.parties),
    sentence: partySentence,
    change: (fields) => changeParty(party.id, party.name, fields),
    gone: NOT_SAVED_PARTY.gone,
  });
  const text = (field: keyof PartyDraft, kind: 'text' | 'prose' | 'date' = 'text') => ({
    kind,
    draft: draft[field],
    save: (typed: string) => save({ [field]: typed }),
  });
  const partOf = who.parties.find((other) => other.id === party.partOf);
  const reading = readingOf(party.ended);
  return (
    <SummaryList
      label={`Facts of ${party.name}`}
      rows={[
        { key: 'name', label: LABEL.name, value: party.name, hint: HINT.name, edit: text('name') },
        { key: 'shortName', label: LABEL.shortName, value: party.shortName, edit: text('shortName') },
        {
          key: 'sector',
          label: LABEL.sector,
          value: SECTOR[party.sector],
          edit: {
            kind: 'choice',
            draft: draft.sector,
            options: PARTY_SECTORS.map((sector) => ({ id: sector, name: SECTOR[sector] })),
            save: (sector) => save({ sector }),
          },
        },
        {
          key: 'partOf',
          label: LABEL.partOf,
          value: partOf ? (
            <a className="govuk-link" href={`#parties/${partOf.id}`}>
              {partOf.name}
            </a>
          ) : (
            'not stated'
          ),
          edit: {
            kind: 'search',
            draft: party.partOf,
            options: listPartyChoices(who, party.id),
            save: (id) => save({ partOf: id ?? '' }),
          },
        },
        {
          key: 'ended',
          label: LABEL.ended,
          value: party.ended ? (
            <>
              {party.ended.text}
              {reading ? <span className="ma-quiet"> ({reading})</span> : null}
            </>
          ) : null,
          hint: HINT.ended,
          edit: text('ended'),
        },
        {
          key: 'joinedOn',
          label: LABEL.joinedOn,
          value: party.joinedOn ? showDate(party.joinedOn) : null,
          edit: text('joinedOn', 'date'),
        },
        { key: 'note', label: LABEL.note, value: party.note, edit: text('note', 'prose') },
      ]}
    />
  );
}

function PartyAliases({ party }: { readonly party: Party }) {
  const table = useAliases(party.aliases, (edit) => changePartyAliases(party, edit), NOT_SAVED_PARTY.gone);
  return <AliasTable caption={`Other names of ${party.name}`} {...table} />;
}
