/** Saving a pack where the user wants it. Null when it is saved or was called off, else why not. */
import type { Desk } from '#desk/desk.tsx';
import { NOT_SAVED_ANYHOW, NOT_SAVED_FILE } from './wording.ts';

export async function saveAsPdf(desk: Desk, bytes: Uint8Array, suggestedName: string): Promise<string | null> {
  const saved = await desk.bridge.saveFile({ suggestedName, bytes: new Uint8Array(bytes) });
  if (saved.ok) {
    desk.announce({ text: `Saved ${saved.value.name}.`, tone: 'done' });
    return null;
  }
  return saved.reason === 'cancelled' ? null : (NOT_SAVED_FILE[saved.reason] ?? NOT_SAVED_ANYHOW);
}
