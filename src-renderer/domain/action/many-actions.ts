/**
 * One step taken by many actions at once: after a meeting, ten are closed together.
 *
 * Those that cannot take it are left as they are, each with its reason, and do not
 * keep the others from it.
 */
import type { Result } from '../kernel/result.ts';
import type { Action } from './action.ts';

export interface Taken<Reason extends string> {
  readonly taken: readonly Action[];
  readonly left: readonly { readonly action: Action; readonly reason: Reason }[];
}

export function takeEach<Reason extends string>(
  actions: readonly Action[],
  take: (action: Action) => Result<Action, Reason>,
): Taken<Reason> {
  const results = actions.map((action) => ({ action, after: take(action) }));
  return {
    taken: results.flatMap(({ after }) => (after.ok ? [after.value] : [])),
    left: results.flatMap(({ action, after }) => (after.ok ? [] : [{ action, reason: after.reason }])),
  };
}
