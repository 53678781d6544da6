/**
 * References: what a thing is called once others have it in hand.
 *
 * 'SG/2021/07' is the seventh meeting the Steering Group published in 2021,
 * 'SG/2021/A12' its twelfth action, 'SG/2021/E02' its second escalation, 'SG/2021/K04' its
 * fourth risk, 'SG/2021/P03' its third pack, 'SG/2021/R02' its second recommendation to
 * others (rules.md M-06).
 * A reference is allocated when the thing is first published, is never changed and
 * never used again; until then there is none. Numbers count on from the highest
 * one ever used, so a gap is left where a thing was put aside.
 */

/** What follows the year: nothing for a meeting, a letter for what has a register of its own. */
export type ReferenceSeries = '' | 'A' | 'E' | 'K' | 'P' | 'R';

export interface ReferenceRun {
  /** What the body is called in references: 'SG'. */
  readonly code: string;
  readonly year: number;
  readonly series: ReferenceSeries;
}

/** The next one of the run. `used` are all that were ever given, of any run, those put aside among them. */
export function allocateReference(run: ReferenceRun, used: readonly (string | null)[]): string {
  const start = `${run.code}/${run.year}/${run.series}`.toLocaleUpperCase('en-GB');
  const numbers = used.map((reference) => numberIn(reference, start));
  const next = Math.max(0, ...numbers) + 1;
  return `${run.code}/${run.year}/${run.series}${String(next).padStart(2, '0')}`;
}

/** The short name where there is one, else the capitals of the name: 'Wessex Steering Group' is 'WSG'. */
export function referenceCode(body: { readonly name: string; readonly shortName: string }): string {
  const short = body.shortName.trim();
  if (short !== '') return short;
  const initials = body.name.match(/(?<![\p{L}\p{N}])\p{Lu}|(?<=\p{Lu})\p{Lu}/gu)?.join('');
  return initials === undefined || initials === '' ? 'REF' : initials;
}

/** 7 in 'SG/2021/07' and in 'SG/2021/07-5'; 0 where it belongs to another run. */
function numberIn(reference: string | null, start: string): number {
  const text = reference?.trim().toLocaleUpperCase('en-GB') ?? '';
  if (!text.startsWith(start)) return 0;
  return Number(/^(\d{1,6})(?!\d)/.exec(text.slice(start.length))?.[1] ?? 0);
}
