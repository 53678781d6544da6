/** A review at a meeting is one commit: both tables, the version, the document and the minute, and one thing to undo. */
import { describe, expect, it } from 'vitest';
import { listHistories, reviewDocument } from '#desk/review-document.ts';
import type { ReviewedFields } from '#domain/document/review-draft.ts';
import { ok } from '#domain/kernel/result.ts';
import { findRecord, listRecords } from '#storage/read.ts';
import type { Store } from '#storage/store.ts';
import { aBody, aChange, aDocument, aDocumentVersion, aMeeting, anAgendaItem } from '../builders.ts';
import { aDay as day } from '../domain/a-day.ts';
import { fakeBridge } from '../fakes/bridge.ts';
import { aStore, doing } from '../storage/a-store.ts';

const document = aDocument({ id: 'document:mou', title: 'Memorandum', shortTitle: 'MoU', status: 'in-review' });
const meeting = aMeeting({ id: 'meeting:sg', bodyId: 'body:sg', heldOn: day('2021-05-12'), minutes: 'none' });

async function aBoard(minutes: (typeof meeting)['minutes'] = 'none'): Promise<Store> {
  const store = await aStore(fakeBridge());
  await store.commit(doing('Began'), async (rows) => {
    rows.put('document', document);
    rows.put('body', aBody({ id: 'body:sg', name: 'Steering Group' }));
    rows.put('meeting', { ...meeting, minutes });
    rows.put('agendaItem', anAgendaItem({ id: 'agendaItem:1', meetingId: 'meeting:sg', status: 'on-agenda' }));
    rows.put('change', aChange({ subjectId: 'document:mou', version: '0.9' }));
    rows.put('documentVersion', aDocumentVersion({ documentId: 'document:mou', label: '0.9', status: 'in-review' }));
    return ok(null);
  });
  return store;
}

const asked = (fields: Partial<ReviewedFields> = {}): ReviewedFields => ({
  ...{ documentId: 'document:mou', meetingId: 'meeting:sg', itemId: 'agendaItem:1', version: '0.9' },
  ...{ outcome: 'approved', approvedAs: '1.0', minute: 'write' },
  ...fields,
});

async function record(store: Store, fields: ReviewedFields, actor = 'Ann Officer') {
  const { intention, work } = reviewDocument(fields, { document, today: day('2021-06-01'), actor });
  return await store.commit(intention, work);
}

describe('recording a review at a meeting', () => {
  it('writes it everywhere at once, and one Undo takes all of it back', async () => {
    const store = await aBoard();
    expect((await record(store, asked())).ok).toBe(true);
    const { changes, reviews, versions } = await listHistories(store.db, 'document:mou');
    const [minute] = await listRecords(store.db, 'minute');
    expect(minute?.text).toBe('The Steering Group approved version 0.9 of the MoU as version 1.0.');
    expect(reviews).toMatchObject([
      { who: 'Steering Group', version: '0.9', outcome: 'approved', meetingId: 'meeting:sg', minuteId: minute?.id },
    ]);
    expect(changes.map(({ version, author }) => [version, author?.name])).toEqual([
      ['0.9', undefined],
      ['1.0', 'Ann Officer'],
    ]);
    expect(versions.map(({ label, status }) => `${label} ${status}`).sort()).toEqual([
      '0.9 superseded',
      '1.0 approved',
    ]);
    expect((await findRecord(store.db, 'document', 'document:mou'))?.status).toBe('agreed');
    expect((await findRecord(store.db, 'meeting', 'meeting:sg'))?.minutes).toBe('draft');
    expect((await findRecord(store.db, 'agendaItem', 'agendaItem:1'))?.status).toBe('considered');

    expect((await store.undo()).ok).toBe(true);
    const before = await listHistories(store.db, 'document:mou');
    expect([before.changes.length, before.reviews.length, before.versions.map(({ status }) => status)]).toEqual([
      ...[1, 0],
      ['in-review'],
    ]);
    expect(await listRecords(store.db, 'minute')).toEqual([]);
  });

  it('leaves the author blank where nobody has said who they are', async () => {
    const store = await aBoard();
    expect((await record(store, asked(), '')).ok).toBe(true);
    const { changes } = await listHistories(store.db, 'document:mou');
    expect(changes.at(-1)?.author).toBeNull();
  });

  it('writes no entry into minutes that have left draft, and nothing else either', async () => {
    const store = await aBoard('agreed');
    expect(await record(store, asked())).toEqual({ ok: false, reason: 'minutes-closed' });
    expect((await listHistories(store.db, 'document:mou')).reviews).toEqual([]);
    expect((await record(store, asked({ minute: 'none' }))).ok).toBe(true);
    expect(await listRecords(store.db, 'minute')).toEqual([]);
  });
});
