/** Financial and legal comments: how each stands, and who cleared it. Nobody signs before. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import {
  CANNOT_CLEAR,
  type ClearanceState,
  type ClearedComments,
  standClearances,
} from '#domain/decision/comment-clearances.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { parseTypedDay } from '#domain/kernel/draft.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { SmallForm } from '#ui/form.tsx';
import { Tag, type TagTone } from '#ui/tag.tsx';
import { clearDecisionComments } from './commands.ts';
import { GONE, NOT_A_DAY } from './wording.ts';

interface ClearancesProps {
  readonly decision: Decision;
  readonly who: WhoIsWho;
}

const STATE: Readonly<Record<ClearanceState, readonly [text: string, tone: TagTone]>> = {
  cleared: ['Cleared', 'green'],
  voided: ['Void: changed since', 'red'],
  'to-clear': ['To clear', 'yellow'],
  empty: ['Not written', 'yellow'],
  'not-asked': ['Not asked', 'grey'],
};

export function ClearancesPart({ decision, who }: ClearancesProps) {
  const [clearing, setClearing] = useState<ClearedComments | null>(null);
  const standings = standClearances(decision).filter(({ state }) => state !== 'not-asked');
  if (standings.length === 0 || decision.enteredFromElsewhere) return null;
  return (
    <>
      <h3 className="govuk-heading-s">Comments cleared before signing</h3>
      <ul className="govuk-list">
        {standings.map(({ comments, state, sentence }) => (
          <li key={comments}>
            {sentence} <Tag text={STATE[state][0]} tone={STATE[state][1]} />
            {clearing === comments ? (
              <ClearForm
                decision={decision}
                who={who}
                comments={comments}
                onDone={() => setClearing((open) => (open === comments ? null : open))}
              />
            ) : state === 'to-clear' || state === 'voided' ? (
              <div>
                <Button small about={`the ${comments} comments`} onPress={() => setClearing(comments)}>
                  Record who cleared
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ClearFormProps extends ClearancesProps {
  readonly comments: ClearedComments;
  readonly onDone: () => void;
}

function ClearForm({ decision, who, comments, onDone }: ClearFormProps) {
  const commit = useCommit();
  const { clock } = useDesk();
  const [by, setBy] = useState<string | null>(null);
  const [named, setNamed] = useState<string | null>(null);
  const [day, setDay] = useState(showDate(londonDay(clock())));
  const [problem, setProblem] = useState<{ readonly field: 'by' | 'day'; readonly text: string } | null>(null);
  const typed = named === null ? [] : [{ id: `name:${named}`, name: named, detail: 'as written' }];

  async function clear(): Promise<void> {
    const on = parseTypedDay(day);
    if (on === null) return setProblem({ field: 'day', text: NOT_A_DAY });
    const known = by === null || by.startsWith('name:') ? null : (by as OwnerId);
    const name = known === null ? (named ?? '') : nameOf(known, who);
    const done = await commit(clearDecisionComments(decision, { comments, by: known, name: name.slice(0, 500), on }), {
      gone: GONE,
      ...CANNOT_CLEAR,
    });
    if (done.ok) onDone();
    else setProblem({ field: 'by', text: done.sentence });
  }

  return (
    <SmallForm
      label={`Clear the ${comments} comments`}
      className="govuk-inset-text"
      saveLabel="Record it"
      onCancel={onDone}
      onSave={clear}
    >
      <Combobox
        name="cleared-by"
        label="Cleared by"
        value={by}
        options={[...listChoices(who, ['post', 'person', 'party']), ...typed]}
        onChange={setBy}
        addNew={(name) => {
          setNamed(name);
          setBy(`name:${name}`);
        }}
        newWord="name, as written"
        problem={problem?.field === 'by' ? problem.text : undefined}
      />
      <DateField
        name="cleared-on"
        label="Cleared on"
        value={day}
        onChange={setDay}
        problem={problem?.field === 'day' ? problem.text : undefined}
      />
    </SmallForm>
  );
}
