/** Why the data folder could not be opened: one sentence for the person, whichever host asks. */
import type { Holder } from './verbs/workspace.ts';

export function whyNotOpened(
  refusal: { readonly reason: string; readonly holder?: Holder | null },
  dataFolder: string,
): string {
  if (refusal.reason === 'in-use') {
    const who = refusal.holder?.host === 'electron' ? 'in its own window (Electron)' : 'in a browser window';
    const known = refusal.holder ? `Matters Arising is already open ${who}` : 'Another program holds this data folder';
    return `${known}, and one at a time may write to ${dataFolder}. Use that one, or close it and start again.`;
  }
  if (refusal.reason === 'disk-full')
    return `The disk that holds ${dataFolder} is full. Free some space and start again.`;
  if (refusal.reason === 'not-allowed')
    return `This account may not write to ${dataFolder}. Ask for that, or set MATTERS_DATA_FOLDER to a folder it may write to.`;
  return `The data folder ${dataFolder} could not be opened. Check that the disk it is on is there, and start again.`;
}
