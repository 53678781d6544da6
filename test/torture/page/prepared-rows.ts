/**
 * The rows of the prepared workspace: four thousand, whose notes follow from their
 * numbers, so that the window that looks and the one who damages know each of them.
 */

export const PREPARED_ROWS = 4000;

/** 3,000 characters that do not compress, the same every time. */
export function noteOf(number: number): string {
  let state = number + 1;
  let note = '';
  while (note.length < 3000) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    note += state.toString(36);
  }
  return note.slice(0, 3000);
}
