/** A correction is made in the words it names, once, and is known to both meetings. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addCorrection,
  agreedOrCorrectedAt,
  correctedText,
  correctRecords,
  removeCorrection,
} from '#domain/minutes/corrections.ts';
import { aDecision, aMeeting, aMinute, anAction } from '../../builders.ts';
import { aDay } from '../a-day.ts';

const at = aMeeting({ heldOn: aDay('2021-05-26') });
const circulated = aMeeting({ heldOn: aDay('2021-05-12'), minutes: 'circulated' });
const correction = (says: string, shouldSay: string) => ({
  minuteId: null,
  says,
  shouldSay,
  on: at.heldOn,
  at: at.id,
});

test('only circulated minutes are corrected, and both sides must say something different', () => {
  const add = (meeting: typeof circulated, says: string, should: string) =>
    addCorrection(meeting, correction(says, should));
  expect(add({ ...circulated, minutes: 'draft' }, 'a', 'b')).toEqual({ ok: false, reason: 'not-circulated' });
  expect(add({ ...circulated, minutes: 'agreed' }, 'a', 'b')).toEqual({ ok: false, reason: 'not-circulated' });
  expect(add(circulated, ' ', 'b')).toEqual({ ok: false, reason: 'says-nothing' });
  expect(add(circulated, 'a', ' a ')).toEqual({ ok: false, reason: 'same-words' });
  const done = add(circulated, 'ten places ', 'twelve places');
  expect(done).toMatchObject({
    ok: true,
    value: { corrections: [{ says: 'ten places', shouldSay: 'twelve places' }] },
  });
  if (done.ok) expect(removeCorrection(done.value, 0)).toMatchObject({ ok: true, value: { corrections: [] } });
});

test('the words are put right where they first stand, and stay right when it is done again', () => {
  expect(correctedText('We need ten places. Not ten.', [correction('ten', 'twelve')])).toBe(
    'We need twelve places. Not ten.',
  );
  expect(correctedText('costs $1', [correction('$1', '$& and $2')])).toBe('costs $& and $2');
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (text, says, should) => {
      const once = correctedText(text, [correction(says, should)]);
      expect(correctedText(once, [correction(says, should)])).toBe(once);
    }),
  );
});

test('the meeting that agreed or corrected the minutes knows of it', () => {
  const agreed = { ...circulated, minutesAgreedAt: at.id };
  const corrected = aMeeting({ heldOn: aDay('2021-04-28'), corrections: [correction('a', 'b')] });
  expect(agreedOrCorrectedAt(at, [at, agreed, aMeeting(), corrected])).toEqual([corrected, agreed]);
});

test('an entry is put right, or the record that is all it says', () => {
  const entry = aMinute({ text: 'We need ten places.' });
  const silent = aMinute({ text: '' });
  const from = (minuteId: typeof entry.id) => ({ from: 'minute', minuteId }) as const;
  const rows = {
    minutes: [entry, silent, aMinute({ text: 'ten' })],
    actions: [anAction({ text: 'Ask for ten.', source: from(silent.id) }), anAction({ text: 'ten' })],
    decisions: [aDecision({ title: 'Ten', text: 'ten', source: from(entry.id) })],
    recommendations: [],
  };
  const of = (minuteId: typeof entry.id) => ({ ...correction('ten', 'twelve'), minuteId });
  const made = correctRecords({ corrections: [of(entry.id), of(silent.id)] }, rows);
  expect(made.minutes.map((each) => each.text)).toEqual(['We need twelve places.']);
  expect(made.actions.map((each) => each.text)).toEqual(['Ask for twelve.']);
  expect(made.decisions).toEqual([]);
});
