/**
 * A post as it is typed, and the rows of who held it.
 *
 * Two holders may overlap, because papers do; a holder who leaves before coming
 * is refused, because nobody did. Days not known stay not known. A post with no
 * holder on a day was vacant on that day.
 */
import { type CivilDate, showDate } from '../kernel/civil-date.ts';
import { type Drafted, dayProblem, drafted, namedProblem, parseTypedDay, typedLine } from '../kernel/draft.ts';
import type { Party } from './party.ts';
import type { Person } from './person.ts';
import { type Holding, holdersOn, type Post } from './post.ts';

export interface PostDraft {
  readonly title: string;
  /** A party's id, or ''. */
  readonly partyId: string;
  readonly note: string;
}

export type PostFields = Pick<Post, 'title' | 'partyId' | 'note'>;
export type PostProblem = 'missing' | 'too-long';

export function postDraft(post: Post | null): PostDraft {
  return { title: post?.title ?? '', partyId: post?.partyId ?? '', note: post?.note ?? '' };
}

export function readPostDraft(
  draft: PostDraft,
  parties: readonly Party[],
): Drafted<PostFields, PostDraft, PostProblem> {
  return drafted<PostFields, PostDraft, PostProblem>(
    { title: namedProblem(draft.title) },
    {
      title: typedLine(draft.title),
      partyId: parties.find((party) => party.id === draft.partyId)?.id ?? null,
      note: draft.note,
    },
  );
}

export interface HoldingDraft {
  /** A person's id, or ''. */
  readonly personId: string;
  readonly from: string;
  readonly to: string;
}

export type SpanProblem = 'not-a-day' | 'ends-before-it-begins';

export function holdingDraft(holding: Holding | null): HoldingDraft {
  return {
    personId: holding?.personId ?? '',
    from: holding?.from ? showDate(holding.from) : '',
    to: holding?.to ? showDate(holding.to) : '',
  };
}

export function readHoldingDraft(
  draft: HoldingDraft,
  people: readonly Person[],
): Drafted<Holding, HoldingDraft, 'missing' | SpanProblem> {
  const person = people.find((other) => other.id === draft.personId);
  const span = readSpan(draft);
  if (!person) return { ok: false, problems: { ...span.problems, personId: 'missing' } };
  return drafted<Holding, HoldingDraft, 'missing' | SpanProblem>(span.problems, { personId: person.id, ...span.value });
}

/** From a day to a day, either of them unknown; used wherever something is held for a time. */
export function readSpan(draft: { readonly from: string; readonly to: string }): {
  readonly value: { readonly from: CivilDate | null; readonly to: CivilDate | null };
  readonly problems: { readonly from?: SpanProblem; readonly to?: SpanProblem };
} {
  const value = { from: parseTypedDay(draft.from), to: parseTypedDay(draft.to) };
  const from = dayProblem(draft.from);
  const backwards = value.from !== null && value.to !== null && value.to < value.from;
  const to = dayProblem(draft.to) ?? (backwards ? 'ends-before-it-begins' : null);
  return { value, problems: { ...(from ? { from } : {}), ...(to ? { to } : {}) } };
}

export const isVacantOn = (post: Pick<Post, 'holders'>, day: CivilDate): boolean => holdersOn(post, day).length === 0;

/** Holders as a reader expects them: the earliest first, those of unknown beginning before all. */
export function holdersInOrder(post: Pick<Post, 'holders'>): readonly Holding[] {
  return [...post.holders].sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
}
