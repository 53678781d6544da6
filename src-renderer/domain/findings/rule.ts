/**
 * A rule: one way in which a file can contradict itself or say too little.
 *
 * A rule is a pure function of the rows of the kinds it names in `reads`; the book
 * it is handed holds no others, so that one edit runs again only the rules that
 * read its kind. What it finds must not depend on the order of the rows.
 */
import type { Id } from '../kernel/id.ts';
import { invariant } from '../kernel/result.ts';
import type { Kind, Records } from '../records.ts';
import type { Book } from './book.ts';
import type { Evidence, Fix, RuleId, Severity } from './finding.ts';

export interface Found {
  readonly about: Id<string>;
  /** Tells apart what one rule finds about one thing; stays the same while the matter does. */
  readonly part: string;
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
  readonly remedy: string;
  readonly fix?: Fix;
}

export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  readonly severity: Severity;
  readonly source: string;
  readonly reads: readonly Kind[];
  readonly find: (book: Book) => readonly Found[];
}

/** The book with only the kinds a rule has named. */
export function onlyKinds(book: Book, kinds: readonly Kind[]): Book {
  const check = (kind: Kind) => invariant(kinds.includes(kind), `a rule that reads ${kind} says so`);
  return {
    list: <K extends Kind>(kind: K) => {
      check(kind);
      return book.list(kind);
    },
    where: (kind, field, value) => {
      check(kind);
      return book.where(kind, field, value);
    },
    find: <K extends Kind>(kind: K, id: Records[K]['id'] | null) => {
      check(kind);
      return book.find(kind, id);
    },
    sharing: (kind, field) => {
      check(kind);
      return book.sharing(kind, field);
    },
    gather: (kind, work) => {
      check(kind);
      return book.gather(kind, work);
    },
  };
}
