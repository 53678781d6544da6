/**
 * A paper as it is typed: its title, who writes it, and by when.
 *
 * A paper is expected before it exists, so nothing but the title must be there.
 */
import { type Drafted, dayProblem, drafted, namedProblem, parseTypedDay, typedLine } from '../kernel/draft.ts';
import type { AgendaItemId, MeetingId, OwnerId } from '../kernel/id.ts';
import type { OrderKey } from '../kernel/order-key.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { PAPER_STATUSES, type Paper } from './paper.ts';

export interface PaperDraft {
  readonly title: string;
  /** The id of its author, or ''. */
  readonly author: string;
  readonly due: string;
  readonly status: string;
}

export type PaperFields = Pick<Paper, 'title' | 'author' | 'due' | 'status'>;
export type PaperProblem = 'missing' | 'too-long' | 'not-a-day';

export function paperDraft(paper: Paper | null): PaperDraft {
  return {
    title: paper?.title ?? '',
    author: paper?.author ?? '',
    due: paper?.due ?? '',
    status: paper?.status ?? 'expected',
  };
}

export function readPaperDraft(draft: PaperDraft): Drafted<PaperFields, PaperDraft, PaperProblem> {
  return drafted<PaperFields, PaperDraft, PaperProblem>(
    { title: namedProblem(draft.title), due: dayProblem(draft.due) },
    {
      title: typedLine(draft.title),
      author: draft.author === '' ? null : (draft.author as OwnerId),
      due: parseTypedDay(draft.due),
      status: PAPER_STATUSES.find((status) => status === draft.status) ?? 'expected',
    },
  );
}

interface Place {
  readonly meetingId: MeetingId;
  readonly agendaItemId: AgendaItemId;
  readonly order: OrderKey;
}

export function newPaper(fields: PaperFields, place: Place): Omit<Unstamped<Paper>, 'id'> {
  return { ...fields, ...place, marking: 'OFFICIAL', reference: null, chases: [], files: [], note: '' };
}
