/** Merging another body into this one: one commit, one Undo. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useRows } from '#desk/desk.tsx';
import { countMentions, countsInWords } from '#desk/move-references.ts';
import type { Body } from '#domain/body/body.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { MergeBox } from '#ui/merge-box.tsx';
import { mergeBodyInto } from './commands.ts';
import { NOT_MERGED } from './wording.ts';

export interface BodyMergeProps {
  readonly kept: Body;
  readonly who: WhoIsWho;
  readonly onDone: () => void;
}

export function BodyMerge({ kept, who, onDone }: BodyMergeProps) {
  const commit = useCommit();
  const [chosen, setChosen] = useState<string | null>(null);
  const lost = who.bodies.find((body) => body.id === chosen) ?? null;
  const counts = useRows(async (db) => (lost ? await countMentions(db, lost.id) : []), [lost?.id]);
  const moving = counts ? countsInWords(counts) : null;

  async function merge(): Promise<string | null> {
    if (!lost) return NOT_MERGED.gone;
    const done = await commit(mergeBodyInto(kept, lost), NOT_MERGED);
    if (!done.ok) return done.sentence;
    onDone();
    return null;
  }

  return (
    <MergeBox
      title={`Merge another body into ${kept.name}`}
      label="The body that goes"
      options={listChoices(who, ['body']).filter((choice) => choice.id !== kept.id)}
      chosen={chosen}
      onChoose={setChosen}
      preview={
        lost ? (
          <p className="govuk-body-s">
            {lost.name} is put aside and its names become other names of {kept.name}. Where only {lost.name} states
            something, its words are taken. {moving ? `What pointed at it moves: ${moving}.` : 'Nothing points at it.'}{' '}
            Undo brings all of it back.
          </p>
        ) : null
      }
      onMerge={merge}
      onCancel={onDone}
    />
  );
}
