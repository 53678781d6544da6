/**
 * The two tables of a pack: their rows put in, changed, moved and taken out.
 *
 * The tables of an issued pack are in its pages already, so they are closed; a
 * review that comes after issue stands in the next version's table.
 */
import type { Command } from '#desk/commit.ts';
import type { ChangeFields, ReviewFields } from '#domain/document/history-draft.ts';
import type { ChangeId, ReviewId } from '#domain/kernel/id.ts';
import { compareOrder, orderKeyAt, orderKeysAfter } from '#domain/kernel/order-key.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { Work } from '#storage/store.ts';
import { keptPack } from './commands.ts';

type Refused = 'gone' | 'issued-pack-is-frozen' | 'not-there';
export type HistoryKind = 'change' | 'review';

async function open(rows: Work, pack: Pack): Promise<Result<Pack, 'issued-pack-is-frozen'>> {
  const kept = await keptPack(rows, pack);
  return kept.status === 'draft' ? ok(kept) : no('issued-pack-is-frozen');
}

/** Rows in the order of the table, whichever table it is. */
async function tableOf(rows: Work, kind: HistoryKind, pack: Pack) {
  return [...(await rows.list(kind, 'subjectId', pack.id))].sort(compareOrder);
}

export function addChange(pack: Pack, id: ChangeId, fields: ChangeFields): Command<null, Refused> {
  return {
    intention: { command: 'addChange', summary: `Added version ${fields.version} to the pack’s Change history` },
    async work(rows) {
      const kept = await open(rows, pack);
      if (!kept.ok) return kept;
      const last = (await tableOf(rows, 'change', pack)).at(-1)?.order ?? null;
      const order = orderKeysAfter(last, 1)[0] ?? 'a0';
      rows.add('change', { ...fields, id, order, subjectId: pack.id, marking: pack.marking });
      return ok(null);
    },
  };
}

export function addReview(pack: Pack, id: ReviewId, fields: ReviewFields): Command<null, Refused> {
  return {
    intention: { command: 'addReview', summary: `Added ${fields.who} to the pack’s Review history` },
    async work(rows) {
      const kept = await open(rows, pack);
      if (!kept.ok) return kept;
      const last = (await tableOf(rows, 'review', pack)).at(-1)?.order ?? null;
      const order = orderKeysAfter(last, 1)[0] ?? 'a0';
      const blank = { outcome: 'not-stated', meetingId: null, minuteId: null } as const;
      rows.add('review', { ...blank, ...fields, id, order, subjectId: pack.id, marking: pack.marking });
      return ok(null);
    },
  };
}

export function changeChange(pack: Pack, id: ChangeId, fields: ChangeFields): Command<null, Refused> {
  return {
    intention: { command: 'changeChange', summary: 'Changed the pack’s Change history' },
    async work(rows) {
      const kept = await open(rows, pack);
      if (!kept.ok) return kept;
      const row = await rows.get('change', id);
      if (!row) return no('not-there');
      rows.put('change', { ...row, ...fields });
      return ok(null);
    },
  };
}

export function changeReview(pack: Pack, id: ReviewId, fields: ReviewFields): Command<null, Refused> {
  return {
    intention: { command: 'changeReview', summary: 'Changed the pack’s Review history' },
    async work(rows) {
      const kept = await open(rows, pack);
      if (!kept.ok) return kept;
      const row = await rows.get('review', id);
      if (!row) return no('not-there');
      rows.put('review', { ...row, ...fields });
      return ok(null);
    },
  };
}

export function takeOutRow(pack: Pack, kind: HistoryKind, id: ChangeId | ReviewId): Command<null, Refused> {
  return {
    intention: { command: 'takeOutRow', summary: `Took a row out of the pack’s ${TITLE[kind]}` },
    async work(rows) {
      const kept = await open(rows, pack);
      if (!kept.ok) return kept;
      if (kind === 'change') await rows.remove('change', id as ChangeId);
      else await rows.remove('review', id as ReviewId);
      return ok(null);
    },
  };
}

export function moveRow(pack: Pack, kind: HistoryKind, id: string, by: -1 | 1): Command<null, Refused> {
  return {
    intention: { command: 'moveRow', summary: `Moved a row of the pack’s ${TITLE[kind]}` },
    async work(rows) {
      const kept = await open(rows, pack);
      if (!kept.ok) return kept;
      const table = await tableOf(rows, kind, pack);
      const at = table.findIndex((row) => row.id === id);
      const to = at + by;
      if (at < 0 || to < 0 || to >= table.length) return no('not-there');
      const order = orderKeyAt(
        table.filter((row) => row.id !== id),
        to,
      );
      if (kind === 'change') {
        const row = await rows.get('change', id as ChangeId);
        if (row) rows.put('change', { ...row, order });
      } else {
        const row = await rows.get('review', id as ReviewId);
        if (row) rows.put('review', { ...row, order });
      }
      return ok(null);
    },
  };
}

const TITLE: Readonly<Record<HistoryKind, string>> = { change: 'Change history', review: 'Review history' };
