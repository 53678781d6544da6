/** Meetings, their agendas and their papers as they are typed and moved. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import { agendaItemDraft, readAgendaItemDraft } from '#domain/agenda/agenda-item-draft.ts';
import { indent, itemsUnder, moveBeside, moveBy, outdent, placeForNew } from '#domain/agenda/move-item.ts';
import { paperDraft, readPaperDraft } from '#domain/agenda/paper-draft.ts';
import { fileForPack, looksLikePdf, receiveFile, takeBackFile } from '#domain/agenda/paper-file.ts';
import { runningClock } from '#domain/agenda/running-clock.ts';
import { standingItemsToAdd } from '#domain/agenda/standing-items.ts';
import { orderKeysAfter } from '#domain/kernel/order-key.ts';
import { allocateReference, referenceCode } from '#domain/kernel/reference.ts';
import { parseWallTime } from '#domain/kernel/wall-time.ts';
import { meetingDraft, readMeetingDraft } from '#domain/meeting/meeting-draft.ts';
import { publishAgenda } from '#domain/meeting/publish-agenda.ts';
import { aDay } from './a-day.ts';
import { aFile, aMeeting, anItem, aPaper } from './meeting-builders.ts';
import { aBody } from './register-builders.ts';

const BODIES = [aBody({})];
const typed = { ...meetingDraft(null), bodyId: 'body:1', heldOn: '12/5/21' };

describe('a meeting as it is typed', () => {
  it('reads back as it was', () => {
    const meeting = aMeeting({ startsAt: parseWallTime('10:00'), endsAt: parseWallTime('11:30'), venue: 'Room 1' });
    const read = readMeetingDraft(meetingDraft(meeting), BODIES);
    expect(read.ok && { ...meeting, ...read.value }).toEqual(meeting);
  });
  it('is called after its body where nothing else is typed, and keeps its year', () => {
    const read = readMeetingDraft(typed, BODIES);
    expect(read.ok && [read.value.title, read.value.heldOn, read.value.year]).toEqual([
      'Wessex Steering Group meeting',
      '2021-05-12',
      2021,
    ]);
  });
  it('reads the times people type', () => {
    const read = readMeetingDraft({ ...typed, startsAt: '10', endsAt: '2.30 pm' }, BODIES);
    expect(read.ok && [read.value.startsAt, read.value.endsAt]).toEqual(['10:00', '14:30']);
  });
  it('says which box is wrong', () => {
    const wrong = { ...typed, bodyId: '', heldOn: '31/4/21', startsAt: 'noonish', venue: 'x'.repeat(501) };
    expect(readMeetingDraft(wrong, BODIES)).toEqual({
      ok: false,
      problems: {
        bodyId: 'missing',
        title: 'missing',
        heldOn: 'not-a-day',
        startsAt: 'not-a-time',
        venue: 'too-long',
      },
    });
    expect(readMeetingDraft({ ...typed, startsAt: '14:00', endsAt: '13:00' }, BODIES)).toEqual({
      ok: false,
      problems: { endsAt: 'ends-before-it-begins' },
    });
    expect(readMeetingDraft({ ...typed, heldOn: '0021-05-12' }, BODIES)).toMatchObject({
      problems: { heldOn: 'far-away' },
    });
  });
});

describe('a reference', () => {
  const run = { code: 'SG', year: 2021, series: '' } as const;
  it('counts on from the highest ever used, in its own run only', () => {
    expect(allocateReference(run, [])).toBe('SG/2021/01');
    expect(allocateReference(run, ['SG/2021/07', null, 'SG/2021/02', 'SG/2020/30', 'SG/2021/A12'])).toBe('SG/2021/08');
    expect(allocateReference({ ...run, series: 'A' }, ['SG/2021/07', 'SG/2021/A12'])).toBe('SG/2021/A13');
    expect(allocateReference(run, ['sg/2021/07-5'])).toBe('SG/2021/08');
  });
  it('uses the short name, else the capitals of the name', () => {
    expect(referenceCode({ name: 'Wessex Steering Group', shortName: 'SG' })).toBe('SG');
    expect(referenceCode({ name: 'Wessex Steering Group', shortName: '' })).toBe('WSG');
    expect(referenceCode({ name: 'GM IRS Executive', shortName: ' ' })).toBe('GMIRSE');
    expect(referenceCode({ name: 'board', shortName: '' })).toBe('REF');
  });
});

describe('publishing an agenda', () => {
  it('gives the meeting its reference once, and counts the version up', () => {
    const first = publishAgenda(aMeeting({}), [anItem({})], 'SG/2021/01');
    expect(first.ok && [first.value.reference, first.value.agendaVersion, first.value.status]).toEqual([
      'SG/2021/01',
      '1',
      'agenda-published',
    ]);
    if (!first.ok) return;
    const second = publishAgenda(first.value, [anItem({})], 'SG/2021/09');
    expect(second.ok && [second.value.reference, second.value.agendaVersion]).toEqual(['SG/2021/01', '2']);
  });
  it('is refused where nothing is on it, and for a cancelled meeting', () => {
    expect(publishAgenda(aMeeting({}), [anItem({ status: 'withdrawn' })], 'X')).toEqual({
      ok: false,
      reason: 'nothing-on-it',
    });
    expect(publishAgenda(aMeeting({ status: 'cancelled' }), [anItem({})], 'X')).toEqual({
      ok: false,
      reason: 'cancelled',
    });
  });
});

const keys = orderKeysAfter(null, 4);
const four = ['A', 'B', 'C', 'D'].map((title, at) =>
  anItem({ id: `agendaItem:${title}`, title, order: keys[at] ?? '' }),
);
const shown = (items: typeof four) => {
  const numbers = numberItems(items);
  return inOrder(items)
    .map((item) => `${numbers.get(item.id)} ${item.title}`)
    .join(', ');
};
const put = (items: typeof four, id: string, place: ReturnType<typeof moveBy>) =>
  items.map((item) => (item.id === id && place ? { ...item, ...place } : item));

describe('an agenda item', () => {
  it('needs only a title', () => {
    expect(readAgendaItemDraft({ ...agendaItemDraft(null), title: ' ' })).toEqual({
      ok: false,
      problems: { title: 'missing' },
    });
    expect(readAgendaItemDraft({ ...agendaItemDraft(null), title: 'X', minutesAllowed: '601' })).toEqual({
      ok: false,
      problems: { minutesAllowed: 'too-many-minutes' },
    });
    const item = anItem({ lead: 'post:1', minutesAllowed: 15, recommendation: 'Agree it.', purpose: 'decision' });
    const read = readAgendaItemDraft(agendaItemDraft(item));
    expect(read.ok && { ...item, ...read.value }).toEqual(item);
  });
  it('moves up and down among its neighbours and no further', () => {
    expect(shown(put(four, 'agendaItem:C', moveBy(four, 'agendaItem:C', -1)))).toBe('1 A, 2 C, 3 B, 4 D');
    expect(moveBy(four, 'agendaItem:A', -1)).toBeNull();
    expect(moveBy(four, 'agendaItem:D', 1)).toBeNull();
  });
  it('goes under the one above and out again', () => {
    const under = put(four, 'agendaItem:B', indent(four, 'agendaItem:B'));
    expect(shown(under)).toBe('1 A, 1.1 B, 2 C, 3 D');
    expect(indent(four, 'agendaItem:A')).toBeNull();
    expect(shown(put(under, 'agendaItem:B', outdent(under, 'agendaItem:B')))).toBe('1 A, 2 B, 3 C, 4 D');
  });
  it('stands where it is dropped, but never under itself', () => {
    expect(shown(put(four, 'agendaItem:A', moveBeside(four, 'agendaItem:A', 'agendaItem:C', 'after')))).toBe(
      '1 B, 2 C, 3 A, 4 D',
    );
    const under = put(four, 'agendaItem:B', indent(four, 'agendaItem:B'));
    expect(moveBeside(under, 'agendaItem:A', 'agendaItem:B', 'before')).toBeNull();
  });
  it('numbers run 1 to n whatever is moved', () => {
    const moves = fc.array(
      fc.record({
        what: fc.constantFrom('up', 'down', 'in', 'out', 'beside'),
        which: fc.nat(3),
        to: fc.nat(3),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(moves, (steps) => {
        let items = four;
        for (const { what, which, to } of steps) {
          const id = four[which]?.id ?? 'agendaItem:A';
          const place =
            what === 'up'
              ? moveBy(items, id, -1)
              : what === 'down'
                ? moveBy(items, id, 1)
                : what === 'in'
                  ? indent(items, id)
                  : what === 'out'
                    ? outdent(items, id)
                    : moveBeside(items, id, four[to]?.id ?? id, 'before');
          items = put(items, id, place);
        }
        expect(
          inOrder(items)
            .map((item) => item.title)
            .sort(),
        ).toEqual(['A', 'B', 'C', 'D']);
        const numbers = numberItems(items);
        for (const parent of [null, ...items.map((item) => item.id)]) {
          const prefix = parent === null ? '' : `${numbers.get(parent)}.`;
          expect(itemsUnder(items, parent).map((item) => numbers.get(item.id))).toEqual(
            itemsUnder(items, parent).map((_, at) => `${prefix}${at + 1}`),
          );
        }
      }),
    );
  });
});

describe('the standing items', () => {
  const add = (items: typeof four) => [
    ...items,
    ...standingItemsToAdd('meeting:1', items).map((item, at) => anItem({ ...item, id: `agendaItem:s${at}` })),
  ];
  it('open and close the agenda around what is there', () => {
    expect(inOrder(add(four)).map((item) => item.title)).toEqual([
      'Welcome and apologies',
      'Declarations of interest',
      'Minutes of the last meeting',
      'Matters arising and action log',
      ...['A', 'B', 'C', 'D'],
      'Any other business',
      'Date of next meeting',
    ]);
  });
  it('are added once, and only those that are missing', () => {
    const all = add([]);
    expect(standingItemsToAdd('meeting:1', all)).toEqual([]);
    const without = all.filter((item) => item.standing !== 'declarations' && item.standing !== 'any-other-business');
    expect(inOrder(add(without)).map((item) => item.standing)).toEqual(inOrder(all).map((item) => item.standing));
  });
  it('leave a new item before the closing ones', () => {
    const all = add([]);
    const items = [...all, anItem({ id: 'agendaItem:new', title: 'New', ...placeForNew(all) })];
    expect(
      inOrder(items)
        .map((item) => item.title)
        .slice(-3),
    ).toEqual(['New', 'Any other business', 'Date of next meeting']);
  });
});

describe('the running clock', () => {
  const at = (text: string) => parseWallTime(text);
  it('runs on by the minutes allowed, and stops where none are', () => {
    const items = four.map((item, place) => ({ ...item, minutesAllowed: place === 1 ? null : 20 }));
    const clock = runningClock({ startsAt: at('10:00'), endsAt: at('11:00') }, items);
    expect([...clock.begins.values()]).toEqual(['10:00', '10:20']);
    expect([clock.minutes, clock.over]).toEqual([60, 0]);
  });
  it('says by how much it runs over, and nothing where the end is not known', () => {
    const items = four.map((item) => ({ ...item, minutesAllowed: 20 }));
    expect(runningClock({ startsAt: at('10:00'), endsAt: at('11:00') }, items).over).toBe(20);
    expect(runningClock({ startsAt: at('10:00'), endsAt: null }, items).over).toBeNull();
  });
});

describe('a paper', () => {
  it('reads back as it was', () => {
    const paper = aPaper({ author: 'person:1', due: aDay('2021-05-05'), status: 'to-follow' });
    const read = readPaperDraft(paperDraft(paper));
    expect(read.ok && { ...paper, ...read.value }).toEqual(paper);
    expect(readPaperDraft({ ...paperDraft(null), due: 'soon' })).toEqual({
      ok: false,
      problems: { title: 'missing', due: 'not-a-day' },
    });
  });
  it('is received with its first file, and keeps every one it had', () => {
    const one = receiveFile(aPaper({ status: 'to-follow' }), 'file:1');
    const two = receiveFile(one, 'file:2');
    expect([two.status, two.files]).toEqual(['received', ['file:2', 'file:1']]);
    expect(takeBackFile(one, 'file:1')).toMatchObject({ status: 'expected', files: [] });
  });
  it('is bound from its newest file, and only where that is a PDF', () => {
    const pdf = aFile({ id: 'file:1' });
    const word = aFile({ id: 'file:2', name: 'report.docx', mediaType: 'application/msword' });
    expect(fileForPack(aPaper({ files: ['file:1'] }), [pdf, word])).toEqual(pdf);
    expect(fileForPack(aPaper({ files: ['file:2', 'file:1'] }), [pdf, word])).toBeNull();
  });
  it('is a PDF by what is in it, not by its name', () => {
    expect(looksLikePdf(new TextEncoder().encode('%PDF-1.7\n'))).toBe(true);
    expect(looksLikePdf(new TextEncoder().encode('PK  word/document.xml'))).toBe(false);
  });
});
