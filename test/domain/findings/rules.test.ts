/** Every rule, by its pair of examples; and what is true of all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '#domain/findings/all-rules.ts';
import { findAll, runRules } from '#domain/findings/find-all.ts';
import { showSource } from '#domain/findings/finding.ts';
import { inQuotes, QUOTE_WORDS } from '#domain/findings/words.ts';
import type { AnyRecord } from '#domain/records.ts';
import { aDecision, aDocument, anAction, aParty, aRatification, aService } from '#test/builders.ts';
import { sampleTables, tablesOf, written } from './a-book.ts';
import { EXAMPLES } from './examples.ts';

const raised = (records: Parameters<typeof tablesOf>[0]) => findAll(tablesOf(records)).map(({ rule }) => rule);

describe('an agreement executed before it was ratified', () => {
  const parties = [aParty({ id: 'party:1', name: 'One', shortName: '' }), aParty({ id: 'party:2', shortName: 'TWO' })];
  const about = (...records: readonly AnyRecord[]) =>
    findAll(tablesOf([...parties, ...records])).find(({ rule }) => rule === 'executed-unratified');
  const mou = aDocument({ id: 'document:1', shortTitle: 'MoU', parties: ['party:1', 'party:2'] });

  it('names those who have not answered apart from those who declined', () => {
    const found = about(
      { ...mou, executedVersion: '1.0', dated: written('18 June 2021') },
      aRatification({ partyId: 'party:2', status: 'declined', by: 'Cabinet', date: written('9/6/21') }),
    );
    expect(found?.sentence).toBe('MoU is executed, and the ratification of One is not recorded; TWO declined it.');
    expect(found?.evidence.map(({ place, quote }) => `${place}: ${quote}`)).toEqual([
      'Execution: version 1.0, 18 June 2021',
      'Ratification, One: awaited',
      'Ratification, TWO: declined, Cabinet, 9 June 2021',
    ]);
  });

  it('is said of one in force only once its parties are asked', () => {
    expect(about({ ...mou, status: 'in-force' })).toBeUndefined();
    expect(about({ ...mou, status: 'in-force' }, aRatification({ partyId: 'party:1' }))?.sentence).toBe(
      'MoU is in force, and the ratification of One and TWO is not recorded.',
    );
    expect(about({ ...mou, status: 'agreed' }, aRatification({ partyId: 'party:1' }))).toBeUndefined();
  });
});

describe('two providers without a lead', () => {
  const two = [
    { who: null, name: 'One', lead: false },
    { who: null, name: 'Two', lead: false },
  ];
  const decision = aDecision({ allocations: [{ place: 'Oldham', providers: two }] });
  const service = (providers: typeof two) =>
    aService({ decisionId: decision.id, localities: [{ place: 'Oldham', providers, agreementId: null }] });
  const said = (records: readonly AnyRecord[]) => raised(records).filter((rule) => rule.endsWith('lead-not-stated'));

  it('are found once, on the decision that names them, until the service says which leads', () => {
    expect(said([decision, service(two)])).toEqual(['lead-not-stated']);
    expect(said([decision, service(two.map((each, at) => ({ ...each, lead: at === 0 })))])).toEqual([]);
    expect(said([aService({ ...service(two), decisionId: null })])).toEqual(['locality-lead-not-stated']);
  });
});

describe('the rules', () => {
  it('each have a pair of examples, and no two the same name', () => {
    const names = ALL_RULES.map(({ id }) => id);
    expect(new Set(names)).toEqual(new Set(Object.keys(EXAMPLES)));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(ALL_RULES.map(({ id }) => id))('%s is raised by its matter, and by nothing like it', (id) => {
    expect(raised(EXAMPLES[id]?.raises ?? [])).toContain(id);
    expect(raised(EXAMPLES[id]?.passes ?? [])).not.toContain(id);
  });

  it('find nothing in an empty programme, and nothing about what was put aside', () => {
    expect(findAll({})).toEqual([]);
    const aside = Object.values(EXAMPLES).flatMap(({ raises }) =>
      raises.map((row) => ({ ...row, deletedAt: row.createdAt })),
    );
    expect(findAll(tablesOf(aside))).toEqual([]);
  });

  it('name their source in words a reader has, and quote with one pair of marks', () => {
    expect(showSource({ source: 'rules.md V-04' })).toBe('rule V-04');
    expect(showSource({ source: 'MoU §8' })).toBe('MoU §8');
    expect(showSource({ source: 'checklist §5.7, 21' })).toBe('proof-reading');
    expect(inQuotes('“An ISA will be put in place” (MoU §3)')).toBe('“‘An ISA will be put in place’ (MoU §3)”');
  });

  it('say everything in whole sentences, with words of the paper, a source and a remedy', () => {
    for (const found of findAll(sampleTables())) {
      expect(found.sentence).toMatch(/[.…”]$/);
      expect(found.remedy).toMatch(/^[A-Z].*\.$/);
      expect(found.source).toMatch(/^(rules\.md [A-Z]-\d\d|MoU |checklist )/);
      expect(found.evidence.length).toBeGreaterThan(0);
      for (const { quote, place } of found.evidence) {
        expect(quote).not.toBe('');
        expect(place).not.toBe('');
        expect(quote.split(/\s+/).filter((word) => word !== '…').length).toBeLessThanOrEqual(QUOTE_WORDS);
      }
    }
  });

  it('give every finding a name of its own', () => {
    const names = findAll(sampleTables()).map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
  });

  it('find the same in the same records, in any order', () => {
    const tables = sampleTables();
    const found = findAll(tables);
    const shuffled = Object.entries(tables).map(([kind, rows]) =>
      fc.shuffledSubarray([...(rows ?? [])], { minLength: rows?.length ?? 0 }).map((mixed) => [kind, mixed] as const),
    );
    fc.assert(
      fc.property(fc.tuple(...shuffled), (mixed) => {
        expect(findAll(Object.fromEntries(mixed))).toEqual(found);
      }),
      { numRuns: 15 },
    );
  });
});

describe('after one edit', () => {
  it('only the rules that read its kind run again, and the findings are those of a whole run', () => {
    const tables = sampleTables();
    const before = runRules(tables);
    const edited = { ...tables, action: [...(tables.action ?? []), anAction()] };
    const after = runRules(edited, before);
    expect(after.findings).toEqual(findAll(edited));
    expect(after.findings.length).toBe(before.findings.length + 2);
    for (const rule of ALL_RULES) {
      const same = after.byRule.get(rule) === before.byRule.get(rule);
      expect([rule.id, same]).toEqual([rule.id, !rule.reads.includes('action')]);
    }
  });

  it('however rows are changed, put aside, taken out and added, the findings are those of a whole run', () => {
    const pool = Object.values(EXAMPLES).flatMap(({ raises, passes }) => [...raises, ...passes]);
    const some = fc.subarray(pool.map((_, at) => at));
    fc.assert(
      fc.property(some, some, some, (first, second, aside) => {
        const rows = (chosen: readonly number[]) => pool.filter((_, at) => chosen.includes(at));
        const before = runRules(tablesOf(distinct(rows(first))));
        const next = distinct(rows(second)).map((row, at) =>
          aside.includes(at) ? { ...row, deletedAt: row.createdAt } : row,
        );
        const tables = tablesOf(next);
        expect(runRules(tables, before).findings).toEqual(findAll(tables));
      }),
      { numRuns: 40 },
    );
  });
});

/** One row for an id, as in a store. */
const distinct = (rows: readonly AnyRecord[]): readonly AnyRecord[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
