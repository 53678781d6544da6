/** Parties, people, posts, bodies and seats as they are typed. */
import { describe, expect, it } from 'vitest';
import { bodyDraft, readBodyDraft } from '#domain/body/body-draft.ts';
import { lineDraft, makesCircle, readLineDraft } from '#domain/body/line-draft.ts';
import { readSeatDraft, seatDraft, seatsBySide } from '#domain/body/seat-draft.ts';
import { parseTypedDay, readingOf, typedWrittenDate } from '#domain/kernel/draft.ts';
import { readAliasDraft } from '#domain/party/alias-draft.ts';
import { partyDraft, readPartyDraft } from '#domain/party/party-draft.ts';
import { namesakesOf, personDraft, personInFull, readPersonDraft } from '#domain/party/person-draft.ts';
import { isVacantOn, readHoldingDraft } from '#domain/party/post-draft.ts';
import { aBody, aParty, aPerson, aPost, aSeat } from './register-builders.ts';

const day = (text: string) => {
  const read = parseTypedDay(text);
  if (!read) throw new Error(text);
  return read;
};

describe('a day typed in a form', () => {
  it('is read the British way, with its year', () => {
    expect(parseTypedDay('6 / 8/ 20')).toBe('2020-08-06');
    expect(parseTypedDay('12 May 2021')).toBe('2021-05-12');
  });
  it('is not a day without its year, or where there is no such day', () => {
    expect(parseTypedDay('12 May')).toBeNull();
    expect(parseTypedDay('31/04/2021')).toBeNull();
    expect(parseTypedDay('05/13/2021')).toBeNull();
  });
  it('says how a written date was read only where that says more than the words', () => {
    expect(readingOf(typedWrittenDate('6 / 8/ 20'))).toBe('6 August 2020');
    expect(readingOf(typedWrittenDate('6 August 2020'))).toBeNull();
    expect(readingOf(typedWrittenDate('June 2021'))).toBeNull();
    expect(readingOf(typedWrittenDate('soon'))).toBe('not read as a date');
    expect(readingOf(typedWrittenDate(' '))).toBeNull();
  });
});

describe('a party as it is typed', () => {
  it('reads back as it was', () => {
    const party = aParty({
      shortName: 'WCA',
      ended: typedWrittenDate('26 June 2021'),
      joinedOn: day('1/4/2020'),
      note: 'Signs.',
    });
    const read = readPartyDraft(partyDraft(party), party.id, [party]);
    expect(read.ok && { ...party, ...read.value }).toEqual(party);
  });
  it('must have a name, and not the name of another', () => {
    const other = aParty({ id: 'party:2', name: 'Wessex Police' });
    const typed = { ...partyDraft(null), name: ' wessex police ' };
    expect(readPartyDraft(typed, null, [other])).toEqual({ ok: false, problems: { name: 'taken' } });
    expect(readPartyDraft({ ...typed, name: ' ' }, null, [other])).toEqual({
      ok: false,
      problems: { name: 'missing' },
    });
  });
  it('may share its initials with another', () => {
    const other = aParty({ id: 'party:2', name: 'Wessex Police', shortName: 'WP' });
    expect(readPartyDraft({ ...partyDraft(null), name: 'Wessex Probation', shortName: 'WP' }, null, [other]).ok).toBe(
      true,
    );
  });
  it('cannot be part of itself by way of another', () => {
    const parties = [aParty({ id: 'party:1' }), aParty({ id: 'party:2', name: 'B', partOf: 'party:1' })];
    const typed = { ...partyDraft(parties[0] ?? null), partOf: 'party:2' };
    expect(readPartyDraft(typed, 'party:1', parties)).toEqual({ ok: false, problems: { partOf: 'circle' } });
  });
  it('keeps a pasted name on one line', () => {
    const read = readPartyDraft({ ...partyDraft(null), name: 'Wessex\r\n Police' }, null, []);
    expect(read.ok && read.value.name).toBe('Wessex Police');
  });
  it('does not list one alias twice', () => {
    const alias = { name: 'GMIRS', seenIn: '', ambiguous: false };
    expect(readAliasDraft({ name: 'GMIRS', seenIn: '', ambiguous: '' }, [alias])).toEqual({
      ok: false,
      problems: { name: 'taken' },
    });
  });
});

describe('people and posts', () => {
  it('may be two of one name, told apart by party', () => {
    const parties = [aParty({ id: 'party:1', shortName: 'WCA' })];
    const people = [aPerson({ id: 'person:1', partyId: 'party:1' }), aPerson({ id: 'person:2' })];
    expect(readPersonDraft({ ...personDraft(null), name: 'Ann Marsh' }, parties).ok).toBe(true);
    expect(namesakesOf('ann marsh', 'person:2', people).map((person) => personInFull(person, parties))).toEqual([
      'Ann Marsh (WCA)',
    ]);
  });
  it('says which box of a holder is wrong', () => {
    const people = [aPerson({})];
    const typed = { personId: 'person:1', from: '1 May 2021', to: '1 April 2021' };
    expect(readHoldingDraft(typed, people)).toEqual({ ok: false, problems: { to: 'ends-before-it-begins' } });
    expect(readHoldingDraft({ personId: '', from: 'May', to: '' }, people)).toEqual({
      ok: false,
      problems: { personId: 'missing', from: 'not-a-day' },
    });
  });
  it('is vacant from the day after its last holder left', () => {
    const post = aPost({ holders: [{ personId: 'person:1', from: null, to: day('31/3/21') }] });
    expect([isVacantOn(post, day('31/3/21')), isVacantOn(post, day('1/4/21'))]).toEqual([false, true]);
  });
});

describe('a body as it is typed', () => {
  it('reads back as it was, what is not stated included', () => {
    const silent = aBody({});
    const full = aBody({
      shortName: 'SG',
      functions: ['Agree work-streams', 'Receive escalations'],
      cadence: { text: 'fortnightly in the first instance', everyWeeks: 2 },
      quorum: { text: 'one from each party', count: null },
      chairs: ['post:1', 'person:2'],
    });
    for (const body of [silent, full]) {
      const read = readBodyDraft(bodyDraft(body), body.id, [body]);
      expect(read.ok && { ...body, ...read.value }).toEqual(body);
    }
  });
  it('needs the words of a quorum where a number is typed', () => {
    expect(readBodyDraft({ ...bodyDraft(aBody({})), quorumCount: '4' }, null, [])).toEqual({
      ok: false,
      problems: { quorum: 'words-missing' },
    });
  });
  it('takes the number of a quorum from words that plainly give one, and from no others', () => {
    const count = (quorum: string, quorumCount = '') => {
      const read = readBodyDraft({ ...bodyDraft(aBody({})), quorum, quorumCount }, null, []);
      return read.ok ? read.value.quorum?.count : undefined;
    };
    for (const words of ['3', '3 members', 'Three members', 'At least three voting members are present.'])
      expect(count(words), words).toBe(3);
    for (const words of ['A majority of members', 'Three members, one from each Party', 'none', '0 members'])
      expect(count(words), words).toBeNull();
    expect(count('Three members, one from each Party', '3')).toBe(3);
  });
  it('says for itself how soon its actions turn amber, or leaves it to its cadence', () => {
    const amber = (amberWithin: string) => readBodyDraft({ ...bodyDraft(aBody({})), amberWithin }, null, []);
    expect(amber('5')).toMatchObject({ ok: true, value: { amberWithin: 5 } });
    expect(amber('')).toMatchObject({ ok: true, value: { amberWithin: null } });
    expect(amber('61')).toMatchObject({ ok: false, problems: { amberWithin: 'too-many-days' } });
    expect(amber('soon')).toMatchObject({ ok: false, problems: { amberWithin: 'not-a-number' } });
  });

  it('does not share the short name that makes its references', () => {
    const other = aBody({ id: 'body:2', name: 'Scrutiny Group', shortName: 'SG' });
    const typed = { ...bodyDraft(null), name: 'Steering Group', shortName: 'sg' };
    expect(readBodyDraft(typed, null, [other])).toEqual({ ok: false, problems: { shortName: 'taken' } });
  });
  it('cannot escalate in a circle, and may support one', () => {
    const bodies = [
      aBody({ id: 'body:1', lines: [{ line: 'escalates-to', to: 'body:2', quote: '' }] }),
      aBody({ id: 'body:2', name: 'B', lines: [{ line: 'escalates-to', to: 'body:3', quote: '' }] }),
      aBody({ id: 'body:3', name: 'C' }),
    ];
    expect(makesCircle(bodies, 'body:3', 'escalates-to', 'body:1')).toBe(true);
    expect(makesCircle(bodies, 'body:3', 'supports', 'body:1')).toBe(false);
    expect(makesCircle(bodies, 'body:1', 'escalates-to', 'body:3')).toBe(false);
  });
  it('quotes at most 25 words for a line', () => {
    const quote = Array.from({ length: 26 }, () => 'word').join(' ');
    const read = readLineDraft({ ...lineDraft(null), to: 'party:1', quote }, 'body:1', []);
    expect(read).toEqual({ ok: false, problems: { quote: 'quote-too-long' } });
  });
});

describe('a seat as it is typed', () => {
  it('is vacant where no holder is named', () => {
    const read = readSeatDraft(seatDraft(null));
    expect(read.ok && read.value.holder).toBeNull();
  });
  it('stands under its side, sides in the order the paper gives them', () => {
    const seats = [
      aSeat({ id: 'seat:3', order: 'a2', side: 'GM' }),
      aSeat({ id: 'seat:1', order: 'a0', side: 'GM' }),
      aSeat({ id: 'seat:2', order: 'a1', side: 'HMPPS' }),
    ];
    expect(seatsBySide(seats).map(({ side, seats: those }) => [side, those.map((seat) => seat.id)])).toEqual([
      ['GM', ['seat:1', 'seat:3']],
      ['HMPPS', ['seat:2']],
    ]);
  });
});
