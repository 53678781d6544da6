/**
 * A table copied in Word or Excel, as the clipboard's plain text gives it.
 *
 * Cells are parted by tabs and rows by line ends; a cell that holds either is in
 * quotes, with its own quotes doubled. One line without a tab is no table: it is
 * pasted as text.
 */

/** Null where the text is not a table. */
export function readPastedTable(text: string): readonly (readonly string[])[] | null {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!body.includes('\t') && !body.includes('\n')) return null;
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < body.length; at += 1) {
    const letter = body.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (body.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '' && closesCell(body, at)) quoted = true;
    else if (letter === '\t' || letter === '\n') {
      row.push(cell.trim());
      cell = '';
      if (letter === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += letter;
  }
  rows.push([...row, cell.trim()]);
  return rows;
}

/** Whether the quote at `at` has a partner that ends the cell; a stray quote is only a quote. */
function closesCell(body: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?:\t|\n|$)/.test(body.slice(at));
}
