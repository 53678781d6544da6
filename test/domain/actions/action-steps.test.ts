/** An action in its life: proposed, closed, withdrawn, merged, transferred, reopened, chased. */
import { describe, expect, it } from 'vitest';
import { close } from '#domain/action/action.ts';
import {
  addUpdate,
  asTransferred,
  chase,
  goesOnAs,
  keepOpen,
  merge,
  proposeClosure,
  reopen,
  transfer,
  withdraw,
} from '#domain/action/action-steps.ts';
import { endedInWords } from '#domain/action/ended.ts';
import { takeEach } from '#domain/action/many-actions.ts';
import { rowEdit, takeEdit } from '#domain/action/row-edit.ts';
import { isBlank, takeReply } from '#domain/action/update-round.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { aDay } from '../a-day.ts';
import { anAction } from '../meeting-builders.ts';
import { given } from './given.ts';

const NO_REPLY = { words: '', proposes: false, due: '', reason: '', chased: false };

const today = aDay('2021-05-26');
const ending = { on: today, reason: 'Overtaken by the new contract' };
const said = { on: aDay('2021-05-20'), by: 'Will Downs', text: 'Sent to all parties on Tuesday.' };

describe('an action that its owner proposes to close', () => {
  it('keeps the owner’s words and the day they came, and stays open until a meeting closes it', () => {
    const proposed = given(proposeClosure(anAction({}), said));
    expect([proposed.status, proposed.closureProposed]).toEqual(['proposed-for-closure', said]);
    expect(given(close(proposed, today, 'meeting:2'))).toMatchObject({
      ...{ status: 'closed', closedOn: today, closedAt: 'meeting:2' },
      closureProposed: said,
    });
  });
  it('is not proposed without words, nor when it is closed', () => {
    expect(proposeClosure(anAction({}), { ...said, text: ' ' })).toEqual({ ok: false, reason: 'no-words' });
    expect(proposeClosure(anAction({ status: 'closed' }), said)).toEqual({ ok: false, reason: 'not-open' });
  });
  it('loses no words when the meeting keeps it open, or when it is proposed again', () => {
    const kept = given(keepOpen(given(proposeClosure(anAction({}), said))));
    expect([kept.status, kept.closureProposed]).toEqual(['open', null]);
    expect(kept.updates.map(({ text, by }) => `${by}: ${text}`)).toEqual([
      'Will Downs: Proposed for closure: Sent to all parties on Tuesday.',
    ]);
    const again = given(
      proposeClosure(given(proposeClosure(anAction({}), said)), { ...said, text: 'Now sent to the last one too.' }),
    );
    expect(again.updates).toHaveLength(1);
    expect(keepOpen(anAction({}))).toEqual({ ok: false, reason: 'not-proposed' });
  });
});

describe('an action that ends otherwise', () => {
  it('says why it was withdrawn', () => {
    expect(given(withdraw(anAction({}), ending))).toMatchObject({
      ...{ status: 'withdrawn', closedOn: today, endReason: 'Overtaken by the new contract' },
    });
    expect(withdraw(anAction({}), { on: today, reason: ' ' })).toEqual({ ok: false, reason: 'no-reason' });
    expect(withdraw(anAction({ status: 'closed' }), ending)).toEqual({ ok: false, reason: 'already-closed' });
  });
  it('is merged into another that is open, and never into itself', () => {
    const into = anAction({ id: 'action:2', reference: 'SG/2021/A02' });
    const merged = given(merge(anAction({}), into, ending));
    expect([merged.status, merged.mergedInto]).toEqual(['merged', 'action:2']);
    expect(merge(into, into, ending)).toEqual({ ok: false, reason: 'itself' });
    const closed = { ...into, status: 'closed' } as const;
    expect(merge(anAction({}), closed, ending)).toEqual({ ok: false, reason: 'other-is-closed' });
  });
  it('goes on in the other body’s log with its age, its dates and its words', () => {
    const action = anAction({
      ...{ reference: 'SG/2021/A03', due: exactly(aDay('2021-06-03')) },
      owners: [{ who: 'person:1', name: 'Will Downs', lead: true }],
      redated: [{ from: null, on: today, reason: 'Late data' }],
    });
    const left = given(transfer(action, { ...ending, to: 'body:2', as: 'action:9' }));
    expect([left.status, left.transferredTo, left.mergedInto]).toEqual(['transferred', 'body:2', 'action:9']);
    const arrival = { ...ending, to: 'body:2', reference: 'EX/2021/A01', from: 'Steering Group', by: 'Ann' } as const;
    const there = asTransferred(action, arrival);
    expect(there).toMatchObject({
      ...{ bodyId: 'body:2', reference: 'EX/2021/A01', status: 'open', text: action.text, owners: action.owners },
      ...{ due: action.due, redated: action.redated, agreedOn: action.agreedOn },
      source: { from: 'paper', paper: 'SG/2021/A03, transferred from Steering Group' },
    });
    expect(transfer(action, { ...ending, to: action.bodyId, as: null })).toEqual({ ok: false, reason: 'same-body' });
  });
  it('says what it goes on as', () => {
    const elsewhere = { find: () => ({ reference: 'SG/2021/A04' }), bodyName: () => 'Executive' };
    const words = (fields: Parameters<typeof anAction>[0]) => endedInWords(anAction(fields), elsewhere);
    expect(words({})).toBe('');
    expect(words({ status: 'merged', mergedInto: 'action:4' })).toBe('Merged into SG/2021/A04');
    expect(words({ status: 'transferred', transferredTo: 'body:2' })).toBe('Transferred to Executive');
    expect(words({ status: 'transferred', transferredTo: 'body:2', mergedInto: 'action:4' })).toBe(
      'Transferred to Executive as SG/2021/A04',
    );
  });
  it('is followed through every merging to the one that is left, and never round in a circle', () => {
    const log = new Map(
      [
        anAction({ id: 'action:1', status: 'merged', mergedInto: 'action:2' }),
        anAction({ id: 'action:2', status: 'transferred', mergedInto: 'action:3' }),
        anAction({ id: 'action:3' }),
        anAction({ id: 'action:7', mergedInto: 'action:8' }),
        anAction({ id: 'action:8', mergedInto: 'action:7' }),
      ].map((action) => [action.id as string, action]),
    );
    const from = (id: string) => goesOnAs(log.get(id) ?? anAction({}), (next) => log.get(next)).id;
    expect([from('action:1'), from('action:3'), from('action:7')]).toEqual(['action:3', 'action:3', 'action:8']);
  });
  it('is reopened with its reason kept among the updates; one that was transferred, where it went', () => {
    const back = given(reopen(given(withdraw(anAction({}), ending)), { ...said, text: 'The contract fell through' }));
    expect([back.status, back.closedOn, back.endReason]).toEqual(['open', null, '']);
    expect(back.updates.at(-1)?.text).toBe(
      'Reopened: The contract fell through It had ended: Overtaken by the new contract',
    );
    expect(reopen(anAction({}), said)).toEqual({ ok: false, reason: 'already-open' });
    expect(reopen(anAction({ status: 'transferred' }), said)).toEqual({ ok: false, reason: 'goes-on-elsewhere' });
    const unmerged = given(reopen(anAction({ status: 'merged', mergedInto: 'action:2' }), { ...said, text: '' }));
    expect([unmerged.mergedInto, unmerged.updates.at(-1)?.text]).toEqual([null, 'Reopened.']);
  });
});

describe('the update round', () => {
  const received = { on: said.on, from: 'Will Downs', by: 'Ann Officer', today, meetingId: null };
  it('takes words, another date and a chase in one reply', () => {
    const action = anAction({ due: exactly(aDay('2021-05-20')) });
    const reply = { ...NO_REPLY, words: 'The data came late.', due: '3 June 2021', chased: true };
    const after = given(takeReply(action, reply, received));
    expect(after.chases).toEqual([{ on: today, by: 'Ann Officer' }]);
    expect(after.due?.day).toBe('2021-06-03');
    expect(after.redated).toEqual([{ from: action.due, on: said.on, reason: 'The data came late.' }]);
    expect(after.updates).toEqual([{ on: said.on, text: 'The data came late.', by: 'Will Downs', meetingId: null }]);
  });
  it('takes a wish to close as a proposal, in the owner’s words', () => {
    const after = given(takeReply(anAction({}), { ...NO_REPLY, words: 'Done.', proposes: true }, received));
    expect(after.closureProposed).toEqual({ text: 'Done.', by: 'Will Downs', on: said.on });
    expect(takeReply(anAction({}), { ...NO_REPLY, proposes: true }, received)).toEqual({
      ok: false,
      reason: 'no-words',
    });
  });
  it('changes nothing where nothing was typed', () => {
    expect(isBlank(NO_REPLY)).toBe(true);
    expect(isBlank({ ...NO_REPLY, chased: true })).toBe(false);
    expect(given(takeReply(anAction({}), NO_REPLY, received))).toEqual(anAction({}));
  });
  it('counts one chase a day by one person', () => {
    const asked = { on: today, by: 'Ann' };
    expect(given(chase(given(chase(anAction({}), asked)), asked)).chases).toHaveLength(1);
    expect(chase(anAction({ status: 'closed' }), asked)).toEqual({ ok: false, reason: 'not-open' });
  });
});

describe('an action changed in its row', () => {
  const by = { on: today, by: 'Ann Officer' };
  const action = anAction({
    due: exactly(aDay('2021-05-20')),
    owners: [{ who: 'person:1', name: 'Will Downs', lead: true }],
  });
  it('moves its date for the reason that is the update too', () => {
    const boxes = { due: '3 June 2021', status: 'open', update: 'The data is late' } as const;
    const after = given(takeEdit(action, boxes, by));
    expect([after.due?.day, after.redated[0]?.reason, after.updates[0]?.text]).toEqual([
      ...['2021-06-03', 'The data is late', 'The data is late'],
    ]);
    expect(takeEdit(action, { ...boxes, update: '' }, by)).toEqual({ ok: false, reason: 'no-reason' });
  });
  it('is closed, proposed in the words of its lead, or kept open', () => {
    expect(rowEdit(action)).toEqual({ due: '20 May 2021', status: 'open', update: '' });
    const boxes = { due: '20 May 2021', update: 'Sent' } as const;
    expect(given(takeEdit(action, { ...boxes, status: 'closed' }, by))).toMatchObject({
      ...{ status: 'closed', closedOn: today, updates: [{ text: 'Sent' }] },
    });
    const proposed = given(takeEdit(action, { ...boxes, status: 'proposed-for-closure' }, by));
    expect(proposed.closureProposed).toEqual({ text: 'Sent', by: 'Will Downs', on: today });
    expect(given(takeEdit(proposed, { ...boxes, status: 'open', update: '' }, by)).status).toBe('open');
    expect(given(takeEdit(action, { ...boxes, status: 'open', update: '' }, by))).toEqual(action);
  });
  it('is not edited in its row once it has ended', () => {
    expect(rowEdit(anAction({ status: 'closed' }))).toBeNull();
  });
});

describe('many actions at once', () => {
  it('leaves those that cannot take the step, with the reason, and takes the rest', () => {
    const done = takeEach([anAction({}), anAction({ id: 'action:2', status: 'closed' })], (action) =>
      close(action, today, null),
    );
    expect(done.taken.map(({ id, status }) => [id, status])).toEqual([['action:1', 'closed']]);
    expect(done.left).toEqual([{ action: expect.objectContaining({ id: 'action:2' }), reason: 'already-closed' }]);
  });
  it('adds one update to each', () => {
    const update = { on: today, text: 'Heard at the meeting', by: 'Ann', meetingId: null };
    expect(takeEach([anAction({})], (each) => addUpdate(each, update)).taken[0]?.updates).toHaveLength(1);
  });
});
