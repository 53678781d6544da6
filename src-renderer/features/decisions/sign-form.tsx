/** One post's answer: signed, or returned with comments. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { EvidenceField, type KeptFile } from '#desk/evidence.tsx';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Decision, RouteStep } from '#domain/decision/decision.ts';
import { CANNOT_SIGN, type Signing } from '#domain/decision/signing.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { parseTypedDay } from '#domain/kernel/draft.ts';
import type { PersonId, PostId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { useOpenedHere } from '#ui/opened-here.ts';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { signDecision } from './commands.ts';
import { GONE, NOT_A_DAY } from './wording.ts';

interface SignFormProps {
  readonly decision: Decision;
  readonly who: WhoIsWho;
  readonly number: number;
  readonly step: RouteStep;
  readonly onDone: () => void;
}

export function SignForm({ decision, who, number, step, onDone }: SignFormProps) {
  const here = useOpenedHere();
  const commit = useCommit();
  const { clock } = useDesk();
  const [post, setPost] = useState<string | null>(step.post);
  const [by, setBy] = useState<string | null>(null);
  const [day, setDay] = useState(showDate(londonDay(clock())));
  const [method, setMethod] = useState('');
  const [comments, setComments] = useState('');
  const [evidence, setEvidence] = useState<KeptFile | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ readonly field: 'day' | 'post'; readonly text: string } | null>(null);
  const problemOf = (field: 'day' | 'post') => (problem?.field === field ? problem.text : undefined);

  async function give(verdict: Signing['verdict']): Promise<void> {
    const on = parseTypedDay(day);
    if (on === null) return setProblem({ field: 'day', text: NOT_A_DAY });
    const signing: Omit<Signing, 'evidence'> = {
      ...{ number, verdict, on, comments, method: method.slice(0, 500) },
      ...{ post: (post ?? 'post:') as PostId, by: by as PersonId | null },
    };
    const titles = new Map(who.posts.map((each) => [each.id, each.title]));
    setBusy(true);
    const done = await commit(signDecision(decision, signing, { titles, evidence }), { gone: GONE, ...CANNOT_SIGN });
    setBusy(false);
    if (done.ok) onDone();
    else setProblem({ field: 'post', text: done.sentence });
  }

  return (
    <section ref={here} aria-label={`Answer of the ${step.title}`} className="govuk-inset-text">
      <Combobox
        name="post"
        label="Post that signs"
        value={post}
        options={listChoices(who, ['post'])}
        onChange={setPost}
        problem={problemOf('post')}
      />
      <Combobox name="by" label="Person, if known" value={by} options={listChoices(who, ['person'])} onChange={setBy} />
      <DateField name="day" label="On" value={day} onChange={setDay} problem={problemOf('day')} />
      <TextField
        name="method"
        label="How, such as in ink or by e-mail"
        width={20}
        value={method}
        onChange={setMethod}
      />
      <TextArea name="comments" label="Comments" value={comments} onChange={setComments} />
      <EvidenceField label="Evidence: the signed page, or the e-mail" file={evidence} onFile={setEvidence} />
      <ButtonGroup>
        <Button small kind="primary" busy={busy} onPress={() => void give('approved')}>
          Sign
        </Button>
        <Button small busy={busy} onPress={() => void give('returned')}>
          Return with comments
        </Button>
        <Button kind="link" onPress={onDone}>
          Cancel
        </Button>
      </ButtonGroup>
    </section>
  );
}
