/**
 * A table as CSV, as Excel opens it: a byte order mark so that accents are read, CRLF.
 *
 * Every cell stands in quotation marks. A comma, a semicolon or a line end in a cell
 * then cannot begin a new one, whatever separator the reader's Windows takes.
 */
import Papa from 'papaparse';
import type { ActionTable } from './action-rows.ts';

export const CSV_MEDIA_TYPE = 'text/csv';

export function csvFile({ marking, heads, rows }: ActionTable): Uint8Array {
  const text = Papa.unparse([[marking], [...heads], ...rows.map((row) => [...row])], { quotes: true, newline: '\r\n' });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
