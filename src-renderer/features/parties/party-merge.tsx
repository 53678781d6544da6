/** Merging another party into this one: one commit, one Undo. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useRows } from '#desk/desk.tsx';
import { countMentions, countsInWords } from '#desk/move-references.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Party } from '#domain/party/party.ts';
import { MergeBox } from '#ui/merge-box.tsx';
import { mergePartyInto } from './commands.ts';
import { listPartyChoices } from './queries.ts';
import { NOT_MERGED } from './wording.ts';

export interface PartyMergeProps {
  readonly kept: Party;
  readonly who: WhoIsWho;
  readonly onDone: () => void;
}

export function PartyMerge({ kept, who, onDone }: PartyMergeProps) {
  const commit = useCommit();
  const [chosen, setChosen] = useState<string | null>(null);
  const lost = who.parties.find((party) => party.id === chosen) ?? null;
  const counts = useRows(async (db) => (lost ? await countMentions(db, lost.id) : []), [lost?.id]);
  const moving = counts ? countsInWords(counts) : null;

  async function merge(): Promise<string | null> {
    if (!lost) return NOT_MERGED.gone;
    const done = await commit(mergePartyInto(kept, lost), NOT_MERGED);
    if (!done.ok) return done.sentence;
    onDone();
    return null;
  }

  return (
    <MergeBox
      title={`Merge another party into ${kept.name}`}
      label="The party that goes"
      options={listPartyChoices(who, kept.id)}
      chosen={chosen}
      onChoose={setChosen}
      preview={
        lost ? (
          <p className="govuk-body-s">
            {lost.name} is put aside and its names become other names of {kept.name}.{' '}
            {moving ? `What pointed at it moves: ${moving}.` : 'Nothing points at it.'} Undo brings all of it back.
          </p>
        ) : null
      }
      onMerge={merge}
      onCancel={onDone}
    />
  );
}
