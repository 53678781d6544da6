/**
 * Something was damaged and set aside: the person chooses before anything is written.
 *
 * The choices say what each will mean. Nothing is deleted by any of them; what
 * was set aside stays in the data folder.
 */
import { useState } from 'react';
import { londonMoment, parseInstant } from '#domain/kernel/instant.ts';
import { Button } from '#ui/button.tsx';
import { Radios } from '#ui/choices.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { Tag } from '#ui/tag.tsx';
import { Repairs } from './repairs.tsx';
import type { OpenProgramme } from './start-up.ts';

type Choice = 'continue-from-last-good' | 'keep-read-only' | 'restore';

interface AsksPageProps {
  readonly programme: OpenProgramme;
  readonly onChoose: (choice: Choice) => void;
}

export function AsksPage({ programme, onChoose }: AsksPageProps) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { repairs, snapshots } = programme.opened;
  const [newest] = snapshots
    .filter((one) => one.checked === 'good')
    .toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
  const takenAt = newest ? parseInstant(newest.takenAt) : null;
  return (
    <main className="ma-work ma-alone">
      <Page title="Part of your programme’s history is damaged" tag={<Tag text="Needs your choice" tone="red" />}>
        <p className="govuk-body">
          Something changed or damaged files in the data folder. What was damaged is kept, not deleted. Nothing is
          written until you choose.
        </p>
        <h2 className="govuk-heading-m">What was found</h2>
        <Repairs repairs={repairs} />
        <Form
          onSave={() => {
            if (choice === null) setProblem('Choose what to do with this programme');
            else onChoose(choice);
          }}
        >
          <Radios
            name="choice"
            label="What do you want to do?"
            problem={problem}
            value={choice ?? ''}
            onChange={(id) => setChoice(id as Choice)}
            options={[
              {
                id: 'keep-read-only',
                name: 'Look at it first, and change nothing',
                detail: 'The programme opens to be read. You are asked again the next time it is opened.',
              },
              {
                id: 'continue-from-last-good',
                name: 'Go on from the last good entry',
                detail: 'What came after it is not in the programme. You can compare with a snapshot later.',
              },
              {
                id: 'restore',
                name: 'Go on, and restore a snapshot',
                detail: takenAt
                  ? `The newest good snapshot is of ${londonMoment(takenAt)}. You see what differs before anything is replaced.`
                  : 'No snapshot on this computer reads well. You can choose a workspace file from another place.',
              },
            ]}
          />
          <Button kind="primary" type="submit">
            Continue
          </Button>
        </Form>
      </Page>
    </main>
  );
}
