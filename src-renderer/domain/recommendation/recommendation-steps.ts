/**
 * What happens to a recommendation: it is chased, answered, and made again.
 *
 *     made ──chase──▶ made ──respond──▶ accepted · partly · rejected
 *                       ╰──no reply──▶ no-reply ──respond──▶ …
 *
 * There is no power to task an addressee, so nothing is ever overdue but the response
 * (rules.md A-06). One that was never answered may be closed as 'no reply' and made
 * again: the chain says how often it was made before. A chain never leads back to
 * where it began.
 */
import { type CivilDate, daysBetween, showDate } from '../kernel/civil-date.ts';
import type { FileId, RecommendationId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { exactly, showWrittenDate } from '../kernel/written-date.ts';
import type { Recommendation, VERDICTS } from './recommendation.ts';

export type Verdict = (typeof VERDICTS)[number];

export interface Responding {
  readonly verdict: Verdict;
  readonly response: string;
  readonly on: CivilDate;
  readonly evidence: FileId | null;
}

export type CannotRespond = 'nothing-said' | 'before-made';
export type CannotChase = 'answered' | 'before-made';
export type CannotRepeat = 'itself' | 'circle' | 'no-such-recommendation';

/** That nobody replied needs no words of theirs; any other verdict does. */
export function respond(now: Recommendation, { verdict, response, on, evidence }: Responding) {
  if (verdict !== 'no-reply' && response.trim() === '') return no<CannotRespond>('nothing-said');
  if (now.madeOn !== null && on < now.madeOn) return no<CannotRespond>('before-made');
  return ok<Recommendation>({
    ...now,
    ...{ verdict, response: response.trim(), respondedOn: exactly(on), evidence: evidence ?? now.evidence },
  });
}

/** The answer was entered by mistake, or of another recommendation. */
export function takeBackResponse(now: Recommendation): Recommendation {
  return { ...now, verdict: null, response: '', respondedOn: null, evidence: null };
}

/** They were asked for their answer. Asked twice in a day by one person, it is one chase. */
export function chase(now: Recommendation, on: CivilDate, by: string): Result<Recommendation, CannotChase> {
  if (now.verdict !== null && now.verdict !== 'no-reply') return no('answered');
  if (now.madeOn !== null && on < now.madeOn) return no('before-made');
  const asked = { on, by: by.trim() };
  const already = now.chases.some((each) => each.on === asked.on && each.by === asked.by);
  return ok(already ? now : { ...now, chases: [...now.chases, asked] });
}

/** `known` are all there are, so that a circle is seen. */
export function repeat(
  now: Recommendation,
  earlier: RecommendationId | null,
  known: readonly Recommendation[],
): Result<Recommendation, CannotRepeat> {
  if (earlier === null) return ok({ ...now, repeats: null });
  if (earlier === now.id) return no('itself');
  const chain = known.find(({ id }) => id === earlier);
  if (!chain) return no('no-such-recommendation');
  if ([chain, ...earlierOnes(chain, known)].some(({ id }) => id === now.id)) return no('circle');
  return ok({ ...now, repeats: earlier });
}

/** Those that it makes again, the latest first. A circle in rows from elsewhere ends where it closes. */
export function earlierOnes(now: Recommendation, known: readonly Recommendation[]): readonly Recommendation[] {
  const byId = new Map(known.filter(({ deletedAt }) => deletedAt === null).map((each) => [each.id, each]));
  const found: Recommendation[] = [];
  const seen = new Set([now.id]);
  for (let at = now.repeats; at !== null && !seen.has(at); ) {
    const earlier: Recommendation | undefined = byId.get(at);
    if (!earlier) break;
    found.push(earlier);
    seen.add(at);
    at = earlier.repeats;
  }
  return found;
}

export type RecommendationState = 'awaited' | 'overdue' | 'no-reply' | 'accepted' | 'partly' | 'rejected';

export interface RecommendationStanding {
  readonly state: RecommendationState;
  readonly sentence: string;
}

/** How it stands on a day. A response due in a month or in spring is never late: nobody named the day. */
export function standRecommendation(now: Recommendation, today: CivilDate): RecommendationStanding {
  const { verdict, respondedOn, responseDue, chases } = now;
  if (verdict !== null) {
    const on = respondedOn === null ? '' : `, ${showWrittenDate(respondedOn)}`;
    return { state: verdict, sentence: `${VERDICT_WORDS[verdict]}${on}.` };
  }
  const last = chases.at(-1);
  const chased =
    last === undefined
      ? ''
      : ` Chased ${chases.length === 1 ? 'once' : `${chases.length} times`}, last on ${showDate(last.on)}.`;
  const late = responseDue?.precision === 'day' && responseDue.day !== null ? daysBetween(responseDue.day, today) : 0;
  if (late > 0)
    return {
      state: 'overdue',
      sentence: `The response was due on ${showWrittenDate(responseDue)}, ${late} ${late === 1 ? 'day' : 'days'} ago.${chased}`,
    };
  const due = responseDue === null ? 'No date is asked for.' : `A response is due: ${showWrittenDate(responseDue)}.`;
  return { state: 'awaited', sentence: `${due}${chased}` };
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  accepted: 'Accepted',
  partly: 'Partly accepted',
  rejected: 'Rejected',
  'no-reply': 'No reply',
};

export const STATE_WORDS: Readonly<Record<RecommendationState, string>> = {
  ...VERDICT_WORDS,
  awaited: 'Awaited',
  overdue: 'Response overdue',
};

/** 'made twice before' */
export function sayBefore(count: number): string {
  if (count === 0) return 'not made before';
  return `made ${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`} before`;
}

export const CANNOT_RESPOND: Readonly<Record<CannotRespond, string>> = {
  'nothing-said': 'Write what they answered, or choose “No reply”.',
  'before-made': 'This day is before the recommendation was made. Enter that day or a later one.',
};
export const CANNOT_CHASE: Readonly<Record<CannotChase, string>> = {
  answered: 'It has been answered, so there is nobody to chase. Make the recommendation again instead.',
  'before-made': 'This day is before the recommendation was made. Enter that day or a later one.',
};
export const CANNOT_REPEAT: Readonly<Record<CannotRepeat, string>> = {
  itself: 'A recommendation cannot repeat itself. Choose an earlier one.',
  circle: 'The one you chose repeats this one already. Choose an earlier one.',
  'no-such-recommendation': 'That recommendation was taken out of the register meanwhile. Choose another.',
};
