/**
 * Results: how a rule says no.
 *
 * A function that may refuse for a reason the secretary should read returns a
 * `Result`. The reason is a short code, never a sentence; the screen that shows
 * it owns the words. Bugs are not reasons: those go through `invariant`, which throws.
 */
export type Result<Value, Reason extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const no = <Reason extends string>(reason: Reason): { readonly ok: false; readonly reason: Reason } => ({
  ok: false,
  reason,
});

/** Stops the program when something the code relies on is false. */
export function invariant(condition: unknown, claim: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${claim}`);
}

/** Makes the compiler list the cases that a `switch` has left out. */
export function never(value: never): never {
  throw new Error(`Unhandled case: ${String(value)}`);
}
