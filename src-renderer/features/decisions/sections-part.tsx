/** What the notice says under each of its headings, in its own order. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { typedLine } from '#domain/kernel/draft.ts';
import { Button } from '#ui/button.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
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

  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">What the notice says</h2>
      <SummaryList
        label="Sections of the notice"
        rows={decision.sections.map((section, at) => ({
          key: String(at),
          label: section.heading,
          value: section.text === '' ? '' : <span className="ma-decision__prose">{section.text}</span>,
          edit: { kind: 'prose', draft: section.text, save: (text) => saveText(at, text) },
        }))}
      />
      <form
        noValidate
        aria-label="New heading"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField name="heading" label="Add a heading" value={heading} onChange={setHeading} />
        <Button small type="submit">
          Add the heading
        </Button>
      </form>
    </>
  );
}
