/**
 * The sample programme's rows, by kind.
 */

import type { Kind, Records } from '#domain/records.ts';
import { sampleRowsOf } from '#domain/sample-programme.ts';
import { SAMPLE_PAPERS } from '#resources/sample/papers.ts';

export const listSample = <K extends Kind>(kind: K): readonly Records[K][] => sampleRowsOf(kind, SAMPLE_PAPERS);

export function findSample<K extends Kind>(kind: K, id: Records[K]['id']): Records[K] {
  const found = listSample(kind).find((row) => row.id === id);
  if (!found) throw new Error(`The sample has no ${id}.`);
  return found;
}
