/** Agendas as they are begun, typed, cleared and told apart from what was published. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, numberItems, STANDING_ITEMS } from '#domain/agenda/agenda-item.ts';
import { agendaItemDraft, newAgendaItem, readAgendaItemDraft } from '#domain/agenda/agenda-item-draft.ts';
import { agendaChange, agendaStatement, sayComing } from '#domain/agenda/agenda-statement.ts';
import { backlogDraft, newBacklogItem, readBacklogDraft } from '#domain/agenda/backlog-draft.ts';
import { callForPapers, recordChase } from '#domain/agenda/call-for-papers.ts';
import { copyAgenda } from '#domain/agenda/copy-agenda.ts';
import { exclusionResolution, listParagraphs, SCHEDULE_12A } from '#domain/agenda/exempt-business.ts';
import { moveBeside, moveStep } from '#domain/agenda/move-item.ts';
import { paperStanding } from '#domain/agenda/paper-standing.ts';
import { runningClock } from '#domain/agenda/running-clock.ts';
import { asUsualAgenda, STANDING_AGENDA, usualAgendaOf, usualItemsToAdd } from '#domain/agenda/standing-items.ts';
import { readUsualItemDraft, usualItemDraft } from '#domain/agenda/usual-item-draft.ts';
import type { UsualItem } from '#domain/body/body.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { orderKeysAfter } from '#domain/kernel/order-key.ts';
import { parseWallTime } from '#domain/kernel/wall-time.ts';
import { agendaClearance, clearAgenda, sayClearance, takeBackClearance } from '#domain/meeting/agenda-clearance.ts';
import { publishAgenda } from '#domain/meeting/publish-agenda.ts';
import { LEGAL_PROFILES } from '#domain/programme/programme.ts';
import { aBacklogItem, aBody, aFile, aMeeting, anAgendaItem, aPaper, nextId } from '#test/builders.ts';

const day = (text: string) => text as CivilDate;
const at = (text: string) => parseWallTime(text);
const newId = () => nextId('agendaItem');
const business = (title: string, more: Partial<UsualItem> = {}): UsualItem => ({
  ...{ title, standing: null, purpose: 'discussion', lead: null, minutesAllowed: null, recommendation: '' },
  ...more,
});

describe('the usual agenda of a body', () => {
  const usual = [...STANDING_AGENDA.slice(0, 4), business('Procurement'), ...STANDING_AGENDA.slice(4)];
  const fill = (items: readonly ReturnType<typeof anAgendaItem>[], list = usual) => [
    ...items,
    ...usualItemsToAdd(list, 'meeting:1', items).map((item) => anAgendaItem(item)),
  ];
  const titles = (items: readonly ReturnType<typeof anAgendaItem>[]) => inOrder(items).map((item) => item.title);

  it('is the standing items until the body has one of its own', () => {
    expect(usualAgendaOf(aBody({})).map((item) => item.standing)).toEqual([...STANDING_ITEMS]);
    expect(usualAgendaOf(undefined)).toBe(STANDING_AGENDA);
    expect(usualAgendaOf(aBody({ usualAgenda: [business('Procurement')] }))).toHaveLength(1);
  });

  it('fills a new agenda in its order, and again adds nothing', () => {
    const filled = fill([]);
    expect(titles(filled)).toEqual(usual.map((item) => item.title));
    expect(usualItemsToAdd(usual, 'meeting:1', filled)).toEqual([]);
  });

  it('goes around what is there, and puts back what is missing where it stood', () => {
    const [a0 = '', a1 = ''] = orderKeysAfter(null, 2);
    const own = [anAgendaItem({ title: 'Annexes', order: a0 }), anAgendaItem({ title: 'Risks', order: a1 })];
    expect(titles(fill(own))).toEqual([
      ...usual.slice(0, 5).map((item) => item.title),
      'Annexes',
      'Risks',
      ...usual.slice(5).map((item) => item.title),
    ]);
    const without = fill([]).filter((item) => item.title !== 'Procurement');
    expect(titles(fill(without))).toEqual(usual.map((item) => item.title));
  });

  it('knows a standing item by its kind and any other by its title, however it is written', () => {
    const renamed = fill([]).map((item) =>
      item.standing === 'apologies' ? { ...item, title: 'Croeso' } : { ...item, title: item.title.toUpperCase() },
    );
    expect(usualItemsToAdd(usual, 'meeting:1', renamed)).toEqual([]);
  });

  it('is made of this meeting’s agenda, without the wording that names its dates', () => {
    const parent = anAgendaItem({ title: 'Reports', order: 'a1', recommendation: 'To note them' });
    const child = anAgendaItem({ title: 'Finance', parentId: parent.id, lead: 'post:1', minutesAllowed: 5 });
    const minutes = anAgendaItem({
      ...{ title: 'Minutes', order: 'a0', standing: 'minutes-of-last-meeting' },
      recommendation: 'To agree the minutes of 28 April',
    });
    const withdrawn = anAgendaItem({ title: 'Gone', order: 'a2', status: 'withdrawn' });
    expect(asUsualAgenda([parent, child, minutes, withdrawn])).toMatchObject([
      { title: 'Minutes', standing: 'minutes-of-last-meeting', recommendation: '' },
      { title: 'Reports', recommendation: 'To note them' },
      { title: 'Finance', lead: 'post:1', minutesAllowed: 5 },
    ]);
  });

  it('is typed a line at a time, each kind and each title once', () => {
    const [apologies] = STANDING_AGENDA;
    const read = readUsualItemDraft(usualItemDraft(business('Risks', { minutesAllowed: 10 })), []);
    expect(read).toEqual({ ok: true, value: business('Risks', { minutesAllowed: 10 }) });
    const twice = { ...usualItemDraft(null), title: 'risks', standing: 'apologies', minutesAllowed: '-' };
    expect(readUsualItemDraft(twice, [business('Risks'), ...(apologies ? [apologies] : [])])).toEqual({
      ok: false,
      problems: { title: 'twice', standing: 'twice', minutesAllowed: 'not-a-number' },
    });
  });
});

describe('copying the agenda of an earlier meeting', () => {
  const old = anAgendaItem({
    ...{ id: 'agendaItem:old', meetingId: 'meeting:old', title: 'ISA', lead: 'post:1', minutesAllowed: 15 },
    ...{ purpose: 'decision', recommendation: 'To agree it', marking: 'OFFICIAL-SENSITIVE' },
    ...{ status: 'not-reached', statusReason: 'No time', late: { reason: 'Urgent', agreedBy: 'post:2' } },
    ...{ exempt: [3], publicInterest: 'Prices', confidential: true, concerns: ['action:1'] },
    ...{ carriedFrom: 'agendaItem:older', privateNote: 'Ask Ann first' },
  });
  const [copy] = copyAgenda([old], 'meeting:new', newId);

  it.each([
    ['the meeting', 'meetingId', 'meeting:new'],
    ['the status', 'status', 'on-agenda'],
    ['why it had that status', 'statusReason', ''],
    ['that it came late', 'late', null],
    ['the exempt paragraphs', 'exempt', []],
    ['the public-interest statement', 'publicInterest', ''],
    ['that it was confidential', 'confidential', false],
    ['what it was about', 'concerns', []],
    ['what it carried forward', 'carriedFrom', null],
    ['the chair’s private note', 'privateNote', ''],
  ] as const)('resets %s', (_what, field, blank) => {
    expect(copy?.[field]).toEqual(blank);
  });

  it('keeps what the body talks about, its marking among it, under a new id', () => {
    const { title, purpose, lead, minutesAllowed, recommendation, marking } = old;
    expect(copy).toMatchObject({ title, purpose, lead, minutesAllowed, recommendation, marking });
    expect(copy?.id).not.toBe(old.id);
  });

  it('resets the dates that a standing item’s wording names, and leaves a withdrawn item behind', () => {
    const minutes = anAgendaItem({
      ...{ standing: 'minutes-of-last-meeting', recommendation: 'To agree the minutes of 28 April 2021' },
    });
    const withdrawn = anAgendaItem({ title: 'Gone', status: 'withdrawn' });
    const copies = copyAgenda([minutes, withdrawn], 'meeting:new', newId);
    expect(copies).toHaveLength(1);
    expect(copies[0]).toMatchObject({ recommendation: '', standing: 'minutes-of-last-meeting' });
  });

  it('keeps the numbers: what stood under an item stands under its copy', () => {
    const top = anAgendaItem({ order: 'a1' });
    const under = anAgendaItem({ parentId: top.id, order: 'a1' });
    const copies = copyAgenda([top, under, old], 'meeting:new', newId).map((item) => anAgendaItem(item));
    expect([...numberItems(copies).values()]).toEqual([...numberItems([top, under, old]).values()]);
  });
});

describe('an item that is late, exempt or confidential', () => {
  const typed = { ...agendaItemDraft(null), title: 'Contract' };
  it('reads back as it was, every field of it', () => {
    const item = anAgendaItem({
      ...{ late: { reason: 'The bid closes first', agreedBy: 'person:1' }, exempt: [3, 5], publicInterest: 'Prices' },
      ...{
        confidential: true,
        concerns: ['action:1', 'risk:2'],
        privateNote: 'Take it last',
        marking: 'OFFICIAL-SENSITIVE',
      },
    });
    const read = readAgendaItemDraft(agendaItemDraft(item), 'P1');
    expect(read.ok && { ...item, ...read.value }).toEqual(item);
  });
  it('is not taken late without a reason', () => {
    expect(readAgendaItemDraft({ ...typed, flags: ['late'], lateReason: ' ' })).toEqual({
      ok: false,
      problems: { lateReason: 'late-without-reason' },
    });
    expect(readAgendaItemDraft({ ...typed, flags: ['late'], lateReason: 'x'.repeat(501) })).toMatchObject({
      ok: false,
    });
    const not = readAgendaItemDraft({ ...typed, lateReason: 'typed, and then not late after all' });
    expect(not.ok && not.value.late).toBeNull();
  });
  it.each(LEGAL_PROFILES)('may be exempt under %s only where its law knows Schedule 12A', (profile) => {
    const draft = { ...typed, exempt: ['3'], publicInterest: 'Prices' };
    const read = readAgendaItemDraft(draft, profile);
    expect(read.ok).toBe(['P1', 'P2', 'P4'].includes(profile));
    if (!read.ok) expect(read.problems).toEqual({ exempt: 'not-under-this-profile' });
  });
  it('says why the public interest lies in the exemption', () => {
    expect(readAgendaItemDraft({ ...typed, exempt: ['1'] }, 'P4')).toEqual({
      ok: false,
      problems: { publicInterest: 'no-public-interest' },
    });
  });
  it('is taken after the resolution that names its paragraphs', () => {
    expect(SCHEDULE_12A.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(exclusionResolution({ exempt: [] })).toBeNull();
    expect(exclusionResolution({ exempt: [3] })).toMatch(/Section 100A\(4\).*paragraph 3 of Part 1 of Schedule 12A/);
    expect(exclusionResolution({ exempt: [5, 3, 1] })).toMatch(
      /paragraphs 1, 3 and 5 of.*the public interest in maintaining the exemption outweighs/,
    );
    expect(listParagraphs([7, 7])).toBe('7');
  });
});

describe('odd text in an item', () => {
  const odd = '\u202Eשלום\u202C, said 👩‍👩‍👧 and <b>bold</b>\n  two  spaces';
  it('is kept to the letter where it is running text, and on one line where it is a title', () => {
    const long = `${odd}${'x'.repeat(20_000)}`;
    const read = readAgendaItemDraft({ ...agendaItemDraft(null), title: odd, recommendation: long, privateNote: odd });
    expect(read.ok && [read.value.title, read.value.recommendation, read.value.privateNote]).toEqual([
      '\u202Eשלום\u202C, said 👩‍👩‍👧 and <b>bold</b> two  spaces',
      long,
      odd,
    ]);
  });
  it('is answered where a title has 20,000 letters', () => {
    const read = readAgendaItemDraft({ ...agendaItemDraft(null), title: 'x'.repeat(20_000) });
    expect(read).toEqual({ ok: false, problems: { title: 'too-long' } });
    expect(readBacklogDraft({ ...backlogDraft(null), title: 'x'.repeat(20_000) }).ok).toBe(false);
  });
});

describe('a backlog item as it is typed', () => {
  it('reads back as it was', () => {
    const item = aBacklogItem({ notBefore: day('2021-06-09'), minutesAllowed: 10, reason: 'Waits for the draft' });
    const read = readBacklogDraft(backlogDraft(item));
    expect(read.ok && { ...item, ...read.value }).toEqual(item);
    expect(read.ok && newBacklogItem(read.value, { bodyId: 'body:1', order: 'a0' })).toMatchObject({
      status: 'waiting',
    });
  });
  it('asks for a title, and for a day that exists', () => {
    expect(readBacklogDraft({ ...backlogDraft(null), notBefore: '31/2/21' })).toEqual({
      ok: false,
      problems: { title: 'missing', notBefore: 'not-a-day' },
    });
  });
});

describe('numbers', () => {
  it('run from 1 to n on every level, whatever is moved, withdrawn or put back', () => {
    const steps = fc.array(
      fc.record({
        item: fc.nat(11),
        other: fc.nat(11),
        how: fc.constantFrom('up', 'down', 'in', 'out', 'before', 'after', 'withdraw', 'put-back'),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (taken) => {
        let items = orderKeysAfter(null, 12).map((order, place) => anAgendaItem({ order, title: `Item ${place}` }));
        for (const { item: place, other, how } of taken) {
          const item = items[place % items.length];
          const target = items[other % items.length];
          if (!item || !target) continue;
          const put = (fields: Partial<typeof item>) => {
            items = items.map((each) => (each.id === item.id ? { ...each, ...fields } : each));
          };
          if (how === 'withdraw') put({ status: 'withdrawn' });
          else if (how === 'put-back') put({ status: 'on-agenda' });
          else {
            const beside = how === 'before' || how === 'after';
            put((beside ? moveBeside(items, item.id, target.id, how) : moveStep(items, item.id, how)) ?? {});
          }
        }
        const live = items.filter((item) => item.status !== 'withdrawn');
        const numbers = [...numberItems(items).values()];
        expect(numbers).toHaveLength(live.length);
        // In the order of the agenda each number is the first, or follows one that stands there.
        const seen = new Set<string>();
        for (const number of inOrder(items).map((item) => numberItems(items).get(item.id) ?? '')) {
          const parts = number.split('.').map(Number);
          const last = parts.at(-1) ?? 0;
          const before = [...parts.slice(0, -1), last - 1].join('.');
          expect(last === 1 || seen.has(before)).toBe(true);
          expect(parts.length === 1 || seen.has(parts.slice(0, -1).join('.'))).toBe(true);
          expect(seen.has(number)).toBe(false);
          seen.add(number);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('an agenda whose items lead in a circle', () => {
  it('loses none: one that is put back may find that its parent has come to stand under it', () => {
    const circle = [
      anAgendaItem({ id: 'agendaItem:a', parentId: 'agendaItem:x', order: 'a0' }),
      anAgendaItem({ id: 'agendaItem:b', parentId: 'agendaItem:a', order: 'a1' }),
      anAgendaItem({ id: 'agendaItem:x', parentId: 'agendaItem:b', order: 'a2' }),
      anAgendaItem({ id: 'agendaItem:y', parentId: 'agendaItem:x', order: 'a3' }),
    ];
    expect(inOrder(circle).map((item) => item.id.slice(-1))).toEqual(['a', 'b', 'x', 'y']);
    expect([...numberItems(circle).values()]).toEqual(['1', '2', '3', '3.1']);
    expect(moveStep(circle, 'agendaItem:x', 'up')).toMatchObject({ parentId: null });
  });
});

describe('the running clock', () => {
  it('says which item ends after the meeting does, and by how much', () => {
    const items = ['a0', 'a1', 'a2'].map((order) => anAgendaItem({ order, minutesAllowed: 25 }));
    const clock = runningClock({ startsAt: at('10:00'), endsAt: at('11:00') }, items);
    expect([...clock.ends.values()]).toEqual(['10:25', '10:50', '11:15']);
    expect([...clock.past]).toEqual([[items[2]?.id, 15]]);
    expect(runningClock({ startsAt: at('10:00'), endsAt: null }, items).past.size).toBe(0);
  });
});

describe('a published agenda', () => {
  const meeting = aMeeting({});
  const item = anAgendaItem({ meetingId: meeting.id, title: 'ISA' });
  const paper = aPaper({ meetingId: meeting.id, agendaItemId: item.id, title: 'Draft ISA' });
  const nameOf = () => 'Ann';
  const say = (more: Partial<Parameters<typeof agendaStatement>[0]> = {}) =>
    agendaStatement({ meeting, items: [item], papers: [paper], nameOf, ...more });

  it('differs once the secretariat has changed what it says', () => {
    const published = say();
    expect(agendaChange(published, say(), meeting)).toBeNull();
    const changes = [
      { items: [{ ...item, title: 'Information sharing' }] },
      { items: [{ ...item, lead: 'post:1' as const }] },
      { items: [{ ...item, exempt: [3], publicInterest: 'Prices' }] },
      { items: [{ ...item, late: { reason: 'Urgent', agreedBy: null } }] },
      { items: [{ ...item, status: 'deferred' as const }] },
      { items: [item, anAgendaItem({ order: 'a1' })] },
      { items: [] },
      { meeting: { ...meeting, venue: 'Room 2' } },
      { papers: [{ ...paper, files: ['file:1' as const], status: 'received' as const }] },
      { papers: [] },
    ];
    for (const change of changes) expect(agendaChange(published, say(change), meeting)).not.toBeNull();
    const moved = say({ items: [{ ...item, order: 'a2' }, anAgendaItem({ order: 'a1', title: 'First now' })] });
    expect(agendaChange(published, moved, meeting)?.gone).toEqual([published[1]]);
  });

  it('does not differ because the meeting was held, or the chair wrote a note', () => {
    const after = say({ items: [{ ...item, status: 'considered', privateNote: 'Went well', statusReason: 'x' }] });
    expect(agendaChange(say(), after, meeting)).toBeNull();
    const deferred = say({ items: [{ ...item, status: 'deferred' }] });
    expect(agendaChange(say(), deferred, { status: 'held' })).toBeNull();
    expect(agendaChange(deferred, say(), { status: 'held' })).toBeNull();
    const renamed = say({ items: [{ ...item, status: 'deferred', title: 'Another' }] });
    expect(agendaChange(say(), renamed, { status: 'held' })?.added).toHaveLength(1);
  });

  it('says of a paper whether it is there', () => {
    expect(sayComing({ status: 'expected', files: [] })).toBe(' (to follow)');
    expect(sayComing({ status: 'to-follow', files: ['file:1'] })).toBe(' (to follow)');
    expect(sayComing({ status: 'cleared', files: ['file:1'] })).toBe('');
    expect(sayComing({ status: 'tabled', files: [] })).toBe(' (tabled)');
  });

  it('is cleared anew before the next is published', () => {
    const cleared = clearAgenda(meeting, 'post:1', day('2021-05-05'));
    const published = publishAgenda(cleared, [item], 'SG/2021/01');
    expect(published.ok && published.value.agendaClearances).toEqual([]);
  });
});

describe('clearing an agenda', () => {
  const names: Readonly<Record<string, string>> = { 'post:a': 'A', 'post:b': 'B' };
  const nameOf = (id: string) => names[id] ?? id;
  const both = aBody({ chairs: ['post:a', 'post:b'] });
  const meeting = aMeeting({});
  it('takes both chairs where there are two', () => {
    const one = clearAgenda(meeting, 'post:a', day('2021-05-05'));
    expect(agendaClearance(one, both)).toMatchObject({ isCleared: false, waitingFor: ['post:b'] });
    expect(sayClearance(agendaClearance(one, both), nameOf)).toBe('Cleared by A on 5 May 2021; not by B.');
    const two = clearAgenda(one, 'post:b', day('2021-05-06'));
    expect(agendaClearance(two, both).isCleared).toBe(true);
    expect(sayClearance(agendaClearance(two, both), nameOf)).toBe('Cleared by A on 5 May 2021 and B on 6 May 2021.');
    expect(agendaClearance(takeBackClearance(two, 'post:a'), both).waitingFor).toEqual(['post:a']);
    expect(clearAgenda(two, 'post:a', day('2021-05-07')).agendaClearances).toHaveLength(2);
  });
  it('says that it was not, by whom it should have been, and who did where no chair is stated', () => {
    expect(sayClearance(agendaClearance(meeting, both), nameOf)).toBe('Not cleared by A and B.');
    expect(sayClearance(agendaClearance(meeting, aBody({})), nameOf)).toBe('Not cleared by the chair.');
    const anybody = clearAgenda(meeting, 'post:b', day('2021-05-05'));
    expect(agendaClearance(anybody, aBody({})).isCleared).toBe(true);
  });
});

describe('papers before a meeting', () => {
  const pdf = aFile({ id: 'file:pdf', mediaType: 'application/pdf' });
  const word = aFile({ id: 'file:word', mediaType: 'application/octet-stream' });
  const files = [pdf, word];
  it('are in the pack when the newest file is a PDF and nothing left them out', () => {
    const stands = (fields: Partial<ReturnType<typeof aPaper>>, without: readonly 'papers'[] = []) =>
      paperStanding(aPaper(fields), files, { without });
    expect(stands({ files: ['file:pdf'] })).toEqual({ inPack: true, pdfWanted: false, outstanding: false });
    expect(stands({ files: ['file:pdf'] }, ['papers']).inPack).toBe(false);
    expect(stands({ files: ['file:pdf'], status: 'withdrawn' })).toMatchObject({ inPack: false, outstanding: false });
    expect(stands({ files: ['file:word', 'file:pdf'] })).toMatchObject({ inPack: false, pdfWanted: true });
    expect(stands({})).toEqual({ inPack: false, pdfWanted: false, outstanding: true });
    expect(paperStanding(aPaper({ files: ['file:pdf'] }), files, null).inPack).toBe(true);
  });

  it('are called for by author, in the order of the agenda, those without an author last', () => {
    const [one, two] = [anAgendaItem({ order: 'a0', title: 'One' }), anAgendaItem({ order: 'a1', title: 'Two' })];
    const papers = [
      aPaper({ agendaItemId: two.id, title: 'Late', author: 'person:ann', due: day('2021-05-01') }),
      aPaper({ agendaItemId: one.id, title: 'Nobody’s', author: null }),
      aPaper({ agendaItemId: one.id, title: 'Ann’s', author: 'person:ann', order: 'a1' }),
      aPaper({ agendaItemId: one.id, title: 'There', author: 'person:ann', files: ['file:pdf'], status: 'received' }),
      aPaper({ agendaItemId: two.id, title: 'Withdrawn', author: 'person:bob', status: 'withdrawn' }),
    ];
    const call = callForPapers({ items: [one, two], papers, papersIn: day('2021-05-06'), today: day('2021-05-06') });
    expect(call.map(({ author, papers: owed }) => [author, owed.map(({ paper }) => paper.title)])).toEqual([
      ['person:ann', ['Ann’s', 'Late']],
      [null, ['Nobody’s']],
    ]);
    expect(call[0]?.papers.map(({ number, due, overdue }) => [number, due, overdue])).toEqual([
      ['1', '2021-05-06', false],
      ['2', '2021-05-01', true],
    ]);
  });

  it('keep every asking', () => {
    const once = recordChase(aPaper({}), day('2021-05-01'), 'Ann');
    expect(recordChase(once, day('2021-05-04'), 'Ann').chases.map((chase) => chase.on)).toEqual([
      '2021-05-01',
      '2021-05-04',
    ]);
  });
});

it('a new item is blank in all that nobody has said of it', () => {
  const { title, purpose, lead, minutesAllowed, recommendation } = anAgendaItem({});
  const place = { meetingId: 'meeting:1', parentId: null, order: 'a0' } as const;
  const made = newAgendaItem({ title, purpose, lead, minutesAllowed, recommendation }, place);
  expect({ ...anAgendaItem({}), ...made, id: '' }).toMatchObject({ ...anAgendaItem({}), id: '' });
});
