/**
 * What can be done to the two history tables: a row added, changed, moved or taken
 * out, and a pasted table taken whole as one commit.
 */
import type { Command } from '#desk/commit.ts';
import type { Change } from '#domain/document/change.ts';
import type { Document } from '#domain/document/document.ts';
import type { ChangeFields, ReviewFields } from '#domain/document/history-draft.ts';
import type { HistoryTable } from '#domain/document/pasted-table.ts';
import type { Review } from '#domain/document/review.ts';
import type { ChangeId, ReviewId } from '#domain/kernel/id.ts';
import { compareOrder, orderKeyAt, orderKeysAfter } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';

/** A row typed quickly may be there already with its first cell: then the cells typed join it. */
export function addChange(
  document: Document,
  id: ChangeId,
  fields: ChangeFields,
  typed: readonly string[],
): Command<null, 'gone'> {
  return {
    intention: { command: 'addChange', summary: `Added ${fields.version} to the change history of ${document.title}` },
    async work(rows) {
      if (!(await rows.get('document', document.id))) return no('gone');
      const begun = await rows.get('change', id);
      if (begun) {
        rows.put('change', { ...begun, ...onlyTyped(fields, typed) });
        return ok(null);
      }
      const there = await rows.list('change', 'subjectId', document.id);
      const order = orderKeyAt(there, there.length);
      rows.add('change', { ...fields, id, subjectId: document.id, order, marking: document.marking });
      return ok(null);
    },
  };
}

/** Only the cells that were typed: the row may have others that the screen does not show yet. */
export function changeChange(row: Change, fields: Partial<ChangeFields>): Command<null, 'gone'> {
  return {
    intention: { command: 'changeChange', summary: `Changed the row of version ${fields.version ?? row.version}` },
    async work(rows) {
      const now = await rows.get('change', row.id);
      if (!now) return no('gone');
      rows.put('change', { ...now, ...fields });
      return ok(null);
    },
  };
}

export function addReview(
  document: Document,
  id: ReviewId,
  fields: ReviewFields,
  typed: readonly string[],
): Command<null, 'gone'> {
  return {
    intention: { command: 'addReview', summary: `Added ${fields.who} to the review history of ${document.title}` },
    async work(rows) {
      if (!(await rows.get('document', document.id))) return no('gone');
      const begun = await rows.get('review', id);
      if (begun) {
        rows.put('review', { ...begun, ...onlyTyped(fields, typed) });
        return ok(null);
      }
      const there = await rows.list('review', 'subjectId', document.id);
      const order = orderKeyAt(there, there.length);
      rows.add('review', { ...fields, ...AS_PASTED, id, subjectId: document.id, order, marking: document.marking });
      return ok(null);
    },
  };
}

/** Only the cells that were typed: the row may have others that the screen does not show yet. */
export function changeReview(row: Review, fields: Partial<ReviewFields & ReviewLinks>): Command<null, 'gone'> {
  return {
    intention: { command: 'changeReview', summary: `Changed the review by ${fields.who ?? row.who}` },
    async work(rows) {
      const now = await rows.get('review', row.id);
      if (!now) return no('gone');
      rows.put('review', { ...now, ...fields });
      return ok(null);
    },
  };
}

/** What a table does not say of a review, and whoever was there does. */
type ReviewLinks = Pick<Review, 'outcome' | 'meetingId' | 'minuteId'>;

export function takeOutRow(table: HistoryTable, id: string): Command<null> {
  return {
    intention: { command: 'takeOutRow', summary: `Took a row out of the ${TABLE[table]}` },
    async work(rows) {
      if (table === 'changes') await rows.remove('change', id as ChangeId);
      else await rows.remove('review', id as ReviewId);
      return ok(null);
    },
  };
}

export function moveRow(document: Document, table: HistoryTable, id: string, by: -1 | 1): Command<null, 'gone'> {
  return {
    intention: { command: 'moveRow', summary: `Moved a row of the ${TABLE[table]}` },
    async work(rows) {
      const kind = table === 'changes' ? 'change' : 'review';
      const there = [...(await rows.list(kind, 'subjectId', document.id))].sort(compareOrder);
      const at = there.findIndex((row) => row.id === id);
      if (at === -1) return no('gone');
      const others = there.filter((row) => row.id !== id);
      const order = orderKeyAt(others, Math.max(0, Math.min(at + by, others.length)));
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

export interface PastedFields {
  readonly changes: readonly ChangeFields[];
  readonly reviews: readonly ReviewFields[];
}

/** All that was understood, below what is there, in its order: one commit, one Undo. */
export function addPastedRows(document: Document, pasted: PastedFields): Command<null, 'gone'> {
  return {
    intention: { command: 'pasteHistory', summary: `Pasted ${pastedInWords(pasted)} into ${document.title}` },
    async work(rows) {
      if (!(await rows.get('document', document.id))) return no('gone');
      const place = { subjectId: document.id, marking: document.marking };
      const changes = [...(await rows.list('change', 'subjectId', document.id))].sort(compareOrder);
      const reviews = [...(await rows.list('review', 'subjectId', document.id))].sort(compareOrder);
      const changeKeys = orderKeysAfter(changes.at(-1)?.order ?? null, pasted.changes.length);
      const reviewKeys = orderKeysAfter(reviews.at(-1)?.order ?? null, pasted.reviews.length);
      for (const [at, order] of changeKeys.entries()) {
        const fields = pasted.changes[at];
        if (fields) rows.add('change', { ...fields, ...place, order });
      }
      for (const [at, order] of reviewKeys.entries()) {
        const fields = pasted.reviews[at];
        if (fields) rows.add('review', { ...fields, ...AS_PASTED, ...place, order });
      }
      return ok(null);
    },
  };
}

/** '8 changes and 3 reviews'. */
export function pastedInWords({
  changes,
  reviews,
}: {
  readonly changes: readonly unknown[];
  readonly reviews: readonly unknown[];
}): string {
  const count = (many: number, one: string) => (many === 0 ? [] : [`${many} ${one}${many === 1 ? '' : 's'}`]);
  return [...count(changes.length, 'change'), ...count(reviews.length, 'review')].join(' and ') || 'nothing';
}

const TABLE: Readonly<Record<HistoryTable, string>> = { changes: 'change history', reviews: 'review history' };
/** A table says who reviewed which version when; what came of it and at which meeting it does not say. */
const AS_PASTED = { outcome: 'not-stated', meetingId: null, minuteId: null } as const;

/** Of a new row's fields, those whose cells were typed: a blank that nobody typed must not take a word away. */
function onlyTyped<Fields extends object>(fields: Fields, typed: readonly string[]): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => typed.includes(field === 'reviewer' ? 'who' : field)),
  ) as Partial<Fields>;
}
