/** Looking at a risk again: what was found, the levels as they stand now, and when it is looked at next. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { type Drafted, dayProblem, drafted, parseTypedDay } from '#domain/kernel/draft.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { readLevel, riskDraft } from '#domain/risk/risk-draft.ts';
import { DateField } from '#ui/date-field.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { addReview } from './commands.ts';
import type { OneRisk } from './queries.ts';
import { IMPACT_CHOICES, LABEL, LIKELIHOOD_CHOICES, NOT_DONE } from './wording.ts';

interface ReviewDraft {
  readonly text: string;
  readonly likelihood: string;
  readonly impact: string;
  readonly meetingId: string;
  readonly day: string;
  readonly next: string;
}

interface ReviewFields {
  readonly on: CivilDate | null;
  readonly next: CivilDate | null;
  readonly typed: ReviewDraft;
}

const readReview = (draft: ReviewDraft): Drafted<ReviewFields, ReviewDraft, 'not-a-day'> =>
  drafted(
    { day: dayProblem(draft.day), next: dayProblem(draft.next) },
    { on: parseTypedDay(draft.day), next: parseTypedDay(draft.next), typed: draft },
  );

export function ReviewForm({ one }: { readonly one: OneRisk }) {
  const { clock, store } = useDesk();
  const commit = useCommit();
  const { risk, meetings } = one;
  const today = londonDay(clock());
  const { likelihood, impact } = riskDraft(risk);
  const form = useDraftForm<ReviewDraft, ReviewFields, 'not-a-day'>({
    draftKey: `risks/${risk.id}/review`,
    start: { text: '', likelihood, impact, meetingId: '', day: '', next: '' },
    read: readReview,
    sentence: () => 'Enter a whole day, such as 12 May 2021, or leave it blank',
    save: async ({ on, next, typed }) => {
      const meeting = meetings.find(({ id }) => id === typed.meetingId) ?? null;
      return await commit(
        addReview(risk, {
          ...{ on: meeting?.heldOn ?? on ?? today, text: typed.text, by: store.actor().name.slice(0, 500) },
          ...{ meetingId: meeting?.id ?? null, next },
          ...{ likelihood: readLevel(typed.likelihood), impact: readLevel(typed.impact) },
        }),
        NOT_DONE,
      );
    },
  });
  const meetingId = form.field('meetingId');
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Review it</span>
      </summary>
      <div className="govuk-details__text">
        <FormFrame label="Review" saveLabel="Save the review" onCancel={() => void form.forget()} {...form.frame}>
          <TextArea label="What was found" rows={2} {...form.field('text')} />
          <Select
            label={`${LABEL.likelihood} now`}
            none="Not judged"
            options={LIKELIHOOD_CHOICES}
            {...form.field('likelihood')}
          />
          <Select label={`${LABEL.impact} now`} none="Not judged" options={IMPACT_CHOICES} {...form.field('impact')} />
          <Select
            label="At"
            none="Between meetings"
            options={meetings.map((meeting) => ({
              id: meeting.id,
              name: `${showDate(meeting.heldOn)}, ${meeting.reference ?? meeting.title}`,
            }))}
            {...meetingId}
          />
          {meetingId.value === '' ? <DateField label="On" hint="Left blank: today" {...form.field('day')} /> : null}
          <DateField label="Review again on" {...form.field('next')} />
        </FormFrame>
      </div>
    </details>
  );
}
