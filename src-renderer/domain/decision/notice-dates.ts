/**
 * The dates of a decision's notice, each with its why.
 *
 * First published ≤ due ≤ made ≤ published ≤ effective, with the gap between
 * neighbours in days; a gap that runs backwards is shown with a minus, as a paper
 * that says so is kept (rules.md D-12). What can be worked out is: the last day for
 * a key decision's notice, when a general exception lets it be made, and the end of
 * call-in, and of the hold that a call-in puts on it (D-05, D-06, D-10, D-11). Which
 * law applies is the profile's; P3 has neither, unless the programme has set a window.
 */
import { addDays, type CivilDate, daysBetween, showDate, showDateInFull } from '../kernel/civil-date.ts';
import {
  broughtBack,
  type Counting,
  clearDaysBetween,
  issueBy,
  type Working,
  workingDayAfter,
} from '../kernel/clear-days.ts';
import { isCovered, type KnownDays } from '../kernel/known-days.ts';
import type { WallTime } from '../kernel/wall-time.ts';
import type { WrittenDate } from '../kernel/written-date.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { CallIn, LegalProfileRules } from '../programme/legal-profile.ts';
import { noticeLaw, type OwnNotice, ownNoticeOf } from '../programme/own-notice.ts';
import type { LegalProfile, Programme } from '../programme/programme.ts';
import type { Decision } from './decision.ts';

export const NOTICE_FACTS = ['firstPublished', 'due', 'made', 'published', 'effective'] as const;
export type NoticeFact = (typeof NOTICE_FACTS)[number];

export const FACT_NAMES: Readonly<Record<NoticeFact, string>> = {
  firstPublished: 'Notice of proposed decision first published',
  due: 'Decision due',
  made: 'Made',
  published: 'Decision published',
  effective: 'Effective from',
};

/** Between two dated facts that follow each other; those without a whole day are passed over. */
export interface NoticeGap {
  readonly from: NoticeFact;
  readonly to: NoticeFact;
  readonly days: number;
  readonly inOrder: boolean;
  readonly sentence: string;
}

export type ComputedKind = 'notice-by' | 'exception-from' | 'call-in-ends' | 'hold-ends';

export interface ComputedDate {
  readonly kind: ComputedKind;
  readonly day: CivilDate;
  readonly at: WallTime | null;
  readonly rule: string;
  readonly source: string;
  readonly sentence: string;
  readonly why: Working;
}

export interface NoticeRules {
  readonly profile: LegalProfile;
  readonly known: KnownDays;
  /** What the programme has set for itself (own-notice.ts); left out, nothing. */
  readonly own?: readonly OwnNotice[];
  /** The day of the meeting that decided. */
  readonly meetingHeldOn?: CivilDate | null;
}

export interface NoticeDates {
  readonly gaps: readonly NoticeGap[];
  readonly computed: readonly ComputedDate[];
  /** What a reader should know besides: short notice, effective too soon, no window at all. */
  readonly remarks: readonly string[];
}

/** What a decision falls under where nobody has chosen: police and crime functions for a Deputy Mayor's, as S3; else the programme's own. */
export function profileOf(decision: Decision, programme: LegalProfile): LegalProfile {
  if (decision.legalProfile !== null) return decision.legalProfile;
  if (decision.kind === 'deputy-mayor') return 'P3';
  return decision.kind === 'meeting' ? programme : 'P1';
}

/** What a decision's dates are worked out by, of the programme it is in and the meeting that decided it. */
export function noticeRules(
  decision: Decision,
  {
    programme,
    known,
    meetings,
  }: {
    readonly programme: Pick<Programme, 'legalProfile' | 'ownNotice'> | undefined;
    readonly known: KnownDays;
    readonly meetings: readonly Pick<Meeting, 'id' | 'heldOn'>[];
  },
): NoticeRules {
  return {
    profile: profileOf(decision, programme?.legalProfile ?? 'P0'),
    known,
    own: programme?.ownNotice ?? [],
    meetingHeldOn: meetings.find(({ id }) => id === decision.meetingId)?.heldOn ?? null,
  };
}

export function noticeDates(decision: Decision, rules: NoticeRules): NoticeDates {
  const noticeBy = keyNotice(decision, rules);
  const callIn = callInEnds(decision, rules);
  const computed = [noticeBy, exceptionFrom(decision, rules), callIn, holdEnds(decision, rules)].filter(
    (one) => one !== null,
  );
  return {
    gaps: gapsOf(decision),
    computed,
    remarks: [
      ...keyRemarks(decision, noticeBy, rules),
      ...callInRemarks(decision, callIn, rules),
      ...meetingRemarks(decision, rules.meetingHeldOn ?? null),
    ],
  };
}

/** When call-in ends for a decision published on a day; null where the profile has no window (rules.md D-10). */
export function callInWindow(published: CivilDate, rules: NoticeRules): ComputedDate | null {
  const window = lawOf(rules).callIn;
  if (window === null) return null;
  const why = workingDayAfter(published, window.workingDays, 'working', rules.known.closed);
  const said = `Published on ${showDateInFull(published)}, it takes effect at ${window.at} on ${showDateInFull(why.day)} unless it is called in: ${inWorkingDays(window)} after publication, the day of publication not counted.`;
  return {
    ...{ kind: 'call-in-ends', day: why.day, at: window.at, why, rule: window.rule, source: window.source },
    sentence: said + doubt(why, rules.known),
  };
}

/** Whether it can be called in at all: an officer's decision cannot. */
export const isSubjectToCallIn = ({ kind }: Decision, rules: NoticeRules): boolean =>
  kind !== 'chief-officer' && lawOf(rules).callIn !== null;

function gapsOf(decision: Decision): readonly NoticeGap[] {
  const dated = NOTICE_FACTS.flatMap((fact) => {
    const day = dayOf(decision[fact]);
    return day === null ? [] : [{ fact, day }];
  });
  return dated.slice(1).flatMap((after, at) => {
    const before = dated[at];
    if (!before) return [];
    const days = daysBetween(before.day, after.day);
    return [
      {
        ...{ from: before.fact, to: after.fact, days, inOrder: days >= 0 },
        sentence: gapSentence(before, after, days),
      },
    ];
  });
}

interface Dated {
  readonly fact: NoticeFact;
  readonly day: CivilDate;
}

function gapSentence(before: Dated, after: Dated, days: number): string {
  if (before.fact === 'firstPublished' && after.fact === 'due' && days < 0)
    return `The notice was first published on ${showDate(before.day)}, ${inDays(-days)} after the decision was due on ${showDate(after.day)} (−${-days} days).`;
  const [from, to] = [`“${FACT_NAMES[before.fact]}”`, `“${FACT_NAMES[after.fact]}”`];
  if (days === 0) return `${to} is the same day as ${from}, ${showDate(after.day)}.`;
  return days > 0
    ? `${to}, ${showDate(after.day)}, is ${inDays(days)} after ${from}, ${showDate(before.day)}.`
    : `${to}, ${showDate(after.day)}, is ${inDays(-days)} before ${from}, ${showDate(before.day)} (−${-days} days).`;
}

/** The last day for the notice of a key decision, before the day it was due or made. */
function keyNotice(decision: Decision, rules: NoticeRules): ComputedDate | null {
  const law = lawOf(rules).keyDecisionNotice;
  const day = dayOf(decision.due) ?? dayOf(decision.made);
  if (law === null || day === null || decision.key === 'non-key') return null;
  const { counting } = law;
  const exact = issueBy(day, law.clearDays, counting, rules.known.closed);
  const why = broughtBack(exact, rules.known.closed);
  const back = why.day;
  const rolled =
    back === exact.day ? '' : ` ${showDateInFull(exact.day)} is closed, so it goes back to ${showDateInFull(back)}.`;
  const open = decision.key === 'not-stated' ? 'If the decision is key, its' : 'Its';
  const said = `${open} notice is published by ${showDateInFull(back)}: ${law.clearDays} clear ${COUNTED[counting]} days before ${showDateInFull(day)}.${rolled} Whether the ${law.clearDays} are calendar or working days is not settled by anything found.`;
  return {
    ...{ kind: 'notice-by', day: back, at: null, why, rule: law.rule, source: law.source },
    sentence: said + doubt(why, rules.known),
  };
}

/** After a general exception is published, five clear working days; then it may be made (rules.md D-06). */
function exceptionFrom(decision: Decision, { known }: NoticeRules): ComputedDate | null {
  const published = dayOf(decision.firstPublished);
  if (decision.shortNotice?.by !== 'general-exception' || published === null) return null;
  const why = workingDayAfter(published, 5, 'working', known.closed);
  const day = addDays(why.day, 1);
  return {
    ...{
      kind: 'exception-from',
      day,
      at: null,
      why,
      rule: 'D-06',
      source: 'SI 2012/2089 reg 10, and its like in SI 2017/68',
    },
    sentence: `Under the general exception it may be made from ${showDateInFull(day)}: five clear working days after its notice of ${showDateInFull(published)}.${doubt(why, known)}`,
  };
}

function callInEnds(decision: Decision, rules: NoticeRules): ComputedDate | null {
  const published = dayOf(decision.published);
  return published === null || decision.kind === 'chief-officer' ? null : callInWindow(published, rules);
}

/** Once it is called in: the last day a direction may hold it, where the law says (rules.md D-11). */
function holdEnds(decision: Decision, rules: NoticeRules): ComputedDate | null {
  const law = lawOf(rules).callInHold;
  const calledIn =
    decision.status === 'called-in' ? decision.steps.findLast(({ step }) => step === 'call-in') : undefined;
  if (law === null || calledIn === undefined) return null;
  const day = addDays(calledIn.on, law.days);
  return {
    ...{ kind: 'hold-ends', day, at: null, why: { day, days: [] }, rule: law.rule, source: law.source },
    sentence: `Called in on ${showDateInFull(calledIn.on)}, it may be held until ${showDateInFull(day)} at the latest: ${law.days} days. It is reconsidered within ${law.reconsiderWithin} days of the recommendations.`,
  };
}

function keyRemarks(decision: Decision, noticeBy: ComputedDate | null, rules: NoticeRules): readonly string[] {
  const law = lawOf(rules).keyDecisionNotice;
  if (law === null) return [`No notice of 28 days: ${NAMED(rules.profile)} has none.`];
  if (decision.key === 'non-key')
    return [
      decision.keyReason.trim() === ''
        ? 'It is called non-key, so no notice of 28 days is owed; no reason for that is recorded.'
        : 'It is non-key, so no notice of 28 days is owed.',
    ];
  const [published, day] = [dayOf(decision.firstPublished), dayOf(decision.due) ?? dayOf(decision.made)];
  if (noticeBy === null || published === null || day === null) return [];
  const { counting } = law;
  const given = clearDaysBetween(published, day, counting, rules.known.closed);
  if (given >= law.clearDays)
    return [`${given} clear ${COUNTED[counting]} days’ notice was given; ${law.clearDays} are owed.`];
  const short = `Only ${given} clear ${COUNTED[counting]} days’ notice was given; ${law.clearDays} are owed.`;
  const { shortNotice } = decision;
  if (shortNotice === null) return [`${short} Record the general exception or the special urgency it was made under.`];
  const reason = shortNotice.reason.trim() === '' ? 'no reason is recorded' : shortNotice.reason.trim();
  return [`${short} It was made under ${SHORT[shortNotice.by]}: ${reason}.`.replace(/\.\.$/, '.')];
}

function callInRemarks(decision: Decision, callIn: ComputedDate | null, rules: NoticeRules): readonly string[] {
  const window = lawOf(rules).callIn;
  if (decision.kind === 'chief-officer') return ['An officer’s decision is not subject to call-in.'];
  if (window === null)
    return [
      `No call-in window: ${NAMED(rules.profile)} has none${isOwn(rules) ? ' in this programme' : ' by default'}.`,
    ];
  const effective = dayOf(decision.effective);
  return callIn !== null && effective !== null && effective < callIn.day
    ? [`It takes effect on ${showDate(effective)}, before call-in ends on ${showDate(callIn.day)}.`]
    : [];
}

function meetingRemarks(decision: Decision, heldOn: CivilDate | null): readonly string[] {
  const made = dayOf(decision.made);
  return heldOn !== null && made !== null && made < heldOn
    ? [`It is dated ${showDate(made)}, before the meeting that decided it, on ${showDate(heldOn)}.`]
    : [];
}

function doubt(why: Working, known: KnownDays): string {
  const years = [...new Set(why.days.filter(({ day }) => !isCovered(day, known)).map(({ day }) => day.slice(0, 4)))];
  return years.length === 0
    ? ''
    : ` The bank holidays of ${years.sort().join(' and ')} are not in the table: check the days by hand.`;
}

const COUNTED: Readonly<Record<Counting, string>> = {
  working: 'working',
  calendar: 'calendar',
  'working-with-saturdays': 'working (Saturdays counted)',
};
const SHORT = { 'general-exception': 'the general exception', 'special-urgency': 'special urgency' } as const;
const NAMED = (profile: LegalProfile): string => `profile ${profile} (${noticeLaw(profile, []).name})`;
const lawOf = ({ profile, own = [] }: NoticeRules): LegalProfileRules => noticeLaw(profile, own);
const isOwn = ({ profile, own = [] }: NoticeRules): boolean => ownNoticeOf(profile, own).callIn !== null;
const inWorkingDays = ({ workingDays }: CallIn): string =>
  workingDays === 1 ? 'one working day' : `${workingDays} working days`;
const inDays = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;
const dayOf = (date: WrittenDate | null): CivilDate | null => (date?.precision === 'day' ? date.day : null);
