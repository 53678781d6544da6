/**
 * Markings: OFFICIAL and OFFICIAL-SENSITIVE, and no other.
 *
 * Anything higher does not belong in this app (rules.md S-01), so there is no
 * word for it. What holds several marked things takes the highest of them (S-03).
 */
import { z } from 'zod';

export const MARKINGS = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const;
export type Marking = (typeof MARKINGS)[number];
export const marking = z.enum(MARKINGS);

export function highestMarking(markings: readonly Marking[]): Marking {
  return markings.includes('OFFICIAL-SENSITIVE') ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL';
}
