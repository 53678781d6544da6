/**
 * A backlog item as it is typed: what it is, and not before which day.
 *
 * Only the title must be there. Why it waits may be blank: an idea for later needs
 * no excuse.
 */
import {
  type Drafted,
  dayProblem,
  drafted,
  namedProblem,
  numberProblem,
  parseTypedDay,
  parseTypedNumber,
  typedLine,
} from '../kernel/draft.ts';
import type { BodyId, OwnerId } from '../kernel/id.ts';
import type { OrderKey } from '../kernel/order-key.ts';
import { ITEM_PURPOSES } from './agenda-item.ts';
import { LONGEST_ITEM } from './agenda-item-draft.ts';
import type { BacklogItem } from './backlog-item.ts';
import type { NewBacklogItem } from './carry-forward.ts';

export interface BacklogDraft {
  readonly title: string;
  readonly purpose: string;
  readonly lead: string;
  readonly minutesAllowed: string;
  readonly recommendation: string;
  readonly notBefore: string;
  readonly reason: string;
}

export type BacklogFields = Pick<
  BacklogItem,
  'title' | 'purpose' | 'lead' | 'minutesAllowed' | 'recommendation' | 'notBefore' | 'reason'
>;
export type BacklogProblem = 'missing' | 'too-long' | 'not-a-number' | 'too-many-minutes' | 'not-a-day';

export function backlogDraft(item: BacklogItem | null): BacklogDraft {
  return {
    title: item?.title ?? '',
    purpose: item?.purpose ?? 'discussion',
    lead: item?.lead ?? '',
    minutesAllowed: item?.minutesAllowed?.toString() ?? '',
    recommendation: item?.recommendation ?? '',
    notBefore: item?.notBefore ?? '',
    reason: item?.reason ?? '',
  };
}

export function readBacklogDraft(draft: BacklogDraft): Drafted<BacklogFields, BacklogDraft, BacklogProblem> {
  const minutes = parseTypedNumber(draft.minutesAllowed);
  return drafted<BacklogFields, BacklogDraft, BacklogProblem>(
    {
      title: namedProblem(draft.title),
      minutesAllowed:
        numberProblem(draft.minutesAllowed) ?? (minutes !== null && minutes > LONGEST_ITEM ? 'too-many-minutes' : null),
      notBefore: dayProblem(draft.notBefore),
    },
    {
      title: typedLine(draft.title),
      purpose: ITEM_PURPOSES.find((purpose) => purpose === draft.purpose) ?? 'discussion',
      lead: draft.lead === '' ? null : (draft.lead as OwnerId),
      minutesAllowed: minutes,
      recommendation: draft.recommendation.trim(),
      notBefore: parseTypedDay(draft.notBefore),
      reason: draft.reason.trim(),
    },
  );
}

export function newBacklogItem(
  fields: BacklogFields,
  place: { readonly bodyId: BodyId; readonly order: OrderKey },
): NewBacklogItem {
  return {
    ...fields,
    ...place,
    marking: 'OFFICIAL',
    concerns: [],
    deferredFrom: null,
    status: 'waiting',
    placedAs: null,
  };
}
