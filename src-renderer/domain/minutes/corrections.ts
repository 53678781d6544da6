/**
 * Corrections: what circulated minutes say and should say, found before they are agreed.
 *
 * A correction is recorded with the meeting that found it, or the day it came by
 * correspondence, and is printed in the minutes of both meetings. When the minutes
 * are agreed the entry it names is put right, so that nobody types it twice; an
 * entry that reads as it should already is left alone (rules.md M-10).
 */
import type { Action } from '../action/action.ts';
import type { Decision } from '../decision/decision.ts';
import type { MinuteId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Correction, Meeting } from '../meeting/meeting.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { Minute } from './minute.ts';
import { decisionWords } from './minute-draft.ts';
import type { Source } from './source.ts';

export type CannotCorrect = 'not-circulated' | 'says-nothing' | 'same-words';

export function addCorrection(meeting: Meeting, correction: Correction): Result<Meeting, CannotCorrect> {
  if (meeting.minutes !== 'circulated') return no('not-circulated');
  const says = correction.says.trim();
  const shouldSay = correction.shouldSay.trim();
  if (says === '' || shouldSay === '') return no('says-nothing');
  if (says === shouldSay) return no('same-words');
  return ok({ ...meeting, corrections: [...meeting.corrections, { ...correction, says, shouldSay }] });
}

/** Once the minutes are agreed a correction stands. */
export function removeCorrection(meeting: Meeting, at: number): Result<Meeting, 'not-circulated'> {
  if (meeting.minutes !== 'circulated') return no('not-circulated');
  return ok({ ...meeting, corrections: meeting.corrections.filter((_, place) => place !== at) });
}

/** The words with these corrections made, each where it first stands. */
export function correctedText(text: string, corrections: readonly Correction[]): string {
  return corrections.reduce((now, { says, shouldSay }) => {
    const at = now.includes(shouldSay) ? -1 : now.indexOf(says);
    return at < 0 ? now : `${now.slice(0, at)}${shouldSay}${now.slice(at + says.length)}`;
  }, text);
}

interface Worded {
  readonly minutes: readonly Minute[];
  readonly actions: readonly Action[];
  readonly decisions: readonly Decision[];
  readonly recommendations: readonly Recommendation[];
}

/** The rows whose words change when the corrections are made: the entry's own, or the record's that is all it says. */
export function correctRecords({ corrections }: Pick<Meeting, 'corrections'>, rows: Worded): Worded {
  const of = (id: MinuteId) => corrections.filter((each) => each.minuteId === id);
  const silent = new Set(rows.minutes.filter((each) => each.text.trim() === '').map((each) => each.id));
  const made = ({ source, text }: { readonly source: Source; readonly text: string }): string =>
    source.from === 'minute' && silent.has(source.minuteId) ? correctedText(text, of(source.minuteId)) : text;
  const changed = <Row extends { readonly text: string }>(list: readonly Row[], words: (row: Row) => string) =>
    list.flatMap((row): readonly Row[] => (words(row) === row.text ? [] : [{ ...row, text: words(row) }]));
  return {
    minutes: changed(rows.minutes, (row) => correctedText(row.text, of(row.id))),
    actions: changed(rows.actions, made),
    decisions: changed(rows.decisions, made).map((row) => ({ ...row, ...decisionWords(row.text) })),
    recommendations: changed(rows.recommendations, made),
  };
}

/** The minutes that were agreed at a meeting, and those it corrected: what its own minutes say of them. */
export function agreedOrCorrectedAt(at: Pick<Meeting, 'id'>, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter((each) => each.deletedAt === null && each.id !== at.id)
    .filter((each) => each.minutesAgreedAt === at.id || each.corrections.some((one) => one.at === at.id))
    .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
}
