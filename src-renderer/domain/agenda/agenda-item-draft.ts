/**
 * An agenda item as it is typed.
 *
 * Only the title must be there: what the body is asked to do, who leads and how
 * long it takes often come later. Minutes are whole minutes of a working day.
 */
import { type Drafted, drafted, namedProblem, numberProblem, parseTypedNumber, typedLine } from '../kernel/draft.ts';
import type { AgendaItemId, MeetingId, OwnerId } from '../kernel/id.ts';
import type { OrderKey } from '../kernel/order-key.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { type AgendaItem, ITEM_PURPOSES } from './agenda-item.ts';

export interface AgendaItemDraft {
  readonly title: string;
  readonly purpose: string;
  /** The id of whoever leads, or ''. */
  readonly lead: string;
  readonly minutesAllowed: string;
  readonly recommendation: string;
}

export type AgendaItemFields = Pick<AgendaItem, 'title' | 'purpose' | 'lead' | 'minutesAllowed' | 'recommendation'>;
export type AgendaItemProblem = 'missing' | 'too-long' | 'not-a-number' | 'too-many-minutes';

export const LONGEST_ITEM = 600;

export function agendaItemDraft(item: AgendaItem | null): AgendaItemDraft {
  return {
    title: item?.title ?? '',
    purpose: item?.purpose ?? 'discussion',
    lead: item?.lead ?? '',
    minutesAllowed: item?.minutesAllowed?.toString() ?? '',
    recommendation: item?.recommendation ?? '',
  };
}

export function readAgendaItemDraft(
  draft: AgendaItemDraft,
): Drafted<AgendaItemFields, AgendaItemDraft, AgendaItemProblem> {
  const minutes = parseTypedNumber(draft.minutesAllowed);
  return drafted<AgendaItemFields, AgendaItemDraft, AgendaItemProblem>(
    {
      title: namedProblem(draft.title),
      minutesAllowed:
        numberProblem(draft.minutesAllowed) ?? (minutes !== null && minutes > LONGEST_ITEM ? 'too-many-minutes' : null),
    },
    {
      title: typedLine(draft.title),
      purpose: ITEM_PURPOSES.find((purpose) => purpose === draft.purpose) ?? 'discussion',
      lead: draft.lead === '' ? null : (draft.lead as OwnerId),
      minutesAllowed: minutes,
      recommendation: draft.recommendation.trim(),
    },
  );
}

interface Place {
  readonly meetingId: MeetingId;
  readonly parentId: AgendaItemId | null;
  readonly order: OrderKey;
}

export function newAgendaItem(fields: AgendaItemFields, place: Place): Omit<Unstamped<AgendaItem>, 'id'> {
  return {
    ...fields,
    ...place,
    marking: 'OFFICIAL',
    standing: null,
    status: 'on-agenda',
    statusReason: '',
    late: null,
    exempt: [],
    publicInterest: '',
    confidential: false,
    concerns: [],
    carriedFrom: null,
    privateNote: '',
  };
}
