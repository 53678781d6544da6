/**
 * The call for papers: who still owes which paper, and by when.
 *
 * A paper is due on its own day, else when the body's papers are (../meeting/deadlines.ts).
 * An author is asked once for all of theirs; papers without an author stand last, so
 * that somebody is found for them. Each time they are asked is recorded on the paper.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { OwnerId } from '../kernel/id.ts';
import { compareOrder } from '../kernel/order-key.ts';
import { type AgendaItem, inOrder, numberItems } from './agenda-item.ts';
import type { Paper } from './paper.ts';
import { paperStanding } from './paper-standing.ts';

export interface PaperOwed {
  readonly paper: Paper;
  readonly item: AgendaItem;
  readonly number: string;
  readonly due: CivilDate | null;
  readonly overdue: boolean;
}

export interface Owing {
  /** Null: no author is named. */
  readonly author: OwnerId | null;
  readonly papers: readonly PaperOwed[];
}

interface Call {
  readonly items: readonly AgendaItem[];
  readonly papers: readonly Paper[];
  /** When papers are due; null where it cannot be told. */
  readonly papersIn: CivilDate | null;
  readonly today: CivilDate;
}

/** In the order of the agenda: whose first paper comes first stands first. */
export function callForPapers({ items, papers, papersIn, today }: Call): readonly Owing[] {
  const numbers = numberItems(items);
  const owed = inOrder(items).flatMap((item) =>
    papers
      .filter((paper) => paper.agendaItemId === item.id && paperStanding(paper, [], null).outstanding)
      .sort(compareOrder)
      .map((paper): PaperOwed => {
        const due = paper.due ?? papersIn;
        return { paper, item, number: numbers.get(item.id) ?? '', due, overdue: due !== null && due < today };
      }),
  );
  const authors = [...new Set(owed.map(({ paper }) => paper.author))];
  const named = authors.filter((author) => author !== null);
  return [...named, ...(authors.includes(null) ? [null] : [])].map((author) => ({
    author,
    papers: owed.filter(({ paper }) => paper.author === author),
  }));
}

/** Its author was asked for it once more. */
export function recordChase(paper: Paper, on: CivilDate, by: string): Paper {
  return { ...paper, chases: [...paper.chases, { on, by: by.slice(0, 500) }] };
}
