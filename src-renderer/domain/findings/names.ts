/**
 * What to call the thing a finding is about.
 *
 * A document by its short title, an action by its reference, a meeting by body and
 * day. A name that is not known is shown as its id, never hidden.
 */
import { showDate } from '../kernel/civil-date.ts';
import { type Id, kindOf } from '../kernel/id.ts';
import type { AnyRecord, Kind } from '../records.ts';
import { isKind } from '../records.ts';
import type { Book } from './book.ts';

const LONGEST = 90;

export function nameOfThing(book: Book, id: Id<string>): string {
  const kind = kindOf(id);
  const row = isKind(kind) ? findAny(book, kind, id) : undefined;
  return row ? clipped(nameOfRow(row)) : id;
}

/** Two kinds have ids of two types; the kind an id names is the kind to look in. */
const findAny = <K extends Kind>(book: Book, kind: K, id: Id<string>): AnyRecord | undefined =>
  book.where(kind, 'id', id)[0];

function nameOfRow(row: AnyRecord): string {
  if ('heldOn' in row) return `${row.title}, ${showDate(row.heldOn)}`;
  if ('shortTitle' in row) return row.shortTitle || row.title;
  if ('name' in row) return row.name;
  if ('title' in row) return row.title;
  const own = 'text' in row ? row.text : row.id;
  return 'reference' in row && row.reference !== null ? `${row.reference}: ${own}` : own;
}

const clipped = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name);
