/** What a typed line is: words, or an action with its owners and its date. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LineContext, lineOf, readTypedLine, type TypedOutcome } from '#domain/minutes/typed-line.ts';
import { aBody, anAttendance, aParty, aPerson, aPost } from '../../builders.ts';
import { aDay } from '../a-day.ts';

const will = aPerson({ name: 'Will Downs' });
const dez = aPerson({ name: 'Desmond Brown', aliases: [{ name: 'Dez', seenIn: '', ambiguous: false }] });
const jess = aPerson({ name: 'Jess Mullen' });
const khatuna = aPerson({ name: 'Khatuna Tsintsadze' });
const elsewhere = aPerson({ name: 'Will Elsewhere' });
const secretariat = aPost({ title: 'Programme Secretariat' });
const ministry = aParty({ name: 'Ministry of Housing, Communities and Local Government', shortName: 'MHCLG' });
const CONTEXT: LineContext = {
  attendances: [
    anAttendance({ personId: jess.id, name: 'Jess Mullen', role: 'chair' }),
    anAttendance({ personId: will.id, name: 'Will Downs', role: 'notes' }),
    anAttendance({ personId: dez.id, name: 'Desmond Brown' }),
    anAttendance({ personId: khatuna.id, name: 'Khatuna Tsintsadze', group: 'apologies' }),
    anAttendance({ personId: null, name: 'Guest Speaker' }),
  ],
  who: {
    people: [will, dez, jess, khatuna, elsewhere],
    parties: [ministry],
    posts: [secretariat],
    bodies: [],
  },
  body: aBody({ secretariat: [secretariat.id] }),
  heldOn: aDay('2021-05-12'),
  nextMeeting: aDay('2021-05-26'),
};

const action = (line: string, context = CONTEXT): TypedOutcome => {
  const read = readTypedLine(line, context);
  if (read.kind === 'minute') throw new Error('not an outcome');
  return read;
};
const ownersOf = (line: string) => action(line).owners.map(({ who, name, lead }) => [who, name, lead]);
const dueOf = (line: string) => action(line).due;

test('an action has its text, its owner and its date', () => {
  expect(action('Action: Will Downs to circulate the note by 3 June')).toEqual({
    kind: 'action',
    text: 'Circulate the note',
    owners: [{ who: will.id, name: 'Will Downs', lead: true }],
    due: { text: '3 June', day: '2021-06-03', precision: 'day', inferred: true },
  });
});

test('the word makes the record in any case, with or without a space', () => {
  expect(['DECISION:Approve it', ' decision : Approve it', 'Decision: Approve it'].map((line) => action(line))).toEqual(
    [1, 2, 3].map(() => ({ kind: 'decision', text: 'Approve it', owners: [], due: null })),
  );
  expect(action('Recommendation: MHCLG should publish the guidance')).toMatchObject({
    kind: 'recommendation',
    text: 'MHCLG should publish the guidance',
    owners: [{ who: ministry.id }],
  });
  expect(action('escalation: staffing at the centre').kind).toBe('escalation');
});

test('a plain line is minutes, kept to the letter', () => {
  const lines = ['The action: was discussed', 'Action:', 'Actions: none', '', '\u200Fשלום 😀  two  spaces '];
  for (const line of lines) expect(readTypedLine(line, CONTEXT)).toEqual({ kind: 'minute', text: line });
});

describe('owners', () => {
  test('a first name and a short form are looked for among those of this meeting', () => {
    expect(ownersOf('Action: Will to write')).toEqual([[will.id, 'Will Downs', true]]);
    expect(ownersOf('Action: Dez and Khatuna to meet')).toEqual([
      [dez.id, 'Desmond Brown', true],
      [khatuna.id, 'Khatuna Tsintsadze', false],
    ]);
  });

  test('the chair and the secretariat are those of this meeting', () => {
    expect(ownersOf('Action: Chair and secretariat to collate feedback')).toEqual([
      [jess.id, 'Jess Mullen', true],
      [secretariat.id, 'Programme Secretariat', false],
    ]);
  });

  test('a name with commas and an "and" in it is one party', () => {
    expect(ownersOf('Action: Ministry of Housing, Communities and Local Government, Will to reply')).toEqual([
      [ministry.id, 'Ministry of Housing, Communities and Local Government', true],
      [will.id, 'Will Downs', false],
    ]);
  });

  test('an unknown name is kept and belongs to nobody', () => {
    expect(ownersOf('Action: Priya Shah to send the figures')).toEqual([[null, 'Priya Shah', true]]);
    expect(ownersOf('Action: Guest Speaker to share the slides')).toEqual([[null, 'Guest Speaker', true]]);
  });

  test('an office that nobody holds here is kept as it was typed, small letters or not', () => {
    const nobody = { ...CONTEXT, attendances: [], body: undefined };
    expect(action('Action: chair and secretariat to circulate the draft', nobody)).toMatchObject({
      text: 'Circulate the draft',
      owners: [
        { who: null, name: 'chair' },
        { who: null, name: 'secretariat' },
      ],
    });
  });

  test('a name that means two is nobody', () => {
    const two = { ...CONTEXT, attendances: [...CONTEXT.attendances, anAttendance({ name: 'Will Other' })] };
    expect(action('Action: Will to write', two).owners).toEqual([{ who: null, name: 'Will', lead: true }]);
  });

  test('a sentence that names nobody has no owner', () => {
    expect(action('Action: Circulate the note to members by post')).toEqual({
      kind: 'action',
      text: 'Circulate the note to members by post',
      owners: [],
      due: null,
    });
  });
});

describe('dates', () => {
  test('a day with or without a year, day first', () => {
    expect(dueOf('Action: Will to write by 3/6/21')).toMatchObject({ day: '2021-06-03', inferred: false });
    expect(dueOf('Action: Will to write by 4 January.')).toMatchObject({ day: '2022-01-04', inferred: true });
  });

  test('a meeting that is to be booked is no date', () => {
    expect(action('Action: Will to book the next meeting')).toMatchObject({ text: 'Book the next meeting', due: null });
    expect(dueOf('Action: Will to report next meeting')).toMatchObject({ day: '2021-05-26' });
    expect(dueOf('Action: Will to report the end of the month')).toMatchObject({ day: '2021-05-31' });
  });

  test('a day of the week is the first after the meeting; next Friday may be either of two', () => {
    // The meeting is on a Wednesday.
    expect(dueOf('Action: Will to write by Friday')).toMatchObject({
      text: 'Friday',
      day: '2021-05-14',
      inferred: true,
    });
    expect(dueOf('Action: Will to write by close of play this Tuesday')).toMatchObject({ day: '2021-05-18' });
    expect(dueOf('Action: Will to write by Wednesday')).toMatchObject({ day: '2021-05-19' });
    expect(dueOf('Action: Will to write by next Friday')).toMatchObject({ text: 'next Friday', day: null });
  });
  test('end of month and next meeting are worked out from the meeting', () => {
    expect(dueOf('Action: Will to write by end of month')).toMatchObject({ text: 'end of month', day: '2021-05-31' });
    expect(dueOf('Action: Will to report at the next meeting')).toMatchObject({ day: '2021-05-26', inferred: true });
    expect(dueOf('Action: Will to write by the end of June')).toMatchObject({ day: '2021-06-30' });
    expect(action('Action: Will to report by next meeting', { ...CONTEXT, nextMeeting: null }).due).toEqual({
      text: 'next meeting',
      day: null,
      precision: 'unknown',
      inferred: false,
    });
  });

  test('soft dates keep their words', () => {
    for (const soft of ['spring', 'early June', 'Easter', 'ASAP', 'Q1 2022']) {
      expect(dueOf(`Action: Will to write by ${soft}`)?.text).toBe(soft);
    }
  });

  test('what is no date stays in the text', () => {
    expect(action('Action: Will to have it signed off by the chair')).toMatchObject({
      text: 'Have it signed off by the chair',
      due: null,
    });
    expect(dueOf('Action: Will to write a note for June')).toBeNull();
  });
});

test('the line of an action makes the same action again', () => {
  const name = fc.constantFrom('Will', 'Dez', 'the chair', 'secretariat', 'Priya Shah', 'MHCLG');
  const when = fc.constantFrom('', ' by 3 June', ' by end of month', ' by next meeting', ' by spring', ' by 1/2/23');
  const deed = fc.constantFrom('circulate the note', 'MoU to be drafted', 'ask Ann to write', 'send a 😀', 'x');
  fc.assert(
    fc.property(fc.array(name, { maxLength: 3 }), deed, when, (names, what, by) => {
      const first = action(`Action: ${names.length === 0 ? '' : `${names.join(', ')} to `}${what}${by}`);
      expect(readTypedLine(lineOf(first), CONTEXT)).toEqual(first);
    }),
  );
});

test('nothing that is typed is lost, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (typed) => {
      const read = readTypedLine(`Action: ${typed}`, CONTEXT);
      if (read.kind === 'minute') expect(read.text).toBe(`Action: ${typed}`);
      else if (read.due === null && read.owners.length === 0) expect(read.text).toBe(typed.trim());
    }),
  );
});

test('20,000 characters are read at once', () => {
  const long = `Action: Will to ${'write, and to '.repeat(1500)}stop by 3 June`;
  expect(action(long).text.length).toBeGreaterThan(20_000);
  expect(dueOf(long)?.day).toBe('2021-06-03');
  expect(readTypedLine('a '.repeat(10_000), CONTEXT).kind).toBe('minute');
  expect(action(`Action: ${'and '.repeat(6_000)}`).owners).toEqual([]);
});
