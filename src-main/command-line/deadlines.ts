/**
 * `matters deadlines`: the deadlines of a meeting on a day, with their working.
 *
 * No records are read: the profile, the day and the cadence are enough. Each deadline
 * is printed with its rule, its source and every day that was counted or passed over,
 * so that it can be checked by hand.
 */
import { readBankHolidays } from '#domain/kernel/bank-holidays.ts';
import { addDays, type CivilDate, parseCivilDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { type CountedDay, isWorkingDay } from '#domain/kernel/clear-days.ts';
import { type KnownDays, knownDays } from '#domain/kernel/known-days.ts';
import { type DeadlineClash, deadlineClashes } from '#domain/meeting/deadline-clashes.ts';
import { DEADLINE_NAMES } from '#domain/meeting/deadline-sentences.ts';
import { startingSettings } from '#domain/meeting/deadline-settings.ts';
import { type Deadline, type DeadlineRules, deadlines as deadlinesOf } from '#domain/meeting/deadlines.ts';
import { LEGAL_PROFILE_RULES } from '#domain/programme/legal-profile.ts';
import { LEGAL_PROFILES, type LegalProfile } from '#domain/programme/programme.ts';
import bankHolidays from '#resources/bank-holidays.json' with { type: 'json' };
import { needText, readWords } from './options.ts';
import { CannotDo, Misuse, type Voice } from './said.ts';

export async function deadlines(args: readonly string[], voice: Voice): Promise<void> {
  const words = readWords(args, { texts: ['profile', 'meeting', 'cadence-weeks'], flags: ['json'] });
  if (words.places.length > 0) throw new Misuse(`"${words.places[0]}" was not expected. Run "matters --help".`);
  const profile = readProfile(needText(words, 'profile'));
  const meeting = readDay(needText(words, 'meeting'));
  const weeks = words.texts['cadence-weeks'] === undefined ? null : readWeeks(words.texts['cadence-weeks']);
  const rules = { profile, settings: startingSettings(weeks), known: englandAndWales() };
  const found = deadlinesOf(meeting, rules);
  const next = weeks === null ? null : addDays(meeting, weeks * 7);
  const clashes = next === null ? [] : deadlineClashes([meeting, next], rules);
  if (words.flags.has('json')) return voice.answer(asJson(meeting, { found, next, clashes }, rules));
  const parts = [opening(meeting, rules), ...found.map(shown), ...following(next, rules), ...clashes.map(shownClash)];
  voice.answer(parts.join('\n\n'));
}

interface Answer {
  readonly found: readonly Deadline[];
  readonly next: CivilDate | null;
  readonly clashes: readonly DeadlineClash[];
}

function asJson(meeting: CivilDate, { found, next, clashes }: Answer, rules: DeadlineRules): string {
  const { name, instruments, onNotice } = LEGAL_PROFILE_RULES[rules.profile];
  const { settings } = rules;
  const remark = meetingRemark(meeting, rules.known);
  const profile = { id: rules.profile, name, instruments, onNotice };
  return JSON.stringify({ meeting, remark, profile, settings, deadlines: found, nextMeeting: next, clashes }, null, 2);
}

function opening(meeting: CivilDate, { profile, known }: DeadlineRules): string {
  const { name, onNotice } = LEGAL_PROFILE_RULES[profile];
  const remark = meetingRemark(meeting, known);
  return [`Meeting on ${showDateInFull(meeting)}. ${profile}: ${name}.`, onNotice, ...(remark ? [remark] : [])].join(
    '\n',
  );
}

function following(next: CivilDate | null, { known }: DeadlineRules): readonly string[] {
  if (next === null) return [];
  const remark = meetingRemark(next, known);
  return [[`Next meeting: ${showDateInFull(next)}.`, ...(remark ? [remark] : [])].join('\n')];
}

function meetingRemark(meeting: CivilDate, known: KnownDays): string | null {
  if (isWorkingDay(meeting, known.closed)) return null;
  const title = known.closed.get(meeting) ?? 'at a weekend';
  return `The day of the meeting is not a working day (${title}).`;
}

function shown({ kind, day, at, sentence, rule, source, why }: Deadline): string {
  const time = at === null ? '' : ` at ${at}`;
  const forward = kind === 'draft-minutes' || kind === 'decisions-take-effect';
  const days = why.days.map((one) => `    ${one.day} ${weekdayOf(one.day)}  ${becauseOf(one, forward)}`);
  return [
    `${DEADLINE_NAMES[kind]}: ${showDateInFull(day)}${time}`,
    `  ${sentence}`,
    `  Rule ${rule}. ${source}.`,
    ...days,
  ].join('\n');
}

const weekdayOf = (day: CivilDate): string => showDateInFull(day).slice(0, 3);

function becauseOf({ counted, because, title }: CountedDay, forward: boolean): string {
  if (counted !== null) return String(counted);
  if (because === 'weekend') return 'weekend, not counted';
  if (because === 'closed') return `${title}, not counted`;
  if (because === 'day-of-meeting') return 'the meeting, not counted';
  return forward ? 'where the count begins, not counted' : 'the latest day, not counted';
}

const shownClash = ({ sentence, proposals }: DeadlineClash): string =>
  [`Clash: ${sentence}`, ...proposals.map((one) => `  - ${one.sentence}`)].join('\n');

function readProfile(text: string): LegalProfile {
  const profile = LEGAL_PROFILES.find((one) => one === text.toUpperCase());
  if (profile) return profile;
  const known = LEGAL_PROFILES.map((one) => `${one} (${LEGAL_PROFILE_RULES[one].name})`).join('; ');
  throw new CannotDo(`There is no legal profile "${text}". There are: ${known}.`);
}

function readDay(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null)
    throw new CannotDo(`"${text}" is not a day that exists. Give the day of the meeting as 2021-05-12.`);
  if (day < '1900' || day >= '2200') throw new CannotDo(`${day} is too far away. Give a day from 1900 to 2199.`);
  return day;
}

function readWeeks(text: string): number {
  const weeks = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (weeks < 1 || weeks > 52)
    throw new CannotDo(`"${text}" is not a number of weeks. Give a whole number from 1 to 52: 2 for fortnightly.`);
  return weeks;
}

function englandAndWales(): KnownDays {
  const read = readBankHolidays(bankHolidays);
  return knownDays(read.ok ? (read.value.get('england-and-wales') ?? []) : []);
}
