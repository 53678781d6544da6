/**
 * Whom the names of a row are taken for, and the meeting and minute that did it.
 *
 * A name that matches nobody, or two, stays a name until a person settles it here.
 * The words of the paper are not touched.
 */
import { useCommit } from '#desk/commit.ts';
import { useRows } from '#desk/desk.tsx';
import { listReviewMeetings } from '#desk/review-document-form.tsx';
import { listChoices, nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Change } from '#domain/document/change.ts';
import { REVIEW_OUTCOMES, type Review } from '#domain/document/review.ts';
import type { TimelineEntry } from '#domain/document/timeline.ts';
import type { MeetingId, MinuteId, OwnerId, PartyId, PersonId } from '#domain/kernel/id.ts';
import { listBy } from '#storage/read.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { changeChange, changeReview } from './history-commands.ts';
import type { OneDocument } from './queries.ts';
import { NOT_SAVED_DOCUMENT, REVIEW_OUTCOME, TIMELINE_KIND } from './wording.ts';

interface EntryLinksProps {
  readonly entry: TimelineEntry;
  readonly one: OneDocument;
  readonly who: WhoIsWho;
  readonly onClose: () => void;
}

export function EntryLinks({ entry, one, who, onClose }: EntryLinksProps) {
  const { changes, reviews } = one.histories;
  const change = changes.find(({ id }) => id === entry.of);
  const review = reviews.find(({ id }) => id === entry.of);
  return (
    <SidePanel title={`${TIMELINE_KIND[entry.kind]} ${entry.version ?? ''}`} caption={entry.what} onClose={onClose}>
      {change ? <ChangeLinks change={change} who={who} /> : null}
      {review ? <ReviewLinks review={review} one={one} who={who} /> : null}
    </SidePanel>
  );
}

function ChangeLinks({ change, who }: { readonly change: Change; readonly who: WhoIsWho }) {
  const commit = useCommit();
  const { author } = change;
  if (author === null) {
    return (
      <p className="govuk-body">
        The table names no author, and the blank stays. Type a name in the table to say whom it is taken for.
      </p>
    );
  }
  const save = async (fields: Partial<typeof author>): Promise<string | null> => {
    const done = await commit(changeChange(change, { author: { ...author, ...fields } }), NOT_SAVED_DOCUMENT);
    return done.ok ? null : done.sentence;
  };
  return (
    <SummaryList
      label="Author of the change"
      rows={[
        { key: 'name', label: 'Author, as written', value: author.name },
        {
          key: 'personId',
          label: 'Taken for the person',
          value: author.personId ? nameInFull(author.personId, who) : '',
          edit: {
            kind: 'search',
            draft: author.personId,
            options: listChoices(who, ['person']),
            save: (id) => {
              const partyId = who.people.find((person) => person.id === id)?.partyId ?? author.partyId;
              return save({ personId: id as PersonId | null, partyId });
            },
          },
        },
        {
          key: 'partyId',
          label: 'Of the party',
          value: author.partyId ? nameInFull(author.partyId, who) : '',
          edit: {
            kind: 'search',
            draft: author.partyId,
            options: listChoices(who, ['party']),
            save: (id) => save({ partyId: id as PartyId | null }),
          },
        },
      ]}
    />
  );
}

interface ReviewLinksProps {
  readonly review: Review;
  readonly one: OneDocument;
  readonly who: WhoIsWho;
}

function ReviewLinks({ review, one, who }: ReviewLinksProps) {
  const commit = useCommit();
  const meetings = useRows((db) => listReviewMeetings(db, one.document.id), [one.document.id]);
  const minutes = useRows(
    async (db) => (review.meetingId === null ? [] : await listBy(db, 'minute', 'meetingId', review.meetingId)),
    [review.meetingId],
  );
  if (!meetings || !minutes) return null;
  const save = async (fields: Parameters<typeof changeReview>[1]): Promise<string | null> => {
    const done = await commit(changeReview(review, fields), NOT_SAVED_DOCUMENT);
    return done.ok ? null : done.sentence;
  };
  const own = meetings.filter(({ meeting }) => review.reviewer === null || meeting.bodyId === review.reviewer);
  const meetingName = meetings.find(({ meeting }) => meeting.id === review.meetingId)?.name ?? '';
  const entry = minutes.find(({ id }) => id === review.minuteId);
  return (
    <SummaryList
      label="Who reviewed it, and where"
      rows={[
        { key: 'who', label: 'Who / What, as written', value: review.who },
        {
          key: 'reviewer',
          label: 'Taken for',
          value: review.reviewer ? nameInFull(review.reviewer, who) : '',
          edit: {
            kind: 'search',
            draft: review.reviewer,
            options: listChoices(who, ['body', 'party', 'post', 'person']),
            save: (id) => save({ reviewer: id as OwnerId | null }),
          },
        },
        {
          key: 'outcome',
          label: 'Outcome',
          value: REVIEW_OUTCOME[review.outcome],
          edit: {
            kind: 'choice',
            draft: review.outcome,
            options: REVIEW_OUTCOMES.map((id) => ({ id, name: REVIEW_OUTCOME[id] })),
            save: (id) => save({ outcome: REVIEW_OUTCOMES.find((each) => each === id) ?? 'not-stated' }),
          },
        },
        {
          key: 'meetingId',
          label: 'At the meeting',
          value: meetingName,
          edit: {
            kind: 'choice',
            draft: review.meetingId ?? '',
            none: 'Not at a meeting, or not stated',
            options: own.map(({ meeting, name }) => ({ id: meeting.id, name })),
            save: (id) => save({ meetingId: id === '' ? null : (id as MeetingId), minuteId: null }),
          },
        },
        {
          key: 'minuteId',
          label: 'By the minute',
          value: entry ? entry.text : '',
          edit: {
            kind: 'choice',
            draft: review.minuteId ?? '',
            none: 'Not stated',
            options: minutes
              .filter(({ text }) => text.trim() !== '')
              .map(({ id, text }) => ({ id, name: text.replace(/\s+/g, ' ').slice(0, 90) })),
            save: (id) => save({ minuteId: id === '' ? null : (id as MinuteId) }),
          },
        },
      ]}
    />
  );
}
