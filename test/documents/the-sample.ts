/** The sample programme's rows, and its meetings by their day: what the papers of a meeting are tested with. */
import type { PackRows } from '#documents/pack/pack-rows.ts';
import { invariant } from '#domain/kernel/result.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { sampleRows } from '#domain/sample-programme.ts';
import { SAMPLE_PAPERS } from '#resources/sample/papers.ts';

export const SAMPLE = sampleRows(SAMPLE_PAPERS) as unknown as PackRows;

export function sampleMeeting(day: string): Meeting {
  const found = SAMPLE.meetings.find((each) => each.heldOn === day);
  invariant(found, `the sample has a meeting on ${day}`);
  return found;
}
