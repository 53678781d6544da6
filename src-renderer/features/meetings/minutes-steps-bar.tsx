/** Where the minutes have got to, and the next step. A step that is refused says why, and names what is missing. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { MinutesStep } from '#domain/minutes/minutes-status.ts';
import { itemsWithoutOutcome } from '#domain/minutes/minutes-steps.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { Tag } from '#ui/tag.tsx';
import { agreeMinutesAt, takeMinutesStep } from './minute-commands.ts';
import type { OneMeeting } from './queries.ts';
import { MINUTES, NOT_AGREED, NOT_STEPPED } from './wording.ts';

interface MinutesStepsBarProps {
  readonly one: OneMeeting;
  readonly later: readonly Meeting[];
  readonly isEmpty: boolean;
}

export function MinutesStepsBar({ one, later, isEmpty }: MinutesStepsBarProps) {
  const { meeting, items } = one;
  const commit = useCommit();
  const [refused, setRefused] = useState<string | null>(null);
  const [chosen, setChosen] = useState('');
  const at = later.find((each) => each.id === chosen) ?? later[0];
  const status = meeting.minutes;
  const agreedAt = later.find((each) => each.id === meeting.minutesAgreedAt);
  const missing = refused === NOT_STEPPED['items-without-outcome'] ? itemsWithoutOutcome(items) : [];

  async function take(step: Exclude<MinutesStep, 'agree'>): Promise<void> {
    const done = await commit(takeMinutesStep(meeting, step), NOT_STEPPED);
    setRefused(done.ok ? null : done.sentence);
  }
  async function agree(): Promise<void> {
    if (!at) return setRefused('No later meeting of this body is in the diary. Add it, then agree the minutes there.');
    const done = await commit(agreeMinutesAt(meeting, at), NOT_AGREED);
    setRefused(done.ok ? null : done.sentence);
  }
  return (
    <section className="ma-steps" aria-label="Steps of the minutes">
      <p className="govuk-body">
        Minutes: <Tag text={MINUTES[status]} tone={status === 'agreed' ? 'green' : 'blue'} />{' '}
        {agreedAt ? `at the meeting of ${showDateInFull(agreedAt.heldOn)}` : null}
      </p>
      <ButtonGroup>
        {status === 'draft' ? <Button onPress={() => void take('clear')}>Cleared by the chair</Button> : null}
        {(status === 'draft' && !isEmpty) || status === 'cleared' ? (
          <Button onPress={() => void take('circulate')}>Circulate</Button>
        ) : null}
        {status === 'circulated' && later.length > 0 ? (
          <Select
            labelHidden
            label="Agreed at the meeting of"
            name="agreed-at"
            value={at?.id ?? ''}
            options={later.map((each) => ({ id: each.id, name: showDateInFull(each.heldOn) }))}
            onChange={setChosen}
          />
        ) : null}
        {status === 'circulated' ? <Button onPress={() => void agree()}>Agree</Button> : null}
        {status === 'cleared' || status === 'circulated' ? (
          <Button onPress={() => void take('recall')}>Recall to draft</Button>
        ) : null}
      </ButtonGroup>
      {refused === null || (refused === NOT_STEPPED['items-without-outcome'] && missing.length === 0) ? null : (
        <div className="govuk-error-message" role="alert">
          {refused} {missing.map((item) => item.title).join(', ')}
        </div>
      )}
    </section>
  );
}
