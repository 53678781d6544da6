/**
 * An e-mail draft as a file that opens ready to be sent (X-Unsent: 1).
 *
 * It has no sender, no date and no Message-ID: the program that opens it gives its
 * own. The parts are base64 in short lines, and the subject in encoded words of the
 * length the standard allows (RFC 2047 §2), which its writer would exceed. The same
 * words give the same bytes. The only file that knows mimetext.
 */
import { createMimeMessage } from 'mimetext/browser';
import { zipped } from '../archive.ts';
import type { ChaseMail } from './chase-mail.ts';

const BOUNDARY = 'matters-arising-alternative';
/** Left to the program that sends it. */
const NOT_OURS: ReadonlySet<string> = new Set(['From', 'Date', 'Message-ID']);
/** Bytes of UTF-8 in an encoded word: with the name of the header the line stays within 78 letters. */
const IN_A_WORD = 42;

export function emlFile({ to, subject, text, html }: ChaseMail): Uint8Array {
  return new TextEncoder().encode(emlText({ to, subject, text, html }));
}

/** Several drafts as one archive; two of one name are told apart by a number. */
export function emlArchive(mails: readonly { readonly name: string; readonly mail: ChaseMail }[]): Uint8Array {
  const files = new Map<string, string>();
  for (const { name, mail } of mails) {
    let free = name;
    for (let number = 2; files.has(free); number += 1) free = name.replace(/(\.eml)?$/, ` (${number}).eml`);
    files.set(free, emlText(mail));
  }
  return zipped(Object.fromEntries(files));
}

/** Whether a register's line looks like one address and nothing more. */
export const isAddress = (line: string): boolean => /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(line.trim());

function emlText({ to, subject, text, html }: ChaseMail): string {
  const message = createMimeMessage();
  message.boundaries = { mixed: `${BOUNDARY}-m`, alt: BOUNDARY, related: `${BOUNDARY}-r` };
  for (const field of message.headers.fields) {
    if (NOT_OURS.has(field.name)) field.disabled = true;
    if (field.name === 'Subject') field.dump = () => encodedWords(subject, (words) => message.toBase64(words));
  }
  message.setSubject(subject);
  if (isAddress(to.address)) message.setTo({ name: oneLine(to.name), addr: to.address.trim() });
  message.setHeader('X-Unsent', '1');
  for (const [contentType, data] of [
    ['text/plain', text.replace(/\r?\n/g, '\r\n')],
    ['text/html', html.replace(/\r?\n/g, '\r\n')],
  ] as const) {
    message.addMessage({ contentType, encoding: 'base64', charset: 'UTF-8', data: shortLines(message.toBase64(data)) });
  }
  return `${message.asRaw()}\r\n`;
}

function encodedWords(words: string, toBase64: (text: string) => string): string {
  const pieces: string[] = [''];
  for (const letter of oneLine(words)) {
    const last = pieces.length - 1;
    if (new TextEncoder().encode((pieces[last] ?? '') + letter).length > IN_A_WORD) pieces.push(letter);
    else pieces[last] += letter;
  }
  return pieces.map((piece) => `=?UTF-8?B?${toBase64(piece)}?=`).join('\r\n ');
}

const shortLines = (base64: string): string => base64.replace(/.{76}(?=.)/g, '$&\r\n');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
