/**
 * Saving and opening files where the browser has the dialogs.
 *
 * Saving asks where, in browsers that can; else it is a download, which the
 * seeded profile makes ask too. Both answer as Electron's do.
 */
import type { Answers, OpenedFile, Request } from '#contract/bridge.ts';

interface SavePlace {
  readonly name: string;
  createWritable(): Promise<WritableStream & { write(data: Blob): Promise<void>; close(): Promise<void> }>;
}

declare global {
  interface Window {
    readonly showSaveFilePicker?: (options: { suggestedName: string }) => Promise<SavePlace>;
  }
}

const LARGEST_IN_ALL = 512 * 1024 * 1024;

export async function saveFileInPage({ suggestedName, bytes }: Request<'saveFile'>): Promise<Answers['saveFile']> {
  const data = new Blob([new Uint8Array(bytes)]);
  const place = await choosePlace(suggestedName);
  if (place === 'cancelled') return { ok: false, reason: 'cancelled' };
  if (place === null) return download(suggestedName, data);
  try {
    const file = await place.createWritable();
    await file.write(data);
    await file.close();
    return { ok: true, value: { name: place.name } };
  } catch (fault) {
    return { ok: false, reason: reasonOf(fault) };
  }
}

/** Null where the browser cannot ask: it does not know how, or the click was too long ago. */
async function choosePlace(suggestedName: string): Promise<SavePlace | 'cancelled' | null> {
  if (!window.showSaveFilePicker) return null;
  try {
    return await window.showSaveFilePicker({ suggestedName });
  } catch (fault) {
    return fault instanceof DOMException && fault.name === 'AbortError' ? 'cancelled' : null;
  }
}

function download(name: string, data: Blob): { readonly ok: true; readonly value: { readonly name: string } } {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  // The browser reads it while it asks where; a minute is long enough, and a leak is small.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return { ok: true, value: { name } };
}

const reasonOf = (fault: unknown) => {
  const name = fault instanceof DOMException ? fault.name : '';
  if (name === 'QuotaExceededError') return 'disk-full';
  if (name === 'NotFoundError') return 'folder-gone';
  return name === 'NotAllowedError' || name === 'NoModificationAllowedError' ? 'not-allowed' : 'failed';
};

export async function openFilesInPage({ extensions, many }: Request<'openFiles'>): Promise<Answers['openFiles']> {
  const chosen = await chooseFiles(extensions, many);
  if (chosen.length === 0) return { ok: false, reason: 'cancelled' };
  if (chosen.reduce((sum, file) => sum + file.size, 0) > LARGEST_IN_ALL) return { ok: false, reason: 'too-large' };
  try {
    const files: OpenedFile[] = [];
    for (const file of chosen) files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    return { ok: true, value: files };
  } catch {
    return { ok: false, reason: 'not-readable' };
  }
}

function chooseFiles(extensions: readonly string[], many: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = many;
  input.accept = extensions.map((extension) => `.${extension}`).join(',');
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.click();
  });
}
