/**
 * Everything the rules find, in a fixed order.
 *
 * A pure function of the records: the same records in any order give the same
 * findings. After one edit, hand in the last run: a rule is run again only where
 * the rows of a kind it reads are another array than before.
 */
import type { Kind } from '../records.ts';
import { ALL_RULES } from './all-rules.ts';
import { type Book, bookOf, type Shelves, shelve, type Tables } from './book.ts';
import { compareInRule, type Finding, SEVERITIES } from './finding.ts';
import { nameOfThing } from './names.ts';
import { onlyKinds, type Rule } from './rule.ts';

export interface Run {
  readonly tables: Tables;
  readonly shelves: Shelves;
  readonly byRule: ReadonlyMap<Rule, readonly Finding[]>;
  /** The rules as what they find is shown: the worst first. */
  readonly order: readonly Rule[];
  readonly findings: readonly Finding[];
}

export const findAll = (tables: Tables): readonly Finding[] => runRules(tables).findings;

/** Runs the rules, those alone whose kinds have changed where there is a run before. */
export function runRules(tables: Tables, before: Run | null = null, rules: readonly Rule[] = ALL_RULES): Run {
  const shelves = shelve(tables, before?.shelves);
  const book = bookOf(shelves);
  const byRule = new Map(
    rules.map((rule) => {
      const kept = before?.byRule.get(rule);
      const same = rule.reads.every((kind: Kind) => before?.tables[kind] === tables[kind]);
      return [rule, kept && same ? kept : findingsOf(rule, book)];
    }),
  );
  const order = [...rules].sort(compareRules);
  return { tables, shelves, byRule, order, findings: order.flatMap((rule) => byRule.get(rule) ?? []) };
}

function findingsOf(rule: Rule, book: Book): readonly Finding[] {
  const findings = rule.find(onlyKinds(book, rule.reads)).map(
    (found): Finding => ({
      id: `${rule.id}/${found.about}/${found.part}`.slice(0, 400),
      rule: rule.id,
      title: rule.title,
      severity: rule.severity,
      about: found.about,
      aboutName: nameOfThing(book, found.about),
      sentence: found.sentence,
      evidence: found.evidence,
      source: rule.source,
      remedy: found.remedy,
      fix: found.fix ?? null,
    }),
  );
  return findings.sort(compareInRule);
}

/** The worst first, then by name: the order they are shown in. */
const compareRules = (one: Rule, other: Rule): number =>
  SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || (one.id < other.id ? -1 : 1);
