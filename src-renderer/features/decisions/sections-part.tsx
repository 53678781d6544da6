/**
 * What the notice says under each of its headings, in its own order.
 *
 * The two questions on safeguarding are answered yes or no and explained; what is
 * printed is both, as one text (safeguarding.ts).
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { FORM_HEADINGS } from '#domain/decision/decision-draft.ts';
import { withFormHeadings } from '#domain/decision/prepare-notice.ts';
import { askOf, asksYesOrNo, readAnswer, sayAnswer } from '#domain/decision/safeguarding.ts';
import { typedLine } from '#domain/kernel/draft.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { TextField } from '#ui/text-field.tsx';
import { changeDecision } from './commands.ts';
import { NOT_SAVED_DECISION } from './wording.ts';

export function SectionsPart({ decision }: { readonly decision: Decision }) {
  const commit = useCommit();
  const [heading, setHeading] = useState('');

  async function saveText(at: number, text: string): Promise<string | null> {
    const change = ({ sections }: Decision) => ({
      sections: sections.map((section, place) => (place === at ? { ...section, text } : section)),
    });
    const done = await commit(changeDecision(decision, change), NOT_SAVED_DECISION);
    return done.ok ? null : done.sentence;
  }

  async function add(): Promise<void> {
    const named = typedLine(heading).slice(0, 500);
    if (named === '') return;
    const change = ({ sections }: Decision) => ({ sections: [...sections, { heading: named, text: '' }] });
    const done = await commit(changeDecision(decision, change), NOT_SAVED_DECISION);
    if (done.ok) setHeading('');
  }

  async function addFormHeadings(): Promise<void> {
    await commit(
      changeDecision(decision, ({ sections }) => ({ sections: withFormHeadings(sections) })),
      NOT_SAVED_DECISION,
    );
  }

  const lacks = withFormHeadings(decision.sections).length > decision.sections.length;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">What the notice says</h2>
      <SummaryList
        label="Sections of the notice"
        rows={decision.sections.flatMap((section, at) =>
          asksYesOrNo(section.heading)
            ? answerRows(section, String(at), (text) => saveText(at, text))
            : [textRow(section, String(at), (text) => saveText(at, text))],
        )}
      />
      {lacks && !decision.enteredFromElsewhere ? (
        <p className="govuk-body">
          <Button kind="link" onPress={() => void addFormHeadings()}>
            {decision.sections.length === 0 ? 'Add the headings of the form' : 'Add the headings of the form it lacks'}
          </Button>{' '}
          <span className="ma-quiet">{FORM_HEADINGS.length} in all</span>
        </p>
      ) : null}
      <Form label="New heading" onSave={add}>
        <TextField name="heading" label="Add a heading" value={heading} onChange={setHeading} />
        <Button small type="submit">
          Add the heading
        </Button>
      </Form>
    </>
  );
}

type Section = Decision['sections'][number];
type Save = (text: string) => Promise<string | null>;

const textRow = (section: Section, key: string, save: Save): SummaryRow => ({
  key,
  label: section.heading,
  value: section.text === '' ? '' : <span className="ma-decision__prose">{section.text}</span>,
  edit: { kind: 'prose', draft: section.text, save },
});

const ANSWERS = [
  { id: 'yes', name: 'Yes' },
  { id: 'no', name: 'No' },
];

/** Yes or no, then why; what is still to be said stands beside the answer. */
function answerRows({ heading, text }: Section, key: string, save: Save): readonly SummaryRow[] {
  const { answer, explanation } = readAnswer(text);
  const asks = askOf(text);
  return [
    {
      key,
      label: heading,
      value: (
        <>
          {answer === null ? '' : answer === 'yes' ? 'Yes' : 'No'}
          {asks === null ? null : <span className="ma-quiet"> {asks}</span>}
        </>
      ),
      edit: {
        kind: 'choice',
        draft: answer ?? '',
        options: ANSWERS,
        none: 'Not answered',
        save: (id) => save(sayAnswer(id === 'yes' || id === 'no' ? id : null, explanation)),
      },
    },
    {
      key: `${key} why`,
      label: `Explanation: safeguarding of ${/adults/i.test(heading) ? 'vulnerable adults' : 'children'}`,
      value: explanation === '' ? '' : <span className="ma-decision__prose">{explanation}</span>,
      edit: { kind: 'prose', draft: explanation, save: (typed) => save(sayAnswer(answer, typed)) },
    },
  ];
}
