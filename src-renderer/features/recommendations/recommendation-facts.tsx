/** The facts of a recommendation, changed in place. The response is a step of its own. */
import { useCommit } from '#desk/commit.ts';
import { useInPlace } from '#desk/in-place.ts';
import { listChoices, nameInFull, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { readingOf } from '#domain/kernel/draft.ts';
import type { RecommendationId } from '#domain/kernel/id.ts';
import {
  type RecommendationDraft,
  readRecommendationDraft,
  recommendationDraft,
} from '#domain/recommendation/recommendation-draft.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { addresseeChoices } from './addressees-field.tsx';
import { changeRecommendation, repeatEarlier } from './commands.ts';
import type { RecommendationRow, Tracker } from './queries.ts';
import { GONE, HINT, LABEL, NOT_REPEATED, recommendationSentence } from './wording.ts';

interface RecommendationFactsProps {
  readonly row: RecommendationRow;
  readonly tracker: Tracker;
  readonly who: WhoIsWho;
}

export function RecommendationFacts({ row, tracker, who }: RecommendationFactsProps) {
  const commit = useCommit();
  const { recommendation, before } = row;
  const draft = recommendationDraft(recommendation);
  const save = useInPlace({
    record: recommendation,
    draft,
    read: (typed: RecommendationDraft) => readRecommendationDraft(typed, recommendation, (id) => nameOf(id, who)),
    sentence: recommendationSentence,
    change: (fields) => changeRecommendation(recommendation, fields),
    gone: GONE,
  });
  const meeting = tracker.meetings.find(({ id }) => id === recommendation.meetingId);
  const reading = readingOf(recommendation.responseDue);
  const due = recommendation.responseDue?.text ?? null;

  async function saveEarlier(id: string | null): Promise<string | null> {
    const done = await commit(repeatEarlier(recommendation, id as RecommendationId | null), NOT_REPEATED);
    return done.ok ? null : done.sentence;
  }

  return (
    <SummaryList
      label="Facts of the recommendation"
      rows={[
        {
          key: 'text',
          label: LABEL.text,
          value: <span className="ma-recommendation__text">{recommendation.text}</span>,
          edit: { kind: 'prose', draft: draft.text, save: (text) => save({ text }) },
        },
        {
          key: 'addressees',
          label: LABEL.addressees,
          value: row.to,
          hint: HINT.addressees,
          edit: {
            kind: 'many',
            drafts: draft.addressees,
            options: addresseeChoices(who, draft.addressees),
            save: (addressees) => save({ addressees }),
          },
        },
        {
          key: 'bodyId',
          label: LABEL.bodyId,
          value: nameInFull(recommendation.bodyId, who),
          edit: {
            kind: 'search',
            draft: draft.bodyId,
            options: listChoices(who, ['body']),
            save: (bodyId) => save({ bodyId: bodyId ?? '' }),
          },
        },
        {
          key: 'meetingId',
          label: LABEL.meetingId,
          value: meeting ? (
            <a className="govuk-link" href={`#meetings/${meeting.id}`}>
              {showDate(meeting.heldOn)}, {meeting.title}
            </a>
          ) : null,
          edit: {
            kind: 'search',
            draft: draft.meetingId || null,
            options: tracker.meetings
              .filter(({ bodyId }) => bodyId === recommendation.bodyId)
              .map((one) => ({ id: one.id, name: `${showDate(one.heldOn)}, ${one.title}` })),
            save: (meetingId) => save({ meetingId: meetingId ?? '' }),
          },
        },
        {
          key: 'paragraph',
          label: LABEL.paragraph,
          value: recommendation.paragraph,
          hint: HINT.paragraph,
          edit: { kind: 'text', draft: draft.paragraph, save: (paragraph) => save({ paragraph }) },
        },
        {
          key: 'madeOn',
          label: LABEL.madeOn,
          value: recommendation.madeOn === null ? null : showDate(recommendation.madeOn),
          edit: { kind: 'date', draft: draft.madeOn, save: (madeOn) => save({ madeOn }) },
        },
        {
          key: 'responseDue',
          label: LABEL.responseDue,
          value: due === null ? null : `${due}${reading ? ` (${reading})` : ''}`,
          hint: HINT.responseDue,
          edit: { kind: 'text', draft: draft.responseDue, save: (responseDue) => save({ responseDue }) },
        },
        {
          key: 'repeats',
          label: 'Makes again',
          value: before[0]?.text ?? null,
          edit: {
            kind: 'search',
            draft: recommendation.repeats,
            options: tracker.rows
              .filter(({ id }) => id !== recommendation.id)
              .map((one) => ({
                id: one.id,
                name: one.recommendation.text.replace(/\s+/g, ' ').slice(0, 120),
                detail: [one.recommendation.reference, one.to].filter(Boolean).join(', '),
              })),
            save: saveEarlier,
          },
        },
      ]}
    />
  );
}
