/**
 * What each owner owes: the open actions, by owner.
 *
 * An action with several owners stands with each of them, and says who leads. A name
 * nobody knows is an owner of its own, and so is nobody at all: an action without an
 * owner is in no one's list unless it has a list of its own.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { OwnerId } from '../kernel/id.ts';
import { type Action, type ActionOwner, isOpen } from './action.ts';
import { asNamed } from './action-draft.ts';

export interface Owed {
  /** The id of the owner, 'name:' and a name nobody knows, or 'nobody'. */
  readonly key: string;
  readonly who: OwnerId | null;
  /** As it is first written in the actions; '' where nobody owns them. */
  readonly name: string;
  readonly actions: readonly Action[];
}

export const NOBODY = 'nobody';

export const ownerKey = (owner: Pick<ActionOwner, 'who' | 'name'>): string => owner.who ?? asNamed(owner.name);

/** Whether an action is in the list of the owner with this key. */
export function isOwedBy(action: Pick<Action, 'owners'>, key: string): boolean {
  if (key === NOBODY) return action.owners.length === 0;
  return action.owners.some((owner) => ownerKey(owner) === key);
}

/** Owners by name, nobody last; each list by day due, those without a day after the rest. */
export function owedByOwner(actions: readonly Action[]): readonly Owed[] {
  const found = new Map<string, { owner: ActionOwner | null; actions: Action[] }>();
  for (const action of actions) {
    if (action.deletedAt !== null || !isOpen(action)) continue;
    for (const owner of action.owners.length === 0 ? [null] : action.owners) {
      const key = owner === null ? NOBODY : ownerKey(owner);
      const its = found.get(key) ?? { owner, actions: [] };
      its.actions.push(action);
      found.set(key, its);
    }
  }
  return [...found]
    .map(
      ([key, its]): Owed => ({
        key,
        who: its.owner?.who ?? null,
        name: its.owner?.name ?? '',
        actions: its.actions.sort(compareDue),
      }),
    )
    .sort((one, other) => Number(one.name === '') - Number(other.name === '') || byName.compare(one.name, other.name));
}

/** The latest day on which any of them was chased; null where none was. */
export function lastChased(actions: readonly Pick<Action, 'chases'>[]): CivilDate | null {
  const days = actions.flatMap(({ chases }) => chases.map(({ on }) => on)).sort();
  return days.at(-1) ?? null;
}

/** By the day it is due, then by reference. */
export function compareDue(one: Action, other: Action): number {
  const key = (action: Action) => `${action.due?.day ?? '9999'} ${action.reference ?? '~'}`;
  return byName.compare(key(one), key(other));
}

const byName = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
