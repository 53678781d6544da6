/** A paper as a Word file, unzipped and read as XML: what Word, and a screen reader in it, will find. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { bullets, column, fact, heading, paragraph, part, sheet, steps, summary, table } from '#documents/blocks.ts';
import { agendaSheet } from '#documents/papers/agenda-sheet.ts';
import { minutesSheet } from '#documents/papers/minutes-sheet.ts';
import { placeBlocks } from '#documents/place-blocks.ts';
import { wordFile } from '#documents/word/word-file.ts';
import { aPack } from './a-pack.ts';
import { SAMPLE, sampleMeeting } from './the-sample.ts';

type Files = ReadonlyMap<string, string>;

const read = (bytes: Uint8Array): Files =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

async function opened(given: Parameters<typeof wordFile>[0]): Promise<Files> {
  return read(await wordFile(given));
}
const document = (files: Files): string => files.get('word/document.xml') ?? '';
const unescaped = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const textOf = (xml: string): string =>
  unescaped(
    xml
      .replaceAll(/<w:tab\/>/g, '\t')
      .replaceAll(/<w:br\/>/g, '\n')
      .replaceAll(/<[^>]+>/g, ''),
  );
const paragraphs = (xml: string): readonly { readonly style: string; readonly text: string }[] =>
  (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((each) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(each)?.[1] ?? '',
    text: textOf(each),
  }));
/** Headings with their level, as [1, 'Attendance']. */
const headings = (files: Files) =>
  paragraphs(document(files)).flatMap(({ style, text }): (readonly [number, string])[] =>
    style.startsWith('Heading') ? [[Number(style.slice(-1)), text]] : [],
  );

const note = minutesSheet(sampleMeeting('2021-01-14'), 'note', SAMPLE);
const minutes = minutesSheet(sampleMeeting('2021-05-12'), 'minutes', SAMPLE);
let word: Files = new Map();
beforeAll(async () => {
  word = await opened(note);
});

describe('the RR3 note as a Word file', () => {
  it('has the headings of the PDF with the same numbers, at the same levels', () => {
    const expected = note.parts.flatMap((each): (readonly [number, string])[] => [
      [1, each.title],
      ...placeBlocks(each.blocks).flatMap(({ block }): (readonly [number, string])[] =>
        block.kind === 'heading'
          ? [[block.level, block.number === null ? block.text : `${block.number} ${block.text}`]]
          : [],
      ),
    ]);
    expect(headings(word)).toEqual(expected);
    expect(expected).toContainEqual([2, 'Attendees (17)']);
  });

  it('gives each heading style its outline level, or other programs see plain paragraphs', () => {
    const styles = word.get('word/styles.xml') ?? '';
    for (const level of [1, 2, 3, 4]) {
      const style = new RegExp(`<w:style [^>]*w:styleId="Heading${level}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
    }
    expect(styles).toContain('w:lang w:val="en-GB"');
  });

  it('has 17 attendees, 7 officials, 5 apologies, 5 actions and 4 recommendations in their places', () => {
    const all = paragraphs(document(word));
    const between = (from: string, to: string) =>
      all.slice(
        all.findIndex(({ text }) => text === from) + 1,
        all.findIndex(({ text }) => text === to),
      ).length;
    expect(between('Attendees (17)', 'Officials present (7)')).toBe(17);
    expect(between('Officials present (7)', 'Apologies (5)')).toBe(7);
    expect(between('Apologies (5)', 'Note of the meeting')).toBe(5);
    expect(all.filter(({ style, text }) => style === 'Outcome' && text === 'Action')).toHaveLength(5);
    expect(all.filter(({ style, text }) => style === 'Outcome' && text === 'Recommendation')).toHaveLength(4);
    expect(all.at(-1)?.text).toBe('ENDS.');
  });

  it('says every entry in full', () => {
    const said = textOf(document(word));
    for (const entry of SAMPLE.minutes.filter((each) => each.meetingId === sampleMeeting('2021-01-14').id))
      expect(said).toContain(entry.text);
  });

  it('says title, author and marking in its facts, and nothing of the hour', () => {
    const core = word.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>RR3 Special Interest Group on Probation: summary note</dc:title>');
    expect(core.match(/>2000-01-01T00:00:00Z</g)).toHaveLength(2);
    expect([...word.values()].join()).not.toContain('Un-named');
  });

  it('is the same file each time', async () => {
    const again = await wordFile(note);
    expect(Buffer.from(await wordFile(note)).equals(Buffer.from(again))).toBe(true);
  });
});

describe('formal minutes as a Word file', () => {
  it('print the marking in header and footer, and DRAFT, until they are agreed', async () => {
    const files = await opened(minutes);
    const heads = [...files].filter(([path]) => /^word\/header\d*\.xml$/.test(path));
    const feet = [...files].filter(([path]) => /^word\/footer\d*\.xml$/.test(path));
    expect(heads.length).toBeGreaterThan(0);
    for (const [, xml] of [...heads, ...feet]) expect(textOf(xml)).toContain('OFFICIAL');
    for (const [, xml] of heads) expect(textOf(xml)).toContain('DRAFT');
    const agreed = await opened(minutesSheet(sampleMeeting('2021-04-28'), 'minutes', SAMPLE));
    expect([...agreed.values()].join()).not.toContain('DRAFT');
  });

  it('number every entry as the PDF does', async () => {
    const expected = placeBlocks(minutes.parts.find((each) => each.id === 'record')?.blocks ?? []).flatMap(
      ({ block }) =>
        block.kind === 'paragraph' && block.number !== null ? [`${block.number}\t${String(block.text)}`] : [],
    );
    expect(expected.length).toBeGreaterThan(8);
    const said = paragraphs(document(await opened(minutes))).map(({ text }) => text);
    for (const entry of expected) expect(said).toContain(entry);
  });
});

describe('any paper as a Word file', () => {
  it('repeats the header row of every table that has one', async () => {
    const agenda = document(await opened(agendaSheet(sampleMeeting('2021-05-12'), SAMPLE)));
    expect(agenda.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    const pack = aPack();
    const tables = pack.parts.flatMap((each) => placeBlocks(each.blocks)).filter(({ block }) => block.kind === 'table');
    expect(document(await opened(pack)).match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
  });

  it('has the index of a paper that has one, each line a link, and each part on a page of its own', async () => {
    const parts = [part('a', 'First notice', [paragraph('One.')], { number: '1' }), part('b', 'Second notice', [])];
    const named = { title: 'Notices', organisation: 'Northmoor', marking: 'OFFICIAL', author: 'Secretariat', parts };
    const xml = document(await opened(sheet({ ...named, contents: 1 })));
    const said = paragraphs(xml).map(({ text }) => text);
    expect(said.slice(said.indexOf('Contents'))).toEqual([
      'Contents',
      ...['1 First notice', 'Second notice'],
      ...['1 First notice', 'One.', 'Second notice'],
    ]);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
    expect(document(await opened(sheet({ ...named, contents: 0 })))).not.toContain('Contents');
  });

  it('leaves neither a total nor the day of a signature alone on a page', async () => {
    const rows = [
      ['Bolton', '1'],
      ['Bury', '2'],
      ['Total', '3'],
    ];
    const money = table([column('For', 1), column('Amount', 1)], rows);
    const signed = summary([fact('Signed', 'Yes'), fact('Date', '1 May')]);
    const parts = [part('a', 'Notice', [money, signed])];
    const xml = document(
      await opened(sheet({ title: 'N', organisation: 'N', marking: 'OFFICIAL', author: 'S', parts, contents: 0 })),
    );
    const kept = (xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) => row.includes('<w:keepNext/>'));
    expect(kept).toEqual([true, false, true, false, true, false]);
  });

  it('is the same file each time, links and sideways pages among it', async () => {
    const linked = sheet({
      ...aPack(),
      parts: [
        ...aPack().parts,
        part('links', 'Links', [
          paragraph([
            { link: 'the site', href: 'https://example.org/' },
            { goTo: 'links', text: 'here' },
          ]),
        ]),
      ],
    });
    const [one, other] = [await wordFile(linked), await wordFile(linked)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const files = read(one);
    const rels = files.get('word/_rels/document.xml.rels') ?? '';
    const id = /Id="([^"]+)"[^>]*Target="https:\/\/example\.org\/"/.exec(rels)?.[1];
    expect(id).toBeDefined();
    expect(document(files)).toContain(`r:id="${id}"`);
  });

  it('keeps what anybody may type: markup, control characters, right-to-left letters, emoji', async () => {
    const nasty = 'a <b>&"\u0000\u0007\uFFFE محمد 🌍 é';
    const files = await opened(
      sheet({
        title: nasty,
        organisation: 'X',
        marking: 'OFFICIAL',
        author: nasty,
        parts: [
          part('one', nasty, [
            heading(2, nasty),
            paragraph(nasty),
            bullets([nasty]),
            steps([nasty, 'two']),
            steps(['one again']),
            table([column('A', 1)], [[nasty]]),
          ]),
        ],
      }),
    );
    const said = textOf(document(files));
    expect(said.split('a <b>&" محمد 🌍 é').length - 1).toBe(8);
    const xml = [...files.values()].join();
    for (const refused of ['\u0000', '\u0007', '\uFFFE']) expect(xml).not.toContain(refused);
  });
});
