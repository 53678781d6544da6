/**
 * The defects that are really in the papers (checklist.md §5.7), found in the sample
 * with the words that show them; and what is right in them, which raises nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAll } from '#domain/findings/find-all.ts';
import { sampleTables } from './a-book.ts';

const FOUND = findAll(sampleTables());
const RR3 = 'Meeting on future commissioning';

/** The number in the checklist, the rule, what it is about, and words that must be quoted. */
const DEFECTS: readonly (readonly [item: number, rule: string, about: string, quotes: readonly string[]])[] = [
  [1, 'reviewed-not-in-change-history', 'document:mou', ['GM IRS Steering Group | 0.8 | 12/5/21', '0.7']],
  [2, 'change-blank', 'document:mou', ['0.3 | GM edits | (blank) | (blank)']],
  [3, 'superseded-version-reviewed', 'document:mou', ['0.6 | 19/11/20', '0.6a | Edits (MOJ/GLD)', '17/11/20']],
  [4, 'no-approved-version', 'document:mou', ['has been duly executed by the Parties', '0.8']],
  [5, 'execution-date-without-day', 'document:mou', ['June 2021', 'the date which appears at the head of its page 1']],
  [5, 'signature-block-blank', 'document:mou', ['Signature', 'Name (block capitals)', 'Position', 'Date']],
  [6, 'drafting-query-left-in', 'document:mou', ['VCSE sector [?]']],
  [7, 'annex-absent', 'document:mou', ['Attached at Annex A is a schematic']],
  [7, 'annex-absent', 'document:mou', ['Governance Structure Diagram']],
  [7, 'annex-absent', 'document:mou', ['GM Programme Plan']],
  [7, 'annex-absent', 'document:mou', ['Infosec standards']],
  [8, 'clause-outside-its-section', 'document:mou', ['10.1 This MoU', '10.5 Either of the Parties']],
  [
    9,
    'contents-disagree',
    'document:mou',
    ['Key Decisions and Requirements 7', 'GM Accountability 9', 'Joint Governance 8'],
  ],
  [9, 'contents-disagree', 'document:mou', ['4. Context', '6. Governance']],
  [9, 'contents-disagree', 'document:mou', ['view history 3', 'GM Accountability 9', 'GMCA Governance']],
  [10, 'parties-differ-from-signatories', 'document:mou', ['NPS, HMPPS, GMCA', 'SECRETARY OF STATE FOR JUSTICE (MoJ)']],
  [11, 'many-names', 'body:executive', ['Executive Board', 'Greater Manchester Justice', 'Rehabilitative Executive']],
  [11, 'ambiguous-name', 'body:ompb', ['The Board will agree the key work-streams']],
  [11, 'two-titles-for-one-post', 'post:head-of-community-integration', ['GM Head of Integrated Community Services']],
  [
    12,
    'terms-not-stated',
    'body:steering-group',
    ['quorum: not stated', 'chair: not stated', 'secretariat: not stated'],
  ],
  [13, 'dated-other-than-published', 'document:justice-devolution-mou', ['July 2019']],
  [14, 'reference-to-re-check', 'document:mou', ['Procurement Contracts Regulations 2015']],
  [15, 'text-noise', 'document:mou', ['Mem⇥norandum⇥of Understai⇥nding']],
  [15, 'text-noise', 'document:mou', ['DatedJui⇥ne 2021']],
  [16, 'notice-after-due', 'decision:welfare-service', ['08/08/2022', '30 May 2022']],
  [16, 'two-date-formats', 'decision:welfare-service', ['08/08/2022', '30 May 2022']],
  [16, 'heading-empty', 'decision:welfare-service', ['Decisions']],
  [16, 'heading-empty', 'decision:welfare-service', ['Background papers']],
  [17, 'key-decision-unreasoned', 'decision:welfare-service', ['Non-key', '£1,300,000.00']],
  [18, 'lead-not-stated', 'decision:welfare-service', ['POPs and Back on track']],
  [18, 'lead-not-stated', 'decision:welfare-service', ['Out There and Big Life']],
  [18, 'provider-spellings', 'decision:welfare-service', ['The Big life Company', 'Big Life']],
  [18, 'heading-empty', 'decision:welfare-service', ['District']],
  ...[
    'vetting-processes',
    'vetting-guidance',
    'commissioning-guidance',
    'stewardship-fund',
    'finance-benefits-debt',
  ].flatMap((name) =>
    (['action-without-due-date', 'action-without-reference'] as const).map(
      (rule) => [19, rule, `action:rr3-2021-01-14-${name}`, ['to ']] as const,
    ),
  ),
  [19, 'action-and-apologies', 'action:rr3-2021-01-14-stewardship-fund', ['Khatuna and Dez', 'Khatuna Tsintsadze']],
  [19, 'owner-is-a-role', 'action:rr3-2021-01-14-vetting-guidance', ['Secretariat to discuss']],
  [19, 'owner-in-short-form', 'action:rr3-2021-01-14-vetting-processes', ['Chris Stacey', 'Christopher Stacey']],
  [
    20,
    'recommendation-without-addressee',
    'recommendation:rr3-2021-01-14-grants',
    ['The guidance requires greater clarity'],
  ],
  ...['November 2020', 'August 2020', 'April 2020'].map(
    (when) => [21, 'link-dead', 'meeting:rr3-2021-01-14', [when, '[see notes here](#)']] as const,
  ),
  [21, 'next-meeting-not-dated', 'meeting:rr3-2021-01-14', ['not stated']],
  [21, 'previous-notes-not-agreed', 'meeting:rr3-2021-01-14', ['not on the agenda']],
  [
    22,
    'signed-by-another-post',
    'decision:dependency-and-recovery',
    ['In all case: Assistant Director', 'Director – Police'],
  ],
  [23, 'owner-left-out', 'decision:dependency-and-recovery', ['will be developed by, with oversight from']],
  [23, 'number-left-out', 'decision:dependency-and-recovery', ['Priority – Preventing violence']],
  [23, 'contact-blank', 'decision:dependency-and-recovery', ['(blank)']],
  [23, 'sentence-repeated', 'decision:dependency-and-recovery', ['This decision will contribute to priorities']],
  [25, 'sentence-repeated', 'document:transforming-rehabilitation', ['has today (22 January 2014) published']],
  [
    25,
    'numbers-conflict',
    'document:transforming-rehabilitation',
    ['3 top tier authorities', '4 Top Tier Authorities'],
  ],
  [25, 'bracket-left-open', 'document:transforming-rehabilitation', ['(Greater Manchester and Cheshire Staff Group']],
];

describe('the defects of the papers', () => {
  it.each(DEFECTS)('%i: %s, of %s', (_item, rule, about, quotes) => {
    const found = FOUND.filter(
      (each) =>
        each.rule === rule &&
        each.about === about &&
        quotes.every((words) => each.evidence.some(({ quote }) => quote.includes(words))),
    );
    expect(found).toHaveLength(1);
  });

  it('are all there but the one that is none', () => {
    const items = new Set(DEFECTS.map(([item]) => item));
    expect([...Array(25).keys()].map((at) => at + 1).filter((item) => !items.has(item))).toEqual([24]);
  });

  it('asks about the law, the date and the noise, and charges nobody with them', () => {
    const asked = DEFECTS.filter(([item]) => [13, 14, 15, 25].includes(item)).map(([, rule]) => rule);
    expect(FOUND.filter(({ rule }) => asked.includes(rule)).every(({ severity }) => severity === 'query')).toBe(true);
  });

  it('says by how many days a notice was late', () => {
    expect(FOUND.find(({ rule }) => rule === 'notice-after-due')?.sentence).toContain('−70 days');
  });
});

describe('what is right in the papers raises nothing', () => {
  const rulesAbout = (about: string) => FOUND.filter((each) => each.about === about).map(({ rule }) => rule);

  it('the ten allocations add up, and the signing order is right', () => {
    expect(rulesAbout('decision:dependency-and-recovery')).not.toContain('total-does-not-add-up');
    expect(rulesAbout('decision:dependency-and-recovery')).not.toContain('decision-dates-out-of-order');
    expect(FOUND.filter(({ rule }) => rule === 'total-does-not-add-up')).toEqual([]);
  });

  it('the dates of the change history do not fall as its versions rise', () => {
    expect(rulesAbout('document:mou')).not.toContain('history-out-of-order');
  });

  it('1 November 2021 was a Monday, and 12 May 2021 a Wednesday', () => {
    expect(FOUND.filter(({ rule }) => rule.startsWith('weekday-wrong'))).toEqual([]);
  });

  it('two districts with two providers do say which leads', () => {
    const places = FOUND.filter(({ rule }) => rule === 'lead-not-stated').flatMap(({ evidence }) => evidence[0]?.place);
    expect(places).toEqual(['Providers, Oldham', 'Providers, Trafford']);
  });

  it('nothing is contradicted by the meetings that are only illustrative', () => {
    const ours = FOUND.filter(({ about }) => /[:-]sg-/.test(about));
    expect(ours.filter(({ severity }) => severity === 'contradiction')).toEqual([]);
    expect(FOUND.filter(({ aboutName }) => aboutName.startsWith(RR3)).length).toBe(5);
  });
});

const folder = resolve(import.meta.dirname, '../../../../shared/seeds');
const papers = existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(resolve(folder, name), 'utf8')) : [];
const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}£]+/u)
    .filter((word) => word !== '');

describe.skipIf(papers.length === 0)('beside its papers, every excerpt in the sample', () => {
  const all = words(papers.join('\n')).join(' ');
  const excerpts = (sampleTables().documentVersion ?? []).flatMap(({ text }) =>
    text.split(/^Excerpt.*$/m).filter((excerpt) => excerpt.trim() !== ''),
  );

  it('has at most 25 words, and every line of it is in a paper', () => {
    expect(excerpts.length).toBeGreaterThan(25);
    expect(excerpts.filter((excerpt) => words(excerpt).length > 25)).toEqual([]);
    const lines = excerpts.flatMap((excerpt) => excerpt.split('\n')).filter((line) => line.trim() !== '');
    expect(lines.filter((line) => !all.includes(words(line).join(' ')))).toEqual([]);
  });
});
