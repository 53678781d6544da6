/**
 * One line of a body's usual agenda, as it is typed in a table.
 *
 * A standing item is chosen by its kind and may be called anything; it fills itself
 * at each meeting. Anything else is business the body always has.
 */
import type { UsualItem } from '../body/body.ts';
import { type Drafted, drafted, namedProblem, numberProblem, parseTypedNumber, typedLine } from '../kernel/draft.ts';
import type { OwnerId } from '../kernel/id.ts';
import { ITEM_PURPOSES, STANDING_ITEMS } from './agenda-item.ts';
import { LONGEST_ITEM } from './agenda-item-draft.ts';

export interface UsualItemDraft {
  readonly title: string;
  /** A kind of standing item, or ''. */
  readonly standing: string;
  readonly purpose: string;
  readonly lead: string;
  readonly minutesAllowed: string;
  readonly recommendation: string;
}

export type UsualItemProblem = 'missing' | 'too-long' | 'not-a-number' | 'too-many-minutes' | 'twice';

export function usualItemDraft(item: UsualItem | null): UsualItemDraft {
  return {
    title: item?.title ?? '',
    standing: item?.standing ?? '',
    purpose: item?.purpose ?? 'discussion',
    lead: item?.lead ?? '',
    minutesAllowed: item?.minutesAllowed?.toString() ?? '',
    recommendation: item?.recommendation ?? '',
  };
}

/** `others` are the rest of the agenda: each kind of standing item, and each title, stands there once. */
export function readUsualItemDraft(
  draft: UsualItemDraft,
  others: readonly UsualItem[],
): Drafted<UsualItem, UsualItemDraft, UsualItemProblem> {
  const minutes = parseTypedNumber(draft.minutesAllowed);
  const title = typedLine(draft.title);
  const standing = STANDING_ITEMS.find((kind) => kind === draft.standing) ?? null;
  const same = (one: string, other: string) => one.toLocaleLowerCase('en-GB') === other.toLocaleLowerCase('en-GB');
  return drafted<UsualItem, UsualItemDraft, UsualItemProblem>(
    {
      title: namedProblem(draft.title) ?? (others.some((other) => same(other.title, title)) ? 'twice' : null),
      standing: standing !== null && others.some((other) => other.standing === standing) ? 'twice' : null,
      minutesAllowed:
        numberProblem(draft.minutesAllowed) ?? (minutes !== null && minutes > LONGEST_ITEM ? 'too-many-minutes' : null),
    },
    {
      title,
      standing,
      purpose: ITEM_PURPOSES.find((purpose) => purpose === draft.purpose) ?? 'discussion',
      lead: draft.lead === '' ? null : (draft.lead as OwnerId),
      minutesAllowed: minutes,
      recommendation: draft.recommendation.trim(),
    },
  );
}
