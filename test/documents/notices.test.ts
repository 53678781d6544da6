/** The notices of the seeds' two decisions: every heading and every figure, in the seed's order. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Block, Sheet } from '#documents/content.ts';
import type { DocumentEngine } from '#documents/engine.ts';
import { buildWithBlankPages, LEFT_BLANK, withBlankPages } from '#documents/notices/blank-pages.ts';
import { forwardPlanSheet } from '#documents/notices/forward-plan-sheet.ts';
import { compiledNotices, indexTitle, noticeContent } from '#documents/notices/notice-content.ts';
import { noticeText } from '#documents/notices/notice-text.ts';
import { panelSummary } from '#documents/notices/panel-summary.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { decisionsSince } from '#domain/decision/decisions-since.ts';
import { forwardPlan } from '#domain/decision/forward-plan.ts';
import { readWrittenDate } from '#domain/kernel/day-first.ts';
import { showPence } from '#domain/kernel/money.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { aDecision } from '#test/builders.ts';
import { aDay } from '../domain/a-day.ts';
import { findSample } from '../domain/sample-papers.ts';
import { anEngine, built } from './an-engine.ts';
import { readPdf } from './read-pdf.ts';

// Starting an engine and setting pages takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
let engine: DocumentEngine;
beforeAll(async () => {
  engine = await anEngine();
}, 60_000);

const welfare = findSample('decision', 'decision:welfare-service');
const recovery = findSample('decision', 'decision:dependency-and-recovery');
const facts = { organisation: 'GM IRS' };
const printed = async (sheet: Sheet) =>
  await readPdf(built(await engine.build({ sheet, annexBytes: new Map() })).bytes);
/** Lines break where they break: what is compared is words. */
const squeezed = (text: string) => text.replaceAll(/\s+/g, '');
const headings = (sheet: Sheet) =>
  sheet.parts
    .flatMap(({ blocks }): readonly Block[] => blocks)
    .flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

describe('the notice of the Dependency and Recovery decision', () => {
  const sheet = noticeContent(recovery, facts);

  it('stands under the seed’s headings in the seed’s order', () => {
    expect(headings(sheet)).toEqual([
      'Subject:',
      'Type of decision:',
      'The decision is that:',
      'The reasons for the decision are THAT:',
      'This decision will contribute to priorities of the Greater Manchester strategy in the following ways:',
      'Links to Police and Crime Plan:',
      'Financial comments:',
      'Legal comments:',
      'Risk Assessment:',
      'Is safeguarding of children relevant and has this been considered:',
      'Is safeguarding of vulnerable adults relevant and has this been considered:',
      'Agreed by Director – Police, Crime, Criminal Justice and Fire',
      'Agreed by GMCA Treasurer',
      'Agreed by Deputy Mayor',
    ]);
  });

  it('carries every heading, figure, post and date in its PDF, and is no draft', async () => {
    const pdf = await printed(sheet);
    const text = squeezed(pdf.pages.join(' '));
    const wanted = [
      'Public Document',
      'MONDAY, 1ST NOVEMBER, 2021',
      'PCC DN – For the provision of Greater Manchester Integrated Rehabilitation Services',
      'Decision author and proposer: Alison Connelly',
      ...headings(sheet),
      ...(recovery.money?.lines ?? []).flatMap(({ label, amount }) => [`${label}${showPence(amount)}`]),
      'Total£639,733.00',
      'They agree with the total stated, £639,733.00.',
      '5 of 10 are at or above £50,000.00: Bolton, Manchester, Rochdale, Salford, Wigan.',
      'In all case this will need to be approved by the Assistant Director Police, Crime, Criminal Justice and Fire.',
      '27th October 2021',
      '28/10/2021',
      '1st November 2021',
      'Only required for a Deputy Mayor Decision on amounts of £50,000+',
      'Contact Officer:',
    ];
    for (const words of wanted) expect(text).toContain(squeezed(words));
    expect(text).not.toContain('DRAFT');
  });
});

describe('the page of the Welfare Service', () => {
  it('carries every heading and figure of the seed in its PDF', async () => {
    const sheet = noticeContent(welfare, facts);
    const text = squeezed((await printed(sheet)).pages.join(' '));
    const wanted = [
      'Issue details',
      welfare.title,
      ...welfare.sections.map(({ heading }) => heading),
      'Bolton – Bolton Advice',
      'Manchester – POPs and Back on track – POPs will be the lead',
      'Oldham – POPs and Back on track',
      'Mobilisation Fund – Open to successful providers',
      'Manchester£200,000.00',
      'Total£1,300,000.00',
      'Decision typeNon-key',
      'Decision statusRecommendations Approved',
      'Notice of proposed decision first published08/08/2022',
      '30 May 2022 by Director for Police, Crime, Criminal Justice and Fire, GM Deputy Mayor, Treasurer GMCA',
      'ContactLisa Lees',
    ];
    for (const words of wanted) expect(text).toContain(squeezed(words));
    expect(headings(sheet)).toEqual([
      'The reasons for the decision are:',
      'The Named allocated providers are:',
      'District',
      'Decisions',
      'Background papers',
    ]);
  });
});

describe('a notice made here', () => {
  const draft = aDecision({
    ...{ title: 'Extend the service', status: 'recommended', kind: 'chief-officer' },
    route: [{ post: null, title: 'Director', from: null }],
  });

  it('is marked DRAFT until it is published, and leaves room for those still to sign', async () => {
    const sheet = noticeContent(draft, facts);
    expect([sheet.status, headings(sheet).at(-1)]).toEqual(['draft', 'To be agreed by Director']);
    expect((await printed(sheet)).pages.join(' ')).toContain('DRAFT');
    expect(noticeContent({ ...draft, published: exactly(aDay('2021-11-01')) }, facts).status).toBe('issued');
  });
});

describe('several notices compiled', () => {
  it('stand behind one index, under the highest marking of them', async () => {
    const sheet = compiledNotices([recovery, { ...welfare, marking: 'OFFICIAL-SENSITIVE' }], facts);
    expect([sheet.marking, sheet.status, sheet.cover?.overline]).toEqual([
      'OFFICIAL-SENSITIVE',
      'issued',
      'Not for publication',
    ]);
    expect(compiledNotices([recovery, welfare], facts).cover?.overline).toBe('Public Document');
    expect(compiledNotices([recovery, aDecision()], facts).cover?.overline).toBe('Draft, not yet published');
    const pdf = await printed(sheet);
    const index = squeezed(pdf.pages[1] ?? '');
    expect(index).toContain(squeezed(indexTitle(recovery)));
    expect(index).toContain(squeezed(`2 ${welfare.title}`));
    expect(pdf.bookmarks.map(({ title }) => title).join(' ')).toContain('Pilot of the Welfare Service');
  });
});

describe('several notices compiled, with their blank pages', () => {
  it('each begin on a right-hand page, after one that says it was left blank', async () => {
    const sheet = compiledNotices(
      [aDecision({ title: 'The first' }), aDecision({ title: 'The second' }), recovery],
      facts,
    );
    const built = await buildWithBlankPages(sheet, (each) => engine.build({ sheet: each, annexBytes: new Map() }));
    if (!built.ok) throw new Error(built.message);
    const parts = built.parts.filter(({ kind }) => kind === 'part');
    expect(parts.map(({ firstPage }) => firstPage % 2)).toEqual([1, 1, 1]);
    expect(built.pages % 2).toBe(0);
    expect(built.claimsPdfUa).toBe(true);
    const blank = (await readPdf(built.bytes)).pages.flatMap((text, at) => (text.includes(LEFT_BLANK) ? [at + 1] : []));
    const odd = parts.filter(({ lastPage }) => blank.includes(lastPage));
    expect(blank).toEqual(odd.map(({ lastPage }) => lastPage));
    expect(blank.length).toBeGreaterThan(1);
  });

  it('leave what has an even number of pages as it is', () => {
    const sheet = compiledNotices([recovery], facts);
    const page = { id: recovery.id, kind: 'part' as const, title: '', firstPage: 3 };
    expect(withBlankPages(sheet, [{ ...page, lastPage: 6 }])).toEqual(sheet);
    expect(withBlankPages(sheet, [{ ...page, lastPage: 5 }]).parts[0]?.blocks.at(-1)).toMatchObject({
      text: LEFT_BLANK,
    });
  });
});

describe('a notice with something private', () => {
  it('says under which paragraph it is exempt, that a Part 2 is apart, and is not called public', async () => {
    const exempt = { ...recovery, exempt: [3], partTwo: 'file:part-two' as const };
    const sheet = noticeContent(exempt, facts);
    expect(sheet.cover?.overline).toBe('Not for publication');
    const text = squeezed((await printed(sheet)).pages.join(' '));
    expect(text).toContain(squeezed('under paragraph 3 of Part 1 of Schedule 12A'));
    expect(text).toContain(squeezed('Part 2: kept as a separate file, not for publication'));
  });
});

describe('the forward plan on paper', () => {
  it('says of each decision what a notice of a key decision must', async () => {
    const planned = aDecision({
      ...{ title: 'Extend the pilot', key: 'key', contact: 'Ann Officer', exempt: [3] },
      due: readWrittenDate('12 November 2021'),
      makers: [{ who: null, name: 'Deputy Mayor' }],
      sections: [{ heading: 'Background papers', text: 'The evaluation of 2020.' }],
    });
    const today = aDay('2021-11-20');
    const sheet = forwardPlanSheet(forwardPlan([planned, aDecision()], today), { organisation: 'NRS', on: today });
    const text = squeezed((await printed(sheet)).pages.join(' '));
    const wanted = [
      ...[
        '2 decisions are planned; one of them is key.',
        'November 2021',
        'No month stated',
        'Extend the pilot',
        'Key',
      ],
      ...['Deputy Mayor', '12 November 2021', 'Late', 'The evaluation of 2020.', 'Ann Officer', 'paragraph 3'],
      ...['Other documents may be put to the decision maker', 'No contact is stated'],
    ];
    for (const words of wanted) expect(text).toContain(squeezed(words));
  });

  it('says so where nothing is planned', () => {
    const sheet = forwardPlanSheet([], { organisation: 'NRS', on: aDay('2021-11-20') });
    expect(JSON.stringify(sheet.parts)).toContain('No decision is planned.');
  });
});

describe('the summary of decisions for a panel', () => {
  const panel = {
    ...{ panel: 'Police and Crime Panel', meetingOn: aDay('2022-09-05'), since: aDay('2021-10-04') },
    ...{ contact: 'Ann Officer', organisation: 'NRS' },
  };

  it('has the form of a panel’s report, and both decisions of the seeds', async () => {
    const made = decisionsSince([welfare, recovery, aDecision({ ...recovery, exempt: [3] })], {
      since: panel.since,
      on: panel.meetingOn,
    });
    const text = squeezed((await printed(panelSummary(made, panel))).pages.join(' '));
    const wanted = [
      ...[
        'Summary of decisions',
        'Police and Crime Panel, meeting to be held on Monday 5 September 2022',
        'Contact for further information',
      ],
      ...[
        'Executive summary',
        '3 decisions made since its last meeting, on 4 October 2021',
        '2 of them state money: £1,939,733.00 in all',
      ],
      ...['The Police and Crime Panel is asked to note the report.', '1Decisions made', '2What each decision does'],
      ...[recovery.title, '£639,733.00', welfare.title, '£1,300,000.00', '3Background papers'],
      'One decision more is exempt or marked OFFICIAL-SENSITIVE, and is not described here.',
    ];
    for (const words of wanted) expect(text).toContain(squeezed(words));
  });

  it('says how many of them state money, in words that fit the number', () => {
    const said = (made: readonly Decision[]) => {
      const { parts } = panelSummary(decisionsSince(made, { since: panel.since, on: panel.meetingOn }), panel);
      return JSON.stringify(parts.find(({ id }) => id === 'executive-summary')?.blocks);
    };
    expect(said([welfare, recovery])).toContain('Both state money: £1,939,733.00 in all.');
    expect(said([recovery])).toContain('It states money: £639,733.00 in all.');
  });

  it('says so where no decision was made', () => {
    const said = JSON.stringify(panelSummary({ open: [], withheld: [] }, { ...panel, since: null }).parts);
    expect(said).toContain('no decision was made up to 5 September 2022');
  });
});

describe('the text for ModernGov', () => {
  it('has its labels, in their order, with days as its form takes them', () => {
    const text = noticeText(welfare, { subjectToCallIn: true, madeAt: '' });
    const labels = [
      'Decision Maker: Director for Police, Crime, Criminal Justice and Fire, GM Deputy Mayor, Treasurer GMCA',
      'Decision published:',
      'Effective from:',
      'Decision:',
      'The reasons for the decision are:',
      'Total\t£1,300,000.00',
      'The Named allocated providers are:',
      'District:',
      'Manchester - POPs and Back on track - POPs will be the lead',
      'Decision type: Non-key',
      'Is Key decision?: No',
      'Is subject to call in?: Yes',
      'Notice of proposed decision first published: 08/08/2022',
      'Decision due: 30 May 2022 by Director',
      'Contact: Lisa Lees',
      'Background papers:',
    ];
    const places = labels.map((label) => text.indexOf(label));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('gives the other notice its day, its ten allocations and its three signatures', () => {
    const text = noticeText(recovery, { subjectToCallIn: false, madeAt: 'GM IRS Steering Group' });
    expect(text.split('\n')[0]).toBe(`01/11/2021 - ${recovery.title} ref:   Notice of decision agreed`);
    expect(text).toContain('Wigan\t£80,000.33\nTotal\t£639,733.00');
    expect(text).toContain('Agreed by Deputy Mayor, 1st November 2021');
    expect(text).toContain('Made at meeting: GM IRS Steering Group');
  });
});
