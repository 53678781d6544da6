/** What is written to an owner: a draft that opens for sending, read back part by part. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chaseMail, tableHtml, tableText } from '#documents/mail/chase-mail.ts';
import { emlArchive, emlFile } from '#documents/mail/eml-file.ts';
import { chaseListSheet } from '#documents/papers/chase-list.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { aBody, anAction } from '#test/builders.ts';
import { aDay } from '../domain/a-day.ts';

const on = aDay('2021-06-01');
const body = aBody({ id: 'body:1', name: 'Wessex Steering Group', shortName: 'WSG' });
const will = { who: 'person:1', name: 'Zoë Downs', lead: true } as const;
const owed = {
  ...({ who: 'person:1', name: 'Zoë Downs', address: 'zoe.downs@example.org' } as const),
  actions: [
    anAction({
      ...{ bodyId: 'body:1', reference: 'WSG/2021/A01', text: 'Share the <draft> & its annex', owners: [will] },
      ...{ agreedOn: aDay('2021-05-12'), due: exactly(aDay('2021-05-20')), marking: 'OFFICIAL-SENSITIVE' },
      chases: [{ on, by: 'Nobody should read this' }],
    }),
    anAction({
      ...{ bodyId: 'body:1', reference: 'WSG/2021/A02', text: 'Book the room', agreedOn: null },
      owners: [
        { ...will, lead: false },
        { who: 'person:2', name: 'Owen Reed', lead: true },
      ],
      updates: [{ on, text: 'Two rooms were full.', by: 'Zoë Downs', meetingId: null }],
    }),
  ],
};
const from = { name: 'Ann Ogden', post: 'Programme officer', programme: 'Wessex Rehabilitation' };
const mail = chaseMail(owed, { bodies: [body], on, from });

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A message or a part of one, as RFC 5322 has it: headers unfolded, a blank line, the body. */
function readPart(text: string): Part {
  const at = text.indexOf('\r\n\r\n');
  const lines = text
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { headers, body: text.slice(at + 4) };
}
function readEml(bytes: Uint8Array) {
  const raw = new TextDecoder('ascii', { fatal: true }).decode(bytes);
  const message = readPart(raw);
  const boundary = /boundary="?([^";]+)/.exec(message.headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = message.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => readPart(part.replace(/^\r\n/, '')));
  const decoded = parts.map(({ headers, body: data }) => ({
    type: headers.get('content-type'),
    text: Buffer.from(data.replace(/\s/g, ''), 'base64').toString('utf8'),
  }));
  return { raw, headers: message.headers, parts: decoded };
}
const words = (header: string | undefined): string =>
  (header ?? '')
    .replace(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, data: string) => Buffer.from(data, 'base64').toString('utf8'));

describe('an e-mail draft to an owner', () => {
  const { raw, headers, parts } = readEml(emlFile(mail));
  it('opens for sending, to the address of the register, under a subject that begins with the marking', () => {
    expect(headers.get('x-unsent')).toBe('1');
    expect(words(headers.get('to'))).toBe('Zoë Downs <zoe.downs@example.org>');
    expect(words(headers.get('subject'))).toBe('OFFICIAL-SENSITIVE: 2 actions for your update, Wessex Rehabilitation');
    expect([headers.has('from'), headers.has('date'), headers.has('message-id')]).toEqual([false, false, false]);
    expect(headers.get('mime-version')).toBe('1.0');
  });
  it('says the same in words and as a table', () => {
    expect(parts.map(({ type }) => type?.split(';')[0])).toEqual(['text/plain', 'text/html']);
    const [plain, html] = parts;
    for (const said of [
      'WSG/2021/A01',
      '20 May 2021',
      'R Overdue',
      'No date agreed',
      'Two rooms were full.',
      'Ann Ogden',
    ]) {
      expect(plain?.text).toContain(said);
      expect(html?.text).toContain(said);
    }
    expect(html?.text).toContain('<td align="left" valign="top">Share the &lt;draft&gt; &amp; its annex</td>');
    expect(html?.text.match(/<tr>/g)).toHaveLength(3);
    expect(plain?.text).toContain('(with Owen Reed (lead))');
    expect(plain?.text.startsWith('OFFICIAL-SENSITIVE\r\n')).toBe(true);
    expect(plain?.text.trimEnd().endsWith('OFFICIAL-SENSITIVE')).toBe(true);
  });
  it('tells nothing that is the secretariat’s own', () => {
    expect(parts.map(({ text }) => text).join()).not.toContain('Nobody should read this');
  });
  it('keeps its lines as short as the standard asks, and is the same every time', () => {
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(emlFile(mail)).toEqual(emlFile(mail));
  });
  it('has nobody to go to where the register has no address, and no header can be smuggled in', () => {
    expect(readEml(emlFile({ ...mail, to: { name: 'Zoë', address: 'ring 01234' } })).headers.has('to')).toBe(false);
    const hostile = emlFile({
      ...mail,
      subject: 'One\r\nBcc: all@example.org',
      to: { name: 'Z\r\nBcc: a@b.cd', address: 'z@example.org' },
    });
    expect(readEml(hostile).headers.has('bcc')).toBe(false);
  });
});

describe('several drafts', () => {
  it('are one archive, two of one name told apart', () => {
    const other = { ...mail, to: { name: 'Zoë Downs', address: '' } };
    const files = unzipSync(
      emlArchive([
        { name: 'Zoë Downs.eml', mail },
        { name: 'Zoë Downs.eml', mail: other },
      ]),
    );
    expect(new Set(Object.keys(files))).toEqual(new Set(['Zoë Downs (2).eml', 'Zoë Downs.eml']));
    expect(readEml(files['Zoë Downs.eml'] ?? new Uint8Array()).headers.get('x-unsent')).toBe('1');
  });
});

describe('a table for the clipboard', () => {
  it('is a table to Outlook and cells to a spreadsheet', () => {
    expect(tableHtml(['A'], [['x\ny']])).toContain('>x<br>y</td>');
    expect(tableHtml(['A'], [['x']])).not.toContain('style=');
    expect(tableText(['A', 'B'], [['x\ny', 'z']])).toBe('A\tB\r\nx y\tz');
  });
});

describe('the chase list', () => {
  const sheet = chaseListSheet({
    owed: [owed, { who: null, name: '', address: '', actions: [] }],
    bodies: [body],
    on,
    programme: 'Wessex',
    author: 'Ann Ogden',
  });
  it('has a part for each owner under the highest marking, and no address', () => {
    expect([sheet.marking, sheet.status]).toEqual(['OFFICIAL-SENSITIVE', 'issued']);
    expect(sheet.parts.map(({ title }) => title)).toEqual(['Zoë Downs', 'No owner named']);
    const said = JSON.stringify(sheet);
    expect(said).toContain('2 open actions, 1 overdue.');
    expect(said).not.toMatch(/example\.org|Nobody should read this/);
  });
});
