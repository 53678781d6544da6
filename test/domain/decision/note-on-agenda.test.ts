/** A decision taken between meetings, put before the next one: once, and in its place. */
import { describe, expect, it } from 'vitest';
import { backlogToNote, isNotedBy, itemToNote } from '#domain/decision/note-on-agenda.ts';
import { readRecord } from '#domain/records.ts';
import { aDecision, anAgendaItem } from '#test/builders.ts';

const STAMPS = {
  createdAt: '2021-05-12T09:30:00.000Z',
  createdBy: 'Ann',
  updatedAt: '2021-05-12T09:30:00.000Z',
  updatedBy: 'Ann',
  hlc: '0',
  deletedAt: null,
};
const decision = aDecision({ title: 'Move the review', taken: 'by-correspondence' });

describe('a decision to be noted', () => {
  it('stands before any other business, and says what it is about', () => {
    const items = [
      anAgendaItem({ order: 'a0', standing: 'apologies' }),
      anAgendaItem({ order: 'a1' }),
      anAgendaItem({ order: 'a2', standing: 'any-other-business' }),
      anAgendaItem({ order: 'a3', standing: 'date-of-next-meeting' }),
    ];
    const item = itemToNote(decision, 'meeting:1', items);
    expect(item.order > 'a1' && item.order < 'a2').toBe(true);
    expect(item).toMatchObject({
      title: 'To note: Move the review',
      purpose: 'noting',
      concerns: [decision.id],
      recommendation: 'To note the decision taken by correspondence since the last meeting.',
    });
    expect(readRecord('agendaItem', { ...item, ...STAMPS, id: 'agendaItem:1' })).toMatchObject({ id: 'agendaItem:1' });
  });

  it('stands last where the agenda has no closing items, or none at all', () => {
    expect(itemToNote(decision, 'meeting:1', [anAgendaItem({ order: 'a5' })]).order > 'a5').toBe(true);
    expect(itemToNote(decision, 'meeting:1', []).order).toBe('a0');
  });

  it('waits in the backlog where no meeting is in the diary, its long title shortened', () => {
    const long = { ...decision, title: 'x'.repeat(500), taken: 'by-chairs-action' as const };
    const waits = backlogToNote(long, 'body:1', 'a0');
    expect(waits.title.length).toBe(500);
    expect(waits.recommendation).toContain('by chair’s action');
    expect(readRecord('backlogItem', { ...waits, ...STAMPS, id: 'backlogItem:1' })).toMatchObject({
      status: 'waiting',
    });
  });

  it('is put there once', () => {
    const there = anAgendaItem({ concerns: [decision.id] });
    expect(isNotedBy([there], decision)).toBe(true);
    expect(isNotedBy([{ ...there, deletedAt: there.createdAt }, anAgendaItem()], decision)).toBe(false);
  });
});
