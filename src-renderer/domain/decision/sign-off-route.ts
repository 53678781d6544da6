/**
 * Who must sign a decision, in what order and above what sum; and who has.
 *
 * The route is data on the decision, not code. A threshold is inclusive and is put
 * to the total, with the lines at or above it listed (rules.md C-05, C-06). A
 * signature out of order, or by another post than the route or the text asks for,
 * is shown and never hidden. Nothing here forbids: what forbids is signing.ts and
 * decision-steps.ts.
 */
import { type Pence, showPence } from '../kernel/money.ts';
import { showWrittenDate, type WrittenDate } from '../kernel/written-date.ts';
import { type Decision, type RouteStep, reconcile, type SignOff } from './decision.ts';
import { digestOf, isVoided } from './what-was-signed.ts';

export type SignOffState = 'signed' | 'returned' | 'voided' | 'missing' | 'not-required';

export interface SignOffStanding {
  readonly step: RouteStep;
  /** Counted from 1, in the order of the route. */
  readonly number: number;
  readonly state: SignOffState;
  /** Why this post is asked, or is not. */
  readonly why: string;
  /** The latest signature for this step, and those before it, the oldest first. */
  readonly signOff: SignOff | null;
  readonly earlier: readonly SignOff[];
  /** What a reader should know: another post, out of order, voided. */
  readonly remarks: readonly string[];
}

/** The sum the thresholds are put to: the lines, or the total stated where that is more. Null where no money is stated. */
export function totalOf({ money }: Decision): Pence | null {
  if (money === null || (money.lines.length === 0 && money.statedTotal === null)) return null;
  return Math.max(reconcile(money).total, money.statedTotal ?? Number.MIN_SAFE_INTEGER);
}

/** The decision's own route; where it has none, the posts its sign-offs ask for, in their order. */
export function routeOf(decision: Decision): readonly RouteStep[] {
  if (decision.route.length > 0) return decision.route;
  const steps = decision.signOffs.flatMap((each): readonly RouteStep[] => {
    const title = each.required || each.signedAs;
    return title === ''
      ? []
      : [{ post: each.required === '' ? each.signedPost : each.requiredPost, title, from: null }];
  });
  return steps.filter((step, at) => steps.findIndex((other) => samePost(step, other.post, other.title)) === at);
}

export function standSignOffs(decision: Decision): readonly SignOffStanding[] {
  const route = routeOf(decision);
  const total = totalOf(decision);
  const taken = matchSignOffs(decision, route);
  // Only a signature given here has a digest to compare.
  const digest = decision.signOffs.some((each) => each.digest !== null) ? digestOf(decision) : '';
  const bare = route.map((step, at): SignOffStanding => {
    const mine = taken.filter(({ step: place }) => place === at).map(({ signOff }) => signOff);
    const signOff = mine.at(-1) ?? null;
    const required = isRequired(step, total);
    return {
      ...{ step, number: at + 1, signOff, earlier: mine.slice(0, -1) },
      state: stateOf(signOff, required, decision),
      why: whyAsked(step, total, decision),
      remarks: signOff === null ? [] : remarksOn(signOff, step, digest),
    };
  });
  return bare.map((standing, at) => ({
    ...standing,
    remarks: [...standing.remarks, ...outOfOrder(standing, bare.slice(0, at))],
  }));
}

/** The posts that must still sign, voided and returned ones among them, in order. */
export function stillMissing(decision: Decision): readonly SignOffStanding[] {
  return standSignOffs(decision).filter(({ state }) => state !== 'signed' && state !== 'not-required');
}

/** Signatures of posts that are on no step of the route: shown beside it. */
export function signaturesOffRoute(decision: Decision): readonly SignOff[] {
  const taken = new Set(matchSignOffs(decision, routeOf(decision)).map(({ signOff }) => signOff));
  return decision.signOffs.filter((each) => !taken.has(each));
}

export function isSigned({ signedOn, verdict }: SignOff): boolean {
  return verdict === 'approved' || (verdict === null && signedOn !== null);
}

/** Each signature with the one step it belongs to: by the post it was asked of, or the post that gave it. */
function matchSignOffs(decision: Decision, route: readonly RouteStep[]) {
  return decision.signOffs.flatMap((signOff) => {
    const asked = route.findIndex((step) => samePost(step, signOff.requiredPost, signOff.required));
    const gave = route.findIndex((step) => samePost(step, signOff.signedPost, signOff.signedAs));
    const step = asked >= 0 ? asked : gave;
    return step < 0 ? [] : [{ step, signOff }];
  });
}

const plain = (title: string): string =>
  title
    .toLocaleLowerCase('en-GB')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Posts are told by their ids where both have one; else by their titles. */
function samePost(step: RouteStep, post: SignOff['signedPost'], title: string): boolean {
  if (step.post !== null && post !== null) return step.post === post;
  return plain(title) !== '' && plain(step.title) === plain(title);
}

/** Where no sum is stated nobody can say it is below the threshold, so the post is asked. */
const isRequired = (step: RouteStep, total: Pence | null): boolean =>
  step.from === null || total === null || total >= step.from;

function stateOf(signOff: SignOff | null, required: boolean, decision: Decision): SignOffState {
  if (signOff?.verdict === 'returned') return 'returned';
  if (signOff && isSigned(signOff)) return isVoided(signOff, decision) ? 'voided' : 'signed';
  return required ? 'missing' : 'not-required';
}

function whyAsked(step: RouteStep, total: Pence | null, { money }: Decision): string {
  const { from } = step;
  if (from === null) return 'Asked of every decision on this route.';
  if (total === null) return `Asked at ${showPence(from)} or more; no sum is stated, so it is asked.`;
  if (total < from) return `Not asked: the total, ${showPence(total)}, is below ${showPence(from)}.`;
  const lines = money?.lines ?? [];
  const large = lines.filter(({ amount }) => amount >= from).map(({ label }) => label);
  const counted =
    lines.length === 0
      ? ''
      : large.length === 0
        ? ' No single line is.'
        : ` ${large.length} of its ${lines.length} lines ${large.length === 1 ? 'is' : 'are'} too: ${large.join(', ')}.`;
  return `Asked because the total, ${showPence(total)}, is at or above ${showPence(from)}.${counted}`;
}

function remarksOn(signOff: SignOff, step: RouteStep, digest: string): readonly string[] {
  const { required, requiredPost, signedAs, signedPost, condition, verdict } = signOff;
  const when = condition === '' ? '' : ` (“${condition}”)`;
  const textAsks = required !== '' && !samePost(step, requiredPost, required);
  const another = signedAs !== '' && !samePost(step, signedPost, signedAs);
  const changed = verdict === 'approved' && signOff.digest !== null && signOff.digest !== digest;
  return [
    ...(textAsks ? [`The text names the ${required}${when}; the route asks for the ${step.title}.`] : []),
    ...(another ? [`The route asks for the ${step.title}; the ${signedAs} signed.`] : []),
    ...(changed
      ? ['The wording, the money or the route has changed since it was signed, so it must be signed again.']
      : []),
    ...(verdict === 'returned' ? [`Returned with comments: “${signOff.comments.trim()}”`] : []),
  ];
}

/** Signed while an earlier post had not, or on an earlier day. */
function outOfOrder(standing: SignOffStanding, before: readonly SignOffStanding[]): readonly string[] {
  const { signOff } = standing;
  if (!signOff || !isSigned(signOff)) return [];
  return before.flatMap(({ step, state, signOff: first }) => {
    if (state === 'missing' || state === 'returned')
      return [`Out of order: the ${step.title}, who comes first, has not signed.`];
    const [day, own] = [dayOf(first?.signedOn ?? null), dayOf(signOff.signedOn)];
    return day !== null && own !== null && own < day
      ? [`Out of order: signed on ${showWrittenDate(signOff.signedOn)}, before the ${step.title}, who comes first.`]
      : [];
  });
}

const dayOf = (date: WrittenDate | null): string | null => (date?.precision === 'day' ? date.day : null);
