/**
 * What is written to one owner about the actions they owe: as HTML and as plain words.
 *
 * The subject begins with the marking, and the marking stands first and last in the
 * message too (rules.md S-02). The table is plain HTML with its borders in it, which
 * Outlook keeps. No telephone number, and nothing the log keeps to itself.
 */
import type { Body } from '#domain/body/body.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { OWED_HEADS, type OwnersActions, owedTable } from '../tables/owed-rows.ts';

export interface ChaseMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Sender {
  readonly name: string;
  readonly post: string;
  /** As it is called for short. */
  readonly programme: string;
}

export function chaseMail(
  owed: OwnersActions,
  { bodies, on, from }: { readonly bodies: readonly Body[]; readonly on: CivilDate; readonly from: Sender },
): ChaseMail {
  const { marking, rows, overdue } = owedTable(owed, bodies, on);
  const open = rows.length;
  const late = overdue === 0 ? '' : `, ${overdue} overdue`;
  const asking = [
    `${open === 1 ? 'This action is' : `These ${open} actions are`} open against your name in the log of ${from.programme}${late}.`,
    `Please reply with a line on ${open === 1 ? 'how it stands' : 'how each stands'}. Where one is done, say what was done and that it may be closed; where its date must move, give the new date and why.`,
  ];
  const signed = [from.name, from.post].filter((line) => line.trim() !== '');
  const text = [
    ...[marking, '', `Dear ${owed.name},`, '', ...asking.flatMap((line) => [line, ''])],
    ...rows.flatMap((cells) => [...cells.map((cell, at) => `${OWED_HEADS[at]}: ${cell || '–'}`), '']),
    ...['Thank you', '', ...signed, '', marking],
  ].join('\n');
  const html = [
    '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"></head>',
    `<body style="font-family:Arial,sans-serif;font-size:11pt"><p style="text-align:center"><b>${marking}</b></p>`,
    `<p>Dear ${escaped(owed.name)},</p>`,
    ...asking.map((line) => `<p>${escaped(line)}</p>`),
    tableHtml(OWED_HEADS, rows),
    `<p>Thank you</p><p>${signed.map(escaped).join('<br>')}</p>`,
    `<p style="text-align:center"><b>${marking}</b></p></body></html>`,
  ].join('\n');
  const subject = `${marking}: ${open === 1 ? '1 action' : `${open} actions`} for your update, ${from.programme}`;
  return { to: { name: owed.name, address: owed.address }, subject, text, html };
}

/**
 * A table with its own borders and heads: pasted into Outlook or Word it stays a table.
 * Its look is in attributes: the window's policy takes styles out of what is copied.
 */
export function tableHtml(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((words) => `<th scope="col" align="left" valign="top">${lines(words)}</th>`).join('');
  const body = rows.map(
    (cells) => `<tr>${cells.map((words) => `<td align="left" valign="top">${lines(words)}</td>`).join('')}</tr>`,
  );
  return `<table border="1" cellspacing="0" cellpadding="4"><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

/** The same table as plain words: tabs between cells, so that a spreadsheet takes it too. */
export function tableText(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, ...rows].map((cells) => cells.map((words) => words.replace(/\s+/g, ' ')).join('\t')).join('\r\n');
}

const lines = (words: string): string => escaped(words).replaceAll('\n', '<br>');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
