/**
 * The sample programme: GM IRS, from its five papers, in a workspace of its own.
 *
 * It is put there the first time it is opened, as one commit, and is then like any
 * other: it can be changed and undone, and never touches the user's own. Its papers
 * are loaded only then, so that they cost an ordinary start nothing.
 */
import { ok } from '#domain/kernel/result.ts';
import { KINDS, type Kind } from '#domain/records.ts';
import { type SamplePaper, sampleRowsOf } from '#domain/sample-programme.ts';
import type { Store, Work } from '#storage/store.ts';

export async function fillSample(store: Store): Promise<void> {
  const { SAMPLE_PAPERS } = await import('#resources/sample/papers.ts');
  await store.commit({ command: 'openSample', summary: 'Opened the sample programme' }, async (rows) => {
    for (const kind of KINDS) addAll(rows, kind, SAMPLE_PAPERS);
    return ok(null);
  });
}

function addAll<K extends Kind>(rows: Work, kind: K, papers: readonly SamplePaper[]): void {
  for (const record of sampleRowsOf(kind, papers)) rows.put(kind, record);
}
