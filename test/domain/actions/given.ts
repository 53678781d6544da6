/** What a rule that allows it gives. */
import { invariant, type Result } from '#domain/kernel/result.ts';

export function given<Value>(result: Result<Value, string>): Value {
  invariant(result.ok, 'the rule allows it');
  return result.value;
}
