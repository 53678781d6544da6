/**
 * First start, once: who you are and what the programme is called. Four fields, then to work.
 *
 * Where the programme is there already, from another computer say, only who you
 * are is asked.
 */
import { useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { MARKINGS } from '#domain/kernel/marking.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Radios } from '#ui/choices.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { TextField } from '#ui/text-field.tsx';
import { actorOf, keepWho, startProgramme } from './commands.ts';
import { EMPTY_DRAFT, type FirstStartField, findProblems } from './first-start-draft.ts';

interface FirstStartPageProps {
  readonly ask: 'all' | 'who';
  readonly onDone: () => void;
  /** Left out while there is no sample programme. */
  readonly openSample?: (() => void) | undefined;
}

const WHO_FIELDS: readonly FirstStartField[] = ['name', 'post', 'party'];

export function FirstStartPage({ ask, onDone, openSample }: FirstStartPageProps) {
  const desk = useDesk();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const fields: readonly FirstStartField[] = ask === 'all' ? [...WHO_FIELDS, 'programme'] : WHO_FIELDS;
  const problems = attempt > 0 ? findProblems(draft, fields) : [];
  const field = (name: FirstStartField) => ({
    name,
    value: draft[name],
    problem: problems.find((one) => one.name === name)?.text,
    onChange: (text: string) => setDraft({ ...draft, [name]: text }),
  });

  async function start(): Promise<void> {
    setAttempt(attempt + 1);
    if (findProblems(draft, fields).length > 0) return;
    setBusy(true);
    const done = ask === 'all' ? await startProgramme(desk, draft) : await keepWho(desk, actorOf(draft));
    setBusy(false);
    if (done) onDone();
    else desk.announce({ text: 'It was not saved. What you typed is still here: try again.', tone: 'refused' });
  }

  return (
    <Page title={ask === 'all' ? 'Welcome. Who keeps these papers?' : 'Who is at this computer?'}>
      <Form onSave={start}>
        <ErrorSummary problems={problems} attempt={attempt} />
        <p className="govuk-body">
          Your name, post and party go beside everything you change, so that others can see who did it. They stay on
          this computer and in the files you save. Nothing is sent anywhere.
        </p>
        <TextField label="Your name" autoFocus autoComplete="name" width={30} {...field('name')} />
        <TextField label="Your post" hint="For example, Programme officer" width={30} {...field('post')} />
        <TextField
          label="The party you work for"
          hint="An organisation in the partnership, for example Greater Manchester Combined Authority"
          {...field('party')}
        />
        {ask === 'all' ? (
          <>
            <TextField
              label="Name of the programme"
              hint="The partnership whose boards you run, for example GM Integrated Rehabilitative Services"
              {...field('programme')}
            />
            <Radios
              label="Marking of its papers, where a paper says nothing else"
              inline
              options={MARKINGS.map((marking) => ({ id: marking, name: marking }))}
              {...field('marking')}
            />
          </>
        ) : null}
        <ButtonGroup>
          <Button kind="primary" type="submit" busy={busy}>
            {ask === 'all' ? 'Start the programme' : 'Continue'}
          </Button>
          {openSample ? <Button onPress={openSample}>Open the sample programme</Button> : null}
        </ButtonGroup>
      </Form>
    </Page>
  );
}
