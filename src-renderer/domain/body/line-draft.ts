/**
 * A line of the governance graph as it is typed: reports to, escalates to, assures.
 *
 * A line carries the words that state it, at most 25 of them. A body that would
 * escalate, or report, in a circle back to itself is refused: nothing would ever
 * be settled there.
 */
import { type Drafted, drafted, lineProblem, typedLine } from '../kernel/draft.ts';
import type { BodyId, OwnerId } from '../kernel/id.ts';
import { type Body, GOVERNANCE_LINES, type GovernanceLine } from './body.ts';

export interface LineDraft {
  readonly line: string;
  readonly to: string;
  readonly quote: string;
}

export type LineProblem = 'missing' | 'itself' | 'circle' | 'quote-too-long' | 'too-long';
export type LineFields = Body['lines'][number];

export const LONGEST_QUOTE_IN_WORDS = 25;

export function lineDraft(line: LineFields | null): LineDraft {
  return { line: line?.line ?? 'reports-to', to: line?.to ?? '', quote: line?.quote ?? '' };
}

/** `bodyId` is the body the line starts from; `bodies` are all there are, as they stand. */
export function readLineDraft(
  draft: LineDraft,
  bodyId: BodyId,
  bodies: readonly Body[],
): Drafted<LineFields, LineDraft, LineProblem> {
  const line = GOVERNANCE_LINES.find((name) => name === draft.line) ?? 'reports-to';
  const quote = typedLine(draft.quote);
  const tooManyWords = quote.split(/\s+/).length > LONGEST_QUOTE_IN_WORDS;
  return drafted<LineFields, LineDraft, LineProblem>(
    { to: toProblem(draft.to, bodyId, line, bodies), quote: tooManyWords ? 'quote-too-long' : lineProblem(quote) },
    { line, to: draft.to as OwnerId, quote },
  );
}

/** The lines along which going round in a circle makes no sense. */
const UPWARD: readonly GovernanceLine[] = ['reports-to', 'escalates-to', 'accountable-to'];

/** Whether a line from one body to another closes a circle with the lines of the same kind that are there. */
export function makesCircle(bodies: readonly Body[], from: BodyId, line: GovernanceLine, to: OwnerId): boolean {
  if (!UPWARD.includes(line)) return false;
  const reached = new Set<OwnerId>([to]);
  for (const at of reached) {
    if (at === from) return true;
    const lines = bodies.find((body) => body.id === at)?.lines ?? [];
    for (const next of lines) if (next.line === line) reached.add(next.to);
  }
  return false;
}

function toProblem(to: string, from: BodyId, line: GovernanceLine, bodies: readonly Body[]): LineProblem | null {
  if (to === '') return 'missing';
  if (to === from) return 'itself';
  return makesCircle(bodies, from, line, to as OwnerId) ? 'circle' : null;
}
