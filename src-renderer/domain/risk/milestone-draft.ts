/** A milestone as it is typed: its date in the paper's own words, however soft. */
import { type Drafted, drafted, lineProblem, namedProblem, typedLine, typedWrittenDate } from '../kernel/draft.ts';
import type { BodyId, OwnerId } from '../kernel/id.ts';
import { MILESTONE_STATUSES, type Milestone } from './milestone.ts';

export interface MilestoneDraft {
  readonly title: string;
  readonly date: string;
  readonly status: string;
  readonly reached: string;
  readonly bodyId: string;
  readonly owner: string;
  readonly statedIn: string;
  readonly quote: string;
  readonly note: string;
}

export type MilestoneFields = Pick<Milestone, keyof MilestoneDraft>;
export type MilestoneProblem = 'missing' | 'too-long' | 'date-too-long';

export function milestoneDraft(milestone: Milestone | null): MilestoneDraft {
  return {
    title: milestone?.title ?? '',
    date: milestone?.date?.text ?? '',
    status: milestone?.status ?? 'planned',
    reached: milestone?.reached?.text ?? '',
    bodyId: milestone?.bodyId ?? '',
    owner: milestone?.owner ?? '',
    statedIn: milestone?.statedIn ?? '',
    quote: milestone?.quote ?? '',
    note: milestone?.note ?? '',
  };
}

/** A date that is typed as it was keeps the year it was understood by. */
export function readMilestoneDraft(
  draft: MilestoneDraft,
  before: Milestone | null,
): Drafted<MilestoneFields, MilestoneDraft, MilestoneProblem> {
  const date = (text: string) => (typedLine(text).length > 200 ? 'date-too-long' : null);
  const understood = (text: string, kept: Milestone['date']) =>
    kept !== null && kept.text === text ? kept : typedWrittenDate(text);
  return drafted<MilestoneFields, MilestoneDraft, MilestoneProblem>(
    {
      title: namedProblem(draft.title),
      date: date(draft.date),
      reached: date(draft.reached),
      statedIn: lineProblem(draft.statedIn),
    },
    {
      title: typedLine(draft.title),
      date: understood(draft.date, before?.date ?? null),
      status: MILESTONE_STATUSES.find((status) => status === draft.status) ?? 'planned',
      reached: understood(draft.reached, before?.reached ?? null),
      bodyId: draft.bodyId === '' ? null : (draft.bodyId as BodyId),
      owner: draft.owner === '' ? null : (draft.owner as OwnerId),
      statedIn: typedLine(draft.statedIn),
      quote: draft.quote.trim(),
      note: draft.note.trim(),
    },
  );
}
