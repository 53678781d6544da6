/**
 * The agreement's own lists for a service commissioned under it, in our short words.
 *
 * Seven principles of co-commissioning (MoU §3; the eighth, one lead of each kind, is
 * in the service's leads), seven enablers a decision must weigh, and seven things that
 * HMPPS and the NPS require (both MoU §5; checklist O-11 to O-13). A key never
 * changes: services hold it. The regulations of the last line are named as the
 * memorandum names them; findings ask about that.
 */
import type { CHECK_LISTS, Service } from './co-commissioned-service.ts';

export type CheckList = (typeof CHECK_LISTS)[number];
export type ServiceCheck = Service['checks'][number];

export interface ListLine {
  readonly key: string;
  readonly words: string;
}

export interface ServiceList {
  readonly list: CheckList;
  readonly title: string;
  readonly source: string;
  readonly lines: readonly ListLine[];
}

export const SERVICE_LISTS: readonly ServiceList[] = [
  {
    list: 'principles',
    title: 'Principles of co-commissioning',
    source: 'MoU §3',
    lines: [
      { key: 'procurement-obligations', words: 'The lead commissioner meets the public procurement obligations' },
      { key: 'contract-enforced', words: 'The lead commissioner enforces the contract; oversight is shared' },
      { key: 'specification-agreed', words: 'The Parties have agreed the specification and what supports it' },
      { key: 'key-terms-agreed', words: 'The Parties have agreed length, extension and performance measures' },
      { key: 'both-evaluate', words: 'Both Parties have a part in evaluation and award' },
      { key: 'internal-governance', words: 'Each Party’s own governance and financial rules are satisfied' },
      { key: 'information-sharing', words: 'An information sharing agreement is in place' },
    ],
  },
  {
    list: 'enablers',
    title: 'Enablers to be decided',
    source: 'MoU §5',
    lines: [
      { key: 'governance-and-regulation', words: 'Governance and regulation' },
      { key: 'resources-and-finance', words: 'Resources and finance' },
      { key: 'capital-and-estate', words: 'Capital and estate' },
      { key: 'workforce', words: 'Workforce, TUPE included' },
      { key: 'communication-and-engagement', words: 'Communication and engagement' },
      { key: 'information-and-systems', words: 'Information sharing and systems' },
      { key: 'market-and-vcse', words: 'Effect on the market and the voluntary sector' },
    ],
  },
  {
    list: 'requirements',
    title: 'Requirements of HMPPS and the NPS',
    source: 'MoU §5',
    lines: [
      { key: 'referrals-served', words: 'Key services reach everyone the NPS refers who is eligible' },
      { key: 'enforceable', words: 'Attendance is recorded and shared, so that it can be enforced' },
      { key: 'digital-record', words: 'Case information is kept on the HMPPS digital solution' },
      { key: 'security', words: 'HMPPS security requirements are met' },
      { key: 'transfer-and-vetting', words: 'Staff transfer and vetting requirements are known and accepted' },
      { key: 'audit-and-inspection', words: 'HMPPS and HMIP may audit and inspect' },
      { key: 'procurement-regulations', words: 'Procurement follows the regulations of 2015' },
    ],
  },
];

export interface CheckedLine extends ListLine {
  readonly check: ServiceCheck;
}

/** Every line of a list with how it stands; a line nobody has spoken of is not stated. */
export function checkedLines(service: Pick<Service, 'checks'>, list: ServiceList): readonly CheckedLine[] {
  return list.lines.map((line) => ({ ...line, check: checkOf(service, list.list, line.key) }));
}

export function checkOf({ checks }: Pick<Service, 'checks'>, list: CheckList, key: string): ServiceCheck {
  const found = checks.find((check) => check.list === list && check.key === key);
  return found ?? { list, key, state: 'not-stated', evidence: null, note: '' };
}

/** The checks with one said anew; one that says nothing is left out again. */
export function withCheck(checks: Service['checks'], check: ServiceCheck): Service['checks'] {
  const others = checks.filter((other) => other.list !== check.list || other.key !== check.key);
  const saysNothing = check.state === 'not-stated' && check.evidence === null && check.note.trim() === '';
  return saysNothing ? others : [...others, check];
}

/** How many of all the lines are met, or do not apply here. */
export function countMet(service: Pick<Service, 'checks'>): { readonly met: number; readonly of: number } {
  const lines = SERVICE_LISTS.flatMap((list) => checkedLines(service, list));
  return { met: lines.filter(({ check }) => SETTLED.includes(check.state)).length, of: lines.length };
}

const SETTLED: readonly ServiceCheck['state'][] = ['met', 'not-applicable'];
