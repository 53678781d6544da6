/**
 * The deadlines of a meeting, each with its working, its rule and its source.
 *
 * Clear days leave out the day of issue and the day of the meeting (rules.md D-01).
 * A law's floor is never undercut by the body's own number: whichever day is the
 * earlier holds, and says whose it is. Papers are never due after the agenda goes
 * out. Beyond the bank-holiday table a deadline says which years it could not check.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import { broughtBack, issueBy, type Working, workingDayAfter } from '../kernel/clear-days.ts';
import { isCovered, type KnownDays } from '../kernel/known-days.ts';
import type { WallTime } from '../kernel/wall-time.ts';
import { type CallIn, LEGAL_PROFILE_RULES, type Notice } from '../programme/legal-profile.ts';
import { noticeLaw, type OwnNotice } from '../programme/own-notice.ts';
import type { LegalProfile } from '../programme/programme.ts';
import { DEADLINE_SENTENCES, type DeadlineKind } from './deadline-sentences.ts';
import { type DeadlineSettings, SETTINGS_SOURCES } from './deadline-settings.ts';

export interface Deadline {
  readonly day: CivilDate;
  readonly kind: DeadlineKind;
  /** The hour, where the rule names one. */
  readonly at: WallTime | null;
  readonly why: Working;
  /** As numbered in the rules of the field: D-02, M-09. */
  readonly rule: string;
  readonly source: string;
  readonly sentence: string;
  /** Years of the working whose bank holidays are not known: its days are weekdays only. */
  readonly yearsNotCovered: readonly number[];
}

export interface DeadlineRules {
  readonly profile: LegalProfile;
  readonly settings: DeadlineSettings;
  readonly known: KnownDays;
  /** What the programme has set for itself of key decisions and call-in; left out, nothing. */
  readonly own?: readonly OwnNotice[];
}

/**
 * In the order of their days. Notices of key decisions and private meetings, and the
 * day decisions take effect, are there where the profile knows them; the sentence
 * says that they hold only where there is such a thing.
 */
export function deadlines(meeting: CivilDate, rules: DeadlineRules): readonly Deadline[] {
  const law = noticeLaw(rules.profile, rules.own ?? []);
  const agenda = agendaOut(meeting, rules);
  const found = [
    ...(law.keyDecisionNotice ? [notice('key-decision-notice', meeting, law.keyDecisionNotice, rules)] : []),
    ...(law.privateMeetingNotices
      ? [
          notice('private-meeting-notice', meeting, law.privateMeetingNotices[0], rules),
          notice('private-meeting-second-notice', meeting, law.privateMeetingNotices[1], rules),
        ]
      : []),
    papersIn(meeting, agenda, rules),
    agenda,
    draftMinutes(meeting, rules),
    ...(law.callIn ? [takeEffect(meeting, law.callIn, rules)] : []),
  ];
  // Equal days keep the order above: papers are in before the agenda goes out.
  return found.sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1));
}

/** The one deadline of a kind; undefined where the profile has none. */
export const deadlineOf = (found: readonly Deadline[], kind: DeadlineKind): Deadline | undefined =>
  found.find((one) => one.kind === kind);

function agendaOut(meeting: CivilDate, rules: DeadlineRules): Deadline {
  const own = house(meeting, rules.settings.agendaClearDays, rules);
  const law = LEGAL_PROFILE_RULES[rules.profile].meetingNotice;
  const floor = law === null ? null : issueBy(meeting, law.clearDays, law.counting, rules.known.closed);
  const sentence = DEADLINE_SENTENCES['agenda-out'];
  if (law === null || floor === null || own.why.day < floor.day) {
    const says = sentence(meeting, own.why.day, own);
    return deadline('agenda-out', own.why, { rule: own.rule, source: own.source, says }, rules);
  }
  const says = sentence(meeting, floor.day, law);
  return deadline('agenda-out', floor, { rule: law.rule, source: law.source, says }, rules);
}

function papersIn(meeting: CivilDate, agenda: Deadline, rules: DeadlineRules): Deadline {
  const own = house(meeting, rules.settings.papersClearDays, rules);
  if (own.why.day <= agenda.day) {
    const says = DEADLINE_SENTENCES['papers-in'](meeting, own.why.day, own);
    return deadline('papers-in', own.why, { rule: own.rule, source: own.source, says }, rules);
  }
  const says = DEADLINE_SENTENCES['papers-in'](meeting, agenda.day, null);
  return { ...agenda, kind: 'papers-in', sentence: says };
}

function house(meeting: CivilDate, clearDays: number, { settings, known }: DeadlineRules) {
  const why = issueBy(meeting, clearDays, settings.counting, known.closed);
  return { why, clearDays, counting: settings.counting, rule: 'D-01', source: SETTINGS_SOURCES[settings.setBy] };
}

function notice(
  kind: 'key-decision-notice' | 'private-meeting-notice' | 'private-meeting-second-notice',
  meeting: CivilDate,
  law: Notice,
  rules: DeadlineRules,
): Deadline {
  const counted = issueBy(meeting, law.clearDays, law.counting, rules.known.closed);
  const why = broughtBack(counted, rules.known.closed);
  const says = DEADLINE_SENTENCES[kind](meeting, why.day, law);
  return deadline(kind, why, { rule: law.rule, source: law.source, says }, rules);
}

function draftMinutes(meeting: CivilDate, rules: DeadlineRules): Deadline {
  const { minutesWithin, counting, setBy } = rules.settings;
  const why = workingDayAfter(meeting, minutesWithin, counting, rules.known.closed);
  const says = DEADLINE_SENTENCES['draft-minutes'](meeting, why.day, { clearDays: minutesWithin, counting });
  return deadline('draft-minutes', why, { rule: 'M-09', source: SETTINGS_SOURCES[setBy], says }, rules);
}

function takeEffect(published: CivilDate, law: CallIn, rules: DeadlineRules): Deadline {
  const why = workingDayAfter(published, law.workingDays, 'working', rules.known.closed);
  const counted = { clearDays: law.workingDays, counting: 'working' as const };
  const says = DEADLINE_SENTENCES['decisions-take-effect'](published, why.day, counted, law.at);
  return { ...deadline('decisions-take-effect', why, { rule: law.rule, source: law.source, says }, rules), at: law.at };
}

interface Said {
  readonly rule: string;
  readonly source: string;
  readonly says: string;
}

function deadline(kind: DeadlineKind, why: Working, { rule, source, says }: Said, { known }: DeadlineRules): Deadline {
  const unknown = why.days.filter(({ day }) => !isCovered(day, known)).map(({ day }) => Number(day.slice(0, 4)));
  const yearsNotCovered = [...new Set(unknown)].sort();
  const years = yearsNotCovered.join(' and ');
  const doubt = years === '' ? '' : ` The bank holidays of ${years} are not in the table: check the days by hand.`;
  return { day: why.day, kind, at: null, why, rule, source, sentence: says + doubt, yearsNotCovered };
}
