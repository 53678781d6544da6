/**
 * A table as an Excel workbook: one sheet, its heads kept in sight, every cell text.
 *
 * No cell has the type of a formula; and since a sheet is saved as CSV sooner or
 * later, its words were made safe before they came here. The same table gives the
 * same bytes. A cell longer than Excel takes is cut, and says so.
 */
import writeXlsxFile from 'write-excel-file/universal';
import { sameEveryTime } from '../archive.ts';
import type { ActionTable } from './action-rows.ts';

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const LONGEST_CELL = 32_000;
const WIDTHS = [16, 14, 60, 28, 16, 18, 16, 14, 50, 16, 16];

export async function xlsxFile({ marking, heads, rows }: ActionTable): Promise<Uint8Array> {
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
  const text = (value: string) => ({ value: fitting(value), type: String, wrap: true, alignVertical: 'top' as const });
  const blob = await writeXlsxFile([[bold(marking)], heads.map(bold), ...rows.map((row) => row.map(text))], {
    sheet: 'Actions',
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 2,
    orientation: 'landscape',
  }).toBlob();
  return sameEveryTime(new Uint8Array(await blob.arrayBuffer()));
}

const fitting = (cell: string): string =>
  cell.length <= LONGEST_CELL ? cell : `${cell.slice(0, LONGEST_CELL)} … (cut: Excel takes no more)`;
