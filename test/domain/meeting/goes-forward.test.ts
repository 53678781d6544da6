/** What goes forward from a meeting and what stops: nothing open is ever lost by default. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTION_STATUSES, isOpen } from '#domain/action/action.ts';
import { ITEM_STATUSES } from '#domain/agenda/agenda-item.ts';
import { isOpenItem } from '#domain/agenda/carry-forward.ts';
import { listGoesForward } from '#domain/meeting/goes-forward.ts';
import { aBacklogItem, aMeeting, anAction, anAgendaItem } from '../../builders.ts';

const meeting = aMeeting();
const next = aMeeting({ bodyId: meeting.bodyId });
const item = (fields: Parameters<typeof anAgendaItem>[0]) => anAgendaItem({ meetingId: meeting.id, ...fields });
const book = { meeting, next, carried: [], backlog: [], actions: [] };

test('every item that is not done with goes forward, and every open action, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...ITEM_STATUSES)),
      fc.array(fc.constantFrom(...ACTION_STATUSES)),
      fc.boolean(),
      (statuses, ends, hasNext) => {
        const items = statuses.map((status, at) => item({ status, order: `a${String.fromCharCode(65 + (at % 26))}` }));
        const actions = ends.map((status) => anAction({ bodyId: meeting.bodyId, status }));
        const forward = listGoesForward({ ...book, next: hasNext ? next : null, items, actions });
        expect(forward.items).toHaveLength(items.length);
        for (const each of forward.items) {
          const open = isOpenItem(each.item);
          expect(each.usually).toBe(open ? (hasNext ? 'next-agenda' : 'backlog') : 'stops');
        }
        expect(new Set(forward.actions)).toEqual(new Set(actions.filter(isOpen)));
      },
    ),
  );
});

test('the items every meeting has come back by themselves', () => {
  const standing = item({ standing: 'matters-arising', status: 'not-reached' });
  expect(listGoesForward({ ...book, items: [standing] }).items).toEqual([]);
});

test('what has gone forward says where to', () => {
  const [one, two, three] = [item({ status: 'deferred' }), item({ status: 'deferred' }), item({ status: 'deferred' })];
  const as = anAgendaItem({ meetingId: next.id, carriedFrom: one?.id ?? null });
  const waits = aBacklogItem({ deferredFrom: two?.id ?? null });
  const items = [one, two, three].filter((each) => each !== undefined);
  const { items: listed } = listGoesForward({ ...book, items, carried: [as], backlog: [waits] });
  const gone = (id: string | undefined) => listed.find((each) => each.item.id === id)?.gone;
  expect(gone(one?.id)).toEqual({ to: 'agenda', as });
  expect(gone(two?.id)).toEqual({ to: 'backlog' });
  expect(gone(three?.id)).toBeNull();
});
