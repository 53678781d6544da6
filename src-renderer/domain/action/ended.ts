/**
 * How an action ended, in words, and what it goes on as.
 *
 * 'Merged into SG/2021/A04', 'Transferred to Executive as EX/2021/A02': whoever
 * reads the log that it left can find it in the one it went to.
 */
import type { ActionId, BodyId } from '../kernel/id.ts';
import { type Action, isOpen } from './action.ts';

export interface Elsewhere {
  readonly find: (id: ActionId) => Pick<Action, 'reference'> | undefined;
  readonly bodyName: (id: BodyId) => string;
}

/** '' while it is open. */
export function endedInWords(action: Action, { find, bodyName }: Elsewhere): string {
  if (isOpen(action)) return '';
  const as = action.mergedInto === null ? null : (find(action.mergedInto)?.reference ?? 'another action');
  if (action.status === 'merged') return `Merged into ${as ?? 'another action'}`;
  if (action.status !== 'transferred') return action.status === 'closed' ? 'Closed' : 'Withdrawn';
  const to = action.transferredTo === null ? 'another body' : bodyName(action.transferredTo);
  return as === null ? `Transferred to ${to}` : `Transferred to ${to} as ${as}`;
}
