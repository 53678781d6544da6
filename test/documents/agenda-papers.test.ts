/** Agendas, the chair's brief, cover sheets and the asking for papers: what each says, and what none may say. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block, Item, Sheet, Text } from '#documents/content.ts';
import { htmlFile } from '#documents/html/html-paper.ts';
import { packContent } from '#documents/pack/pack-content.ts';
import type { PackRows } from '#documents/pack/pack-rows.ts';
import { agendaSheet } from '#documents/papers/agenda-sheet.ts';
import { chairsBrief } from '#documents/papers/chairs-brief.ts';
import { coverFileName, coverSheet } from '#documents/papers/cover-sheet.ts';
import { minutesSheet } from '#documents/papers/minutes-sheet.ts';
import { chaseMessage } from '#documents/papers/paper-chase.ts';
import { placeBlocks } from '#documents/place-blocks.ts';
import { wordFile } from '#documents/word/word-file.ts';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { agendaStatement } from '#domain/agenda/agenda-statement.ts';
import { callForPapers } from '#domain/agenda/call-for-papers.ts';
import { moveBeside, moveStep } from '#domain/agenda/move-item.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { invariant } from '#domain/kernel/result.ts';
import { draftPack } from '#domain/pack/draft-pack.ts';
import { directoryOf } from '#domain/party/directory.ts';
import { aMinute, anIssuedPaper, aPaper, aPerson } from '#test/builders.ts';
import { SAMPLE, sampleMeeting } from './the-sample.ts';

const may = sampleMeeting('2021-05-12');
const ofMay = SAMPLE.agendaItems.filter((item) => item.meetingId === may.id);
const changed = (change: (item: AgendaItem) => Partial<AgendaItem>): PackRows => ({
  ...SAMPLE,
  agendaItems: SAMPLE.agendaItems.map((item) => (item.meetingId === may.id ? { ...item, ...change(item) } : item)),
});
const plain = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text.map((run) => (typeof run === 'string' ? run : Object.values(run).join(' '))).join('');
const partOf = (sheet: Sheet, id: string): readonly Block[] => sheet.parts.find((part) => part.id === id)?.blocks ?? [];
const agendaRows = (sheet: Sheet) =>
  partOf(sheet, 'agenda').flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(plain)) : []));
const itemsIn = (sheet: Sheet, id: string): readonly Item[] =>
  partOf(sheet, id).flatMap((block) => (block.kind === 'items' ? block.items : []));
const said = (sheet: Sheet) => JSON.stringify(sheet);

describe('the agenda on paper', () => {
  it('has its standing items filled, alike alone and in the pack', () => {
    const alone = agendaRows(agendaSheet(may, SAMPLE)).map(([, item]) => item ?? '');
    const packed = agendaRows(packContent(draftPack(may), SAMPLE).sheet).map(([, item]) => item ?? '');
    expect(packed).toEqual(alone);
    const minutes = alone.find((item) => item.startsWith('Minutes of the last meeting'));
    expect(minutes).toContain('Minutes of Wednesday 28 April 2021 (SG/2021/01)');
    expect(alone.find((item) => item.startsWith('Matters arising'))).toMatch(/Open: SG\/2021\/A\d/);
    expect(alone.find((item) => item.startsWith('Welcome'))).toContain(
      'Apologies received: GM Head of Integrated Community Services (NPS).',
    );
    expect(alone.find((item) => item.startsWith('Date of next meeting'))).toContain('Wednesday 26 May 2021');
  });

  it('prints on what terms an item is taken, and “(to follow)” for a paper that is not there', () => {
    const [first] = ofMay;
    invariant(first, 'the sample’s agenda has items');
    const rows = changed((item) =>
      item.id === first.id
        ? {
            ...{ exempt: [3], publicInterest: 'The prices are the bidders’ own', confidential: true },
            ...{ late: { reason: 'The bid closes on Friday', agreedBy: null }, status: 'deferred' as const },
            marking: 'OFFICIAL-SENSITIVE' as const,
          }
        : {},
    );
    const papers = [aPaper({ meetingId: may.id, agendaItemId: first.id, title: 'Bids' })];
    const sheet = agendaSheet({ ...may, status: 'agenda-published' }, { ...rows, papers });
    const [row] = agendaRows(sheet);
    const held = agendaRows(agendaSheet(may, { ...rows, papers }));
    expect(held[0]?.[1]).not.toContain('Deferred');
    const words = row?.[1] ?? '';
    expect(words).toMatch(/Late item: The bid closes on Friday\./);
    expect(words).toMatch(/Resolution: That under Section 100A\(4\).*paragraph 3 of Part 1/);
    expect(words).toContain('Public interest: The prices are the bidders’ own');
    expect(words).toContain('Confidential: given by a government department');
    expect(words).toContain('Deferred to a later meeting.');
    expect(words).toContain('Paper: Bids (to follow)');
    expect(sheet.marking).toBe('OFFICIAL-SENSITIVE');
  });

  it('has the reason of a late item in the minutes as well', () => {
    const [first] = ofMay;
    invariant(first, 'the sample’s agenda has items');
    const late = { reason: 'The bid closes on Friday', agreedBy: 'post:ca-cjs-principal' } as const;
    const rows = changed((item) => (item.id === first.id ? { late } : {}));
    const [minuted] = itemsIn(minutesSheet(may, 'minutes', rows), 'record');
    expect(minuted?.blocks[0]).toMatchObject({
      kind: 'paragraph',
      text: 'Late item: The bid closes on Friday. Agreed by CA CJS Principal.',
    });
  });

  it('is the published version until it says something else, and then a draft of the next', () => {
    const { nameOf } = directoryOf(SAMPLE);
    const published = { ...may, agendaVersion: '2' };
    const papers = SAMPLE.papers.filter((paper) => paper.meetingId === may.id);
    const says = agendaStatement({ meeting: published, items: ofMay, papers, nameOf });
    const issuedPapers = [anIssuedPaper({ subjectId: may.id, version: '2', says })];
    const facts = (rows: PackRows) => agendaSheet(published, { ...rows, issuedPapers });
    expect(facts(SAMPLE)).toMatchObject({ status: 'issued', version: '2' });
    const minuted = changed(() => ({ status: 'considered', privateNote: 'Ask Ann' }));
    expect(facts(minuted)).toMatchObject({ status: 'issued', version: '2' });
    const moved = facts(changed((item) => (item.standing === null ? { title: `${item.title} again` } : {})));
    expect(moved).toMatchObject({ status: 'draft', version: '3' });
    expect(said(moved)).toContain('Draft, changed since version 2 was published');
  });
});

describe('the numbers of a meeting', () => {
  it('are the same on agenda, brief and minutes, in the pack and in what cites a minute, whatever is moved', () => {
    const steps = fc.array(
      fc.record({
        item: fc.nat(20),
        other: fc.nat(20),
        how: fc.constantFrom('up', 'down', 'in', 'out', 'before', 'after', 'withdraw'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, (taken) => {
        let items = ofMay;
        for (const { item: place, other, how } of taken) {
          const item = items[place % items.length];
          const target = items[other % items.length];
          if (!item || !target) continue;
          const to =
            how === 'withdraw'
              ? ({ status: 'withdrawn' } as const)
              : how === 'before' || how === 'after'
                ? moveBeside(items, item.id, target.id, how)
                : moveStep(items, item.id, how);
          items = items.map((each) => (each.id === item.id ? { ...each, ...to } : each));
        }
        const rows = {
          ...SAMPLE,
          agendaItems: [...SAMPLE.agendaItems.filter((each) => each.meetingId !== may.id), ...items],
        };
        const agenda = agendaRows(agendaSheet(may, rows)).map(([number, title]) => [
          number,
          (title ?? '').split('\n')[0],
        ]);
        const titled = (found: readonly Item[]) => found.map((item) => [item.number, item.title]);
        expect(titled(itemsIn(minutesSheet(may, 'minutes', rows), 'record'))).toEqual(agenda);
        expect(titled(itemsIn(chairsBrief(may, rows), 'agenda'))).toEqual(agenda);
        const packed = agendaRows(packContent(draftPack(may), rows).sheet);
        expect(packed.map(([number]) => number)).toEqual(agenda.map(([number]) => number));
        const entries = placeBlocks(partOf(minutesSheet(may, 'minutes', rows), 'record')).flatMap(({ block }) =>
          'number' in block && block.number !== null ? [block.number] : [],
        );
        const cited = partOf(minutesSheet(may, 'actions', rows), 'settled').flatMap((block) =>
          block.kind === 'table' ? block.rows.map((row) => plain(row[1] ?? '')) : [],
        );
        for (const number of cited) expect(number === '' || entries.includes(number)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the chair’s brief', () => {
  const rows = changed((item) => (item.standing === null ? { privateNote: `NOTE on ${item.title}` } : {}));
  const brief = chairsBrief(may, rows);

  it('holds the private notes and the timings, and says what it is where nobody can miss it', () => {
    expect(brief.title).toBe('GM IRS Steering Group: chair’s brief – not for circulation');
    expect(partOf(brief, 'meeting')[0]).toMatchObject({
      kind: 'note',
      title: 'Chair’s brief – not for circulation',
      tone: 'red',
    });
    const notes = itemsIn(brief, 'agenda')
      .flatMap((item) => item.blocks)
      .flatMap((block) => (block.kind === 'note' ? [plain(block.text)] : []));
    expect(notes).toHaveLength(ofMay.filter((item) => item.standing === null).length);
    expect(itemsIn(brief, 'agenda')[0]?.aside).toBe('10:00 to 10:05 · 5 min · For information');
    expect(said(brief)).toContain('90 minutes');
  });

  it('is told from the agenda by more than its title: no table, no version', () => {
    expect(agendaRows(brief)).toEqual([]);
    expect(brief.version).toBeNull();
  });

  it('says by how much an item runs over', () => {
    const long = chairsBrief(
      may,
      changed(() => ({ minutesAllowed: 30 })),
    );
    expect(said(long)).toMatch(/Ends \d+ minutes after the meeting is to end\./);
  });

  it('holds its notes in Word and HTML too', async () => {
    const word = new Map(Object.entries(unzipSync(await wordFile(brief)))).get('word/document.xml');
    expect(strFromU8(word ?? new Uint8Array())).toContain('NOTE on');
    expect(strFromU8(htmlFile(brief))).toContain('not for circulation');
  });
});

describe('what must never leave', () => {
  it('is in no agenda, pack, minutes, note or cover sheet, in none of their formats', async () => {
    const meeting = {
      ...may,
      venue: 'Room 2, or join at https://teams.example/l/meetup passcode 4711',
      note: 'SECRET-MEETING-NOTE',
    };
    const withdrawn = { reason: 'SECRET-WITHDRAWN' };
    const rows: PackRows = {
      ...changed((item) => ({
        privateNote: 'SECRET-NOTE',
        statusReason: item.standing === null ? withdrawn.reason : '',
      })),
      meetings: SAMPLE.meetings.map((each) => (each.id === may.id ? meeting : each)),
      people: [...SAMPLE.people, aPerson({ telephone: '0161 496 0000', email: 'a@b.example', note: 'SECRET-PERSON' })],
      papers: SAMPLE.papers.map((paper) => ({ ...paper, note: 'SECRET-PAPER-NOTE' })),
    };
    const [item] = rows.agendaItems.filter((each) => each.meetingId === may.id);
    invariant(item, 'the sample’s agenda has items');
    const sheets = [
      agendaSheet(meeting, rows),
      packContent(draftPack(meeting), rows).sheet,
      ...(['minutes', 'note', 'actions'] as const).map((style) => minutesSheet(meeting, style, rows)),
      coverSheet({ paper: aPaper({}), item, due: null }, meeting, rows),
    ];
    const forbidden = /SECRET-|teams\.example|passcode|4711|496 0000|a@b\.example/;
    for (const sheet of sheets) {
      expect(said(sheet)).not.toMatch(forbidden);
      expect(strFromU8(htmlFile(sheet))).not.toMatch(forbidden);
      for (const part of Object.values(unzipSync(await wordFile(sheet))))
        expect(strFromU8(part)).not.toMatch(forbidden);
    }
    expect(said(chairsBrief(meeting, rows))).not.toMatch(/teams\.example|passcode|4711|496 0000|SECRET-MEETING/);
  });
});

describe('the cover sheet of a paper', () => {
  const item = ofMay.find((each) => each.recommendation !== '' && each.standing === null);
  invariant(item, 'the sample’s agenda has business with a recommendation');
  const paper = aPaper({
    meetingId: may.id,
    agendaItemId: item.id,
    title: 'State of the annexes',
    author: 'post:ca-cjs-principal',
  });
  const sheet = coverSheet({ paper, item, due: '2021-05-06' as CivilDate }, may, SAMPLE);

  it('has the headings of a report to a panel, filled in as far as anyone knows', () => {
    expect(sheet.parts.map((part) => part.title)).toEqual([
      ...['Report', 'Executive summary', 'Recommendation', 'Introduction', 'Background', 'Current position'],
      ...['Financial, legal and risk implications', 'Next steps', 'Background papers'],
    ]);
    expect(sheet.parts.map((part) => part.number).filter(Boolean)).toEqual(['1', '2', '3', '4', '5']);
    const words = said(sheet);
    for (const known of [
      'State of the annexes',
      'Wednesday 12 May 2021',
      'CA CJS Principal',
      item.recommendation,
      'Thursday 6 May 2021',
    ])
      expect(words).toContain(known);
    expect(sheet.marking).toBe('OFFICIAL');
  });

  it('opens in Word with real headings', async () => {
    const word = strFromU8(
      new Map(Object.entries(unzipSync(await wordFile(sheet)))).get('word/document.xml') ?? new Uint8Array(),
    );
    expect(word).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    expect(word).toContain('Executive summary');
    expect(coverFileName(paper, may.heldOn)).toBe('State of the annexes – cover sheet – 2021-05-12.docx');
  });
});

describe('asking an author for papers', () => {
  const [item] = ofMay;
  invariant(item, 'the sample’s agenda has items');
  const papers = [
    aPaper({ meetingId: may.id, agendaItemId: item.id, title: '<Bids> & prices', author: 'post:ca-cjs-principal' }),
    aPaper({
      agendaItemId: item.id,
      title: 'Risks',
      author: 'post:ca-cjs-principal',
      due: '2021-05-01' as CivilDate,
      order: 'a1',
    }),
  ];
  const [owing] = callForPapers({
    items: ofMay,
    papers,
    papersIn: '2021-05-06' as CivilDate,
    today: '2021-05-04' as CivilDate,
  });
  invariant(owing, 'two papers are owed');
  const message = chaseMessage({
    owing,
    authorName: 'CA CJS Principal',
    meeting: may,
    bodyName: 'GM IRS Steering Group',
    from: 'Ann',
  });

  it('begins its subject with the marking, and names each paper with its day', () => {
    expect(message.subject).toBe('OFFICIAL: GM IRS Steering Group, Wednesday 12 May 2021: papers due');
    expect(message.text).toContain('<Bids> & prices (Welcome and apologies): due on Thursday 6 May 2021');
    expect(message.text).toContain('Risks (Welcome and apologies): was due on Saturday 1 May 2021');
    expect(message.text.startsWith('OFFICIAL\n')).toBe(true);
    expect(message.text.endsWith('\nOFFICIAL')).toBe(true);
  });

  it('says the same in a table, with nothing in it taken for markup', () => {
    expect(message.html).toContain('&lt;Bids&gt; &amp; prices');
    expect(message.html.match(/<tr>/g)).toHaveLength(3);
    expect(message.html).not.toContain('style=');
  });
});

it('keeps odd text to the letter in the agenda and the brief', () => {
  const odd = `\u202Eשלום\u202C 👩‍👩‍👧 ${'x'.repeat(20_000)}`;
  const rows = changed((item) => (item.standing === null ? { recommendation: odd, privateNote: odd } : {}));
  expect(agendaRows(agendaSheet(may, rows)).some(([, item]) => item?.includes(odd))).toBe(true);
  expect(said(chairsBrief(may, rows))).toContain(odd);
  expect(
    minutesSheet(may, 'minutes', { ...rows, minutes: [aMinute({ meetingId: may.id, text: odd })] }).parts,
  ).not.toEqual([]);
});
