/**
 * The papers of the sample programme, as whoever opens the sample passes them, and its rows by kind.
 */

import type { Kind, Records } from '#domain/records.ts';
import { type SamplePaper, sampleRowsOf } from '#domain/sample-programme.ts';
import bodies from '#resources/sample/bodies.json' with { type: 'json' };
import dependencyAndRecovery from '#resources/sample/dependency-and-recovery.json' with { type: 'json' };
import futureCommissioning from '#resources/sample/future-commissioning.json' with { type: 'json' };
import memorandum from '#resources/sample/memorandum.json' with { type: 'json' };
import policeAndCrimePanel from '#resources/sample/police-and-crime-panel.json' with { type: 'json' };
import programme from '#resources/sample/programme.json' with { type: 'json' };
import steeringGroup from '#resources/sample/steering-group.json' with { type: 'json' };
import welfareService from '#resources/sample/welfare-service.json' with { type: 'json' };

export const SAMPLE_PAPERS: readonly SamplePaper[] = [
  programme,
  bodies,
  memorandum,
  welfareService,
  futureCommissioning,
  dependencyAndRecovery,
  policeAndCrimePanel,
  steeringGroup,
];

export const listSample = <K extends Kind>(kind: K): readonly Records[K][] => sampleRowsOf(kind, SAMPLE_PAPERS);

export function findSample<K extends Kind>(kind: K, id: Records[K]['id']): Records[K] {
  const found = listSample(kind).find((row) => row.id === id);
  if (!found) throw new Error(`The sample has no ${id}.`);
  return found;
}
