/** Items carried to the next meeting, deferred to the backlog and placed again: nothing open is ever lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgendaItem, ITEM_STATUSES, inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import type { BacklogItem } from '#domain/agenda/backlog-item.ts';
import {
  carriedPapers,
  carryForward,
  deferredToBacklog,
  isCarried,
  isOpenItem,
  itemsToCarry,
  leftBehind,
  nextMeetingAfter,
  placeOnAgenda,
  timesOnAgenda,
  withThoseUnder,
} from '#domain/agenda/carry-forward.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { orderKeysAfter } from '#domain/kernel/order-key.ts';
import { aBacklogItem, aMeeting, anAgendaItem, aPaper, nextId } from '#test/builders.ts';

const day = (text: string) => text as CivilDate;
const newId = () => nextId('agendaItem');
const stored = (made: ReturnType<typeof carryForward>): readonly AgendaItem[] => made.map((item) => anAgendaItem(item));
const NOWHERE = { items: [], backlog: [] };

/** An agenda of any shape: each item stands at the top or under one before it, with any status. */
const agendas = fc
  .array(
    fc.record({
      parent: fc.nat(6),
      status: fc.constantFrom(...ITEM_STATUSES),
      standing: fc.constantFrom(null, null, null, 'apologies' as const, 'any-other-business' as const),
      late: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((drawn) => {
    const orders = orderKeysAfter(null, drawn.length);
    const items: AgendaItem[] = [];
    for (const [at, { parent, status, standing, late }] of drawn.entries()) {
      const under = parent === 0 || standing !== null ? undefined : items[items.length - parent];
      items.push(
        anAgendaItem({
          meetingId: 'meeting:from',
          order: orders[at] ?? '',
          parentId: under?.standing === null ? under.id : null,
          title: `Item ${at}`,
          late: late ? { reason: 'It could not wait', agreedBy: null } : null,
          status,
          standing,
        }),
      );
    }
    return items;
  });

describe('carrying items forward', () => {
  it('never loses an open item, whatever the agenda looks like, and never doubles one', () => {
    fc.assert(
      fc.property(agendas, agendas, (items, there) => {
        const next = there.map((item) => ({ ...item, meetingId: 'meeting:to' as const, carriedFrom: null }));
        const open = items.filter((item) => isOpenItem(item));
        const made = stored(
          carryForward(itemsToCarry(items, NOWHERE), { meetingId: 'meeting:to', items: next }, newId),
        );
        const agenda = [...next, ...made];
        expect(new Set(made.map((item) => item.carriedFrom))).toEqual(new Set(open.map((item) => item.id)));
        expect(made).toHaveLength(open.length);
        // Each has a number on the next agenda, and nothing that was there has lost its own.
        const numbers = numberItems(agenda);
        for (const item of made) expect(numbers.get(item.id)).toBeDefined();
        expect(numbers.size).toBe(inOrder(agenda).length);
        expect(numbers.size).toBe(numberItems(next).size + made.length);
        // Doing it again finds nothing to do.
        const left = items.map((item) => (isOpenItem(item) ? leftBehind(item, 'Carried forward') : item));
        expect(itemsToCarry(left, { items: agenda, backlog: [] })).toEqual([]);
        // What stood there closes the agenda as it did.
        const closing = inOrder(next).filter(
          (item) => item.standing === 'any-other-business' && item.parentId === null,
        );
        for (const item of closing)
          for (const other of made.filter((each) => each.parentId === null))
            expect(other.order < item.order).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps those under an item under it, and takes the open ones along with it', () => {
    const parent = anAgendaItem({ title: 'Annexes', order: 'a1' });
    const child = anAgendaItem({ title: 'Annex A', parentId: parent.id, order: 'a1' });
    const done = anAgendaItem({ title: 'Annex B', parentId: parent.id, order: 'a2', status: 'considered' });
    const going = withThoseUnder(parent, [parent, child, done]);
    expect(going.map((item) => item.title)).toEqual(['Annexes', 'Annex A']);
    const made = stored(carryForward(going, { meetingId: 'meeting:2', items: [] }, newId));
    expect([...numberItems(made).values()]).toEqual(['1', '1.1']);
  });

  it('tables its papers again: files and authors go along, days and askings stay behind', () => {
    const item = anAgendaItem({});
    const own = { agendaItemId: item.id, author: 'person:1' as const, due: day('2021-05-05') };
    const papers = [
      aPaper({ ...own, title: 'Tabled', files: ['file:2', 'file:1'], status: 'tabled' }),
      aPaper({ ...own, title: 'Cleared', files: ['file:3'], status: 'cleared' }),
      aPaper({ ...own, title: 'Not there', status: 'to-follow', chases: [{ on: day('2021-05-06'), by: 'Ann' }] }),
      aPaper({ ...own, title: 'Withdrawn', status: 'withdrawn' }),
      aPaper({ title: 'Another item’s' }),
    ];
    const to = { id: 'agendaItem:new', meetingId: 'meeting:2', carriedFrom: item.id } as const;
    const made = carriedPapers(papers, to);
    expect(made.map(({ title, status, files }) => [title, status, files.length])).toEqual([
      ['Tabled', 'received', 2],
      ['Cleared', 'cleared', 1],
      ['Not there', 'expected', 0],
    ]);
    for (const paper of made)
      expect(paper).toMatchObject({
        agendaItemId: to.id,
        meetingId: to.meetingId,
        due: null,
        chases: [],
        author: 'person:1',
      });
  });

  it('says of an item that was reached nothing new, and of one that was not why', () => {
    expect(leftBehind(anAgendaItem({ status: 'on-agenda' }), 'No time')).toMatchObject({
      status: 'deferred',
      statusReason: 'No time',
    });
    expect(leftBehind(anAgendaItem({ status: 'not-reached' }), 'No time')).toMatchObject({ status: 'not-reached' });
  });

  it('counts the third time on the agenda from where each came', () => {
    const first = anAgendaItem({});
    const second = anAgendaItem({ carriedFrom: first.id });
    const third = anAgendaItem({ carriedFrom: second.id });
    expect([first, second, third].map((item) => timesOnAgenda(item, [first, second, third]))).toEqual([1, 2, 3]);
    const circle = anAgendaItem({ id: 'agendaItem:circle', carriedFrom: 'agendaItem:circle' });
    expect(timesOnAgenda(circle, [circle])).toBe(1);
  });

  it('goes to the next meeting that is still to be held', () => {
    const meeting = aMeeting({ heldOn: day('2021-05-12') });
    const held = aMeeting({ heldOn: day('2021-05-19'), status: 'held' });
    const cancelled = aMeeting({ heldOn: day('2021-05-26'), status: 'cancelled' });
    const next = aMeeting({ heldOn: day('2021-06-09') });
    const other = aMeeting({ heldOn: day('2021-05-20'), bodyId: 'body:2' });
    const later = aMeeting({ heldOn: day('2021-06-23') });
    expect(nextMeetingAfter(meeting, [later, other, cancelled, held, next, meeting])?.id).toBe(next.id);
    expect(nextMeetingAfter(later, [meeting, next])).toBeNull();
  });
});

describe('the backlog', () => {
  const meeting = aMeeting({ heldOn: day('2021-05-26') });
  const place = (item: BacklogItem) => placeOnAgenda(item, meeting, []);

  it('takes a deferred item with all it says, and knows where it came from', () => {
    const item = anAgendaItem({
      title: 'ISA',
      recommendation: 'To agree it',
      minutesAllowed: 15,
      concerns: ['action:1'],
    });
    const waiting = deferredToBacklog(item, { bodyId: 'body:1', order: 'a0' }, 'The draft is not ready');
    expect(waiting).toMatchObject({
      title: 'ISA',
      recommendation: 'To agree it',
      minutesAllowed: 15,
      concerns: ['action:1'],
      reason: 'The draft is not ready',
      deferredFrom: item.id,
    });
    expect(isCarried(item, { items: [], backlog: [aBacklogItem(waiting)] })).toBe(true);
    const placed = place(aBacklogItem(waiting));
    expect(placed.ok && placed.value).toMatchObject({ title: 'ISA', carriedFrom: item.id, status: 'on-agenda' });
  });

  it('places before the closing items, once, at a meeting of its body, and not before its day', () => {
    const aob = anAgendaItem({ standing: 'any-other-business', order: 'a5' });
    const placed = placeOnAgenda(aBacklogItem({}), meeting, [aob]);
    expect(placed.ok && placed.value.order < aob.order).toBe(true);
    expect(place(aBacklogItem({ notBefore: day('2021-05-26') })).ok).toBe(true);
    expect(place(aBacklogItem({ notBefore: day('2021-05-27') }))).toEqual({ ok: false, reason: 'too-early' });
    expect(place(aBacklogItem({ status: 'placed' }))).toEqual({ ok: false, reason: 'not-waiting' });
    expect(place(aBacklogItem({ bodyId: 'body:9' }))).toEqual({ ok: false, reason: 'another-body' });
    const cancelled = placeOnAgenda(aBacklogItem({}), { ...meeting, status: 'cancelled' }, []);
    expect(cancelled).toEqual({ ok: false, reason: 'cancelled' });
  });
});
