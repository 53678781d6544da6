/**
 * Copying a table so that Outlook and Word keep it a table, and Excel takes its cells.
 *
 * The clipboard gets it twice, as HTML and as words; what is pasted into chooses. False
 * where the computer does not let us: the caller says so.
 */
import { tableHtml, tableText } from '#documents/mail/chase-mail.ts';

export interface TableToCopy {
  readonly marking: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export async function copyTable({ marking, heads, rows }: TableToCopy): Promise<boolean> {
  const html = `<p><b>${marking}</b></p>${tableHtml(heads, rows)}`;
  const text = `${marking}\r\n${tableText(heads, rows)}`;
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  });
  return await navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  );
}
