/**
 * Another name, as it is typed: the name, the paper it was seen in, and whether
 * it alone could mean something else too ('the Board'). An ambiguous name is kept
 * and shown, and never used to recognise anything.
 */
import { type Drafted, drafted, lineProblem, namedProblem, typedLine } from '../kernel/draft.ts';
import type { Alias } from './party.ts';

export interface AliasDraft {
  readonly name: string;
  readonly seenIn: string;
  /** 'yes' or ''. */
  readonly ambiguous: string;
}

export type AliasProblem = 'missing' | 'too-long' | 'taken';

export function aliasDraft(alias: Alias | null): AliasDraft {
  return { name: alias?.name ?? '', seenIn: alias?.seenIn ?? '', ambiguous: alias?.ambiguous ? 'yes' : '' };
}

/** `others` are the thing's other aliases: one name is not listed twice. */
export function readAliasDraft(draft: AliasDraft, others: readonly Alias[]): Drafted<Alias, AliasDraft, AliasProblem> {
  const name = typedLine(draft.name);
  return drafted<Alias, AliasDraft, AliasProblem>(
    {
      name: namedProblem(draft.name) ?? (others.some((other) => other.name === name) ? 'taken' : null),
      seenIn: lineProblem(draft.seenIn),
    },
    { name, seenIn: typedLine(draft.seenIn), ambiguous: draft.ambiguous === 'yes' },
  );
}
