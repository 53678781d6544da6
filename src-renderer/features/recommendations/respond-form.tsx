/** What they answered: the verdict, their words, the day, and the letter that says so. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { EvidenceField, type KeptFile } from '#desk/evidence.tsx';
import { showDate } from '#domain/kernel/civil-date.ts';
import { parseTypedDay } from '#domain/kernel/draft.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { type Recommendation, VERDICTS } from '#domain/recommendation/recommendation.ts';
import { VERDICT_WORDS } from '#domain/recommendation/recommendation-steps.ts';
import { Radios } from '#ui/choices.tsx';
import { DateField } from '#ui/date-field.tsx';
import { SmallForm } from '#ui/form.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { respondTo } from './commands.ts';
import { NOT_A_DAY, NOT_RESPONDED } from './wording.ts';

interface RespondFormProps {
  readonly recommendation: Recommendation;
  readonly onDone: () => void;
}

export function RespondForm({ recommendation, onDone }: RespondFormProps) {
  const commit = useCommit();
  const { clock } = useDesk();
  const [verdict, setVerdict] = useState<string>(recommendation.verdict ?? 'accepted');
  const [response, setResponse] = useState(recommendation.response);
  const [day, setDay] = useState(recommendation.respondedOn?.text ?? showDate(londonDay(clock())));
  const [file, setFile] = useState<KeptFile | null>(null);
  const [problem, setProblem] = useState<{ readonly field: 'day' | 'response'; readonly text: string } | null>(null);
  const problemOf = (field: 'day' | 'response') => (problem?.field === field ? problem.text : undefined);

  async function save(): Promise<void> {
    const on = parseTypedDay(day);
    if (on === null) return setProblem({ field: 'day', text: NOT_A_DAY });
    const given = VERDICTS.find((each) => each === verdict) ?? 'accepted';
    const done = await commit(respondTo(recommendation, { verdict: given, response, on }, file), NOT_RESPONDED);
    if (done.ok) onDone();
    else setProblem({ field: 'response', text: done.sentence });
  }

  return (
    <SmallForm label="Response" className="govuk-inset-text" saveLabel="Save response" onCancel={onDone} onSave={save}>
      <Radios
        name="verdict"
        label="Verdict"
        value={verdict}
        options={VERDICTS.map((id) => ({ id, name: VERDICT_WORDS[id] }))}
        onChange={setVerdict}
      />
      <TextArea
        name="response"
        label="What they answered"
        value={response}
        onChange={setResponse}
        problem={problemOf('response')}
      />
      <DateField name="responded-on" label="On" value={day} onChange={setDay} problem={problemOf('day')} />
      <EvidenceField label="Evidence: the letter or the e-mail" file={file} onFile={setFile} />
    </SmallForm>
  );
}
