/**
 * Merging two bodies that turn out to be one.
 *
 * 'GM IRS Steering Group' and 'GMIRS Steering Group' are one body. What the kept
 * one's terms do not state is taken from the other's; where both state something,
 * the kept one's words stand. References move as they do for parties.
 */
import { no, ok, type Result } from '../kernel/result.ts';
import { aliasesAfterMerge, joinNotes } from '../party/merge.ts';
import type { Body } from './body.ts';
import { makesCircle } from './line-draft.ts';

export type BodiesNotMerged = 'same' | 'circle';

/** The body kept, with what it gains. `circle`: it would report or escalate to itself by way of another. */
export function mergeBodies(kept: Body, lost: Body, bodies: readonly Body[]): Result<Body, BodiesNotMerged> {
  if (kept.id === lost.id) return no('same');
  const own = (id: string) => id === kept.id || id === lost.id;
  const lines = [...kept.lines, ...lost.lines]
    .filter((line) => !own(line.to))
    .filter((line, at, all) => all.findIndex((other) => other.line === line.line && other.to === line.to) === at);
  const after = bodies
    .filter((body) => !own(body.id))
    .map((body) => ({
      ...body,
      lines: body.lines.map((line) => (line.to === lost.id ? { ...line, to: kept.id } : line)),
    }));
  if (lines.some((line) => makesCircle(after, kept.id, line.line, line.to))) return no('circle');
  const parentId = kept.parentId ?? lost.parentId;
  return ok({
    ...kept,
    lines,
    parentId: parentId !== null && own(parentId) ? null : parentId,
    aliases: aliasesAfterMerge(kept, lost),
    shortName: kept.shortName === '' ? lost.shortName : kept.shortName,
    purpose: kept.purpose === '' ? lost.purpose : kept.purpose,
    functions: kept.functions.length === 0 ? lost.functions : kept.functions,
    cadence: kept.cadence ?? lost.cadence,
    quorum: kept.quorum ?? lost.quorum,
    deadlines: kept.deadlines ?? lost.deadlines,
    chairs: kept.chairs.length === 0 ? lost.chairs : kept.chairs,
    secretariat: kept.secretariat.length === 0 ? lost.secretariat : kept.secretariat,
    note: joinNotes(kept.note, lost.note),
  });
}
