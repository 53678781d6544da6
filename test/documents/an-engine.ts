/**
 * One document engine for a test file: starting it costs a few hundred milliseconds.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { type DocumentEngine, startEngine } from '#documents/engine.ts';
import type { BuiltPaper, PaperOutcome } from '#documents/outcome.ts';
import { engineAssetsOfProject } from '#main/command-line/engine-assets.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

export const anEngine = async (): Promise<DocumentEngine> => startEngine(await engineAssetsOfProject(ROOT), 512);

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function built(outcome: PaperOutcome): BuiltPaper {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
}
