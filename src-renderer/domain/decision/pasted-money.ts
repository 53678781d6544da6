/**
 * A money table as it is pasted: one pair a row, or two, as S3's notice has it.
 *
 *     Locality	Allocation	Locality	Allocation
 *     Bolton	£69,573.32	Salford	£70,651.98
 *
 * The left pairs come first, then the right ones, as a reader goes down them. Every
 * cell comes back: as a line, as the total, as a heading, or as a problem with its
 * row. No amount is rounded and none is guessed: '1,2,3' is not an amount
 * (checklist T-11).
 */
import { splitRows } from '../document/pasted-table.ts';
import { isTooLong, typedLine } from '../kernel/draft.ts';
import { type Pence, parsePence } from '../kernel/money.ts';

export type MoneyProblem = 'not-an-amount' | 'missing' | 'no-label' | 'too-long';

export interface PastedLine {
  /** Counted from 1 in what was pasted. */
  readonly row: number;
  readonly label: string;
  readonly amount: Pence;
  /** Taken as written, and said, because few notices pay less than nothing. */
  readonly negative: boolean;
}

export interface UnreadLine {
  readonly row: number;
  readonly label: string;
  readonly text: string;
  readonly problem: MoneyProblem;
}

export interface PastedMoney {
  readonly lines: readonly PastedLine[];
  readonly problems: readonly UnreadLine[];
  readonly statedTotal: Pence | null;
  readonly headings: readonly { readonly row: number; readonly text: string }[];
}

const TOTAL = /^(grand |overall )?total( amount| allocation)?:?$/i;
const AMOUNT_HEAD = /^(allocations?|amounts?|sums?|values?|totals?|cost|£|award|funding)( \(£\))?$/i;
/** One pair in running text: words, then what looks like a sum. */
const PAIR = /(\S.*?)\s+([-(]?£?-?\d[\d,.]*(?:\s?(?:k|m|bn|million|billion|thousand)\b)?\)?)(?=\s|$)/giu;

export function readPastedMoney(text: string): PastedMoney {
  const rows = splitRows(text).map(({ line, cells }) => ({
    row: line,
    cells: cells.length > 1 ? cells : pairsIn(cells[0] ?? ''),
  }));
  const headings: { row: number; text: string }[] = [];
  const pairs = rows.flatMap(({ row, cells }) => {
    if (cells.every((cell) => cell === '')) return [];
    if (isHeading(cells)) {
      headings.push({ row, text: cells.filter(Boolean).join(' ') });
      return [];
    }
    const count = Math.ceil(cells.length / 2);
    return Array.from({ length: count }, (_, at) => ({
      row,
      at,
      label: cells[at * 2] ?? '',
      text: cells[at * 2 + 1] ?? '',
    }));
  });
  const inOrder = pairs
    .filter(({ label, text: amount }) => label !== '' || amount !== '')
    .sort((one, other) => one.at - other.at || one.row - other.row);
  const lines: PastedLine[] = [];
  const problems: UnreadLine[] = [];
  let statedTotal: Pence | null = null;
  for (const { row, label: written, text: sum } of inOrder) {
    const label = typedLine(written);
    const amount = parsePence(sum);
    const problem = problemOf(label, sum, amount);
    if (amount === null || problem !== null)
      problems.push({ row, label, text: sum, problem: problem ?? 'not-an-amount' });
    else if (TOTAL.test(label) && statedTotal === null) statedTotal = amount;
    else lines.push({ row, label, amount, negative: amount < 0 });
  }
  return { lines, problems, statedTotal, headings };
}

function problemOf(label: string, sum: string, amount: Pence | null): MoneyProblem | null {
  if (sum.trim() === '') return 'missing';
  if (amount === null) return 'not-an-amount';
  if (label === '') return 'no-label';
  return isTooLong(label) ? 'too-long' : null;
}

/** Cells of a line without tabs, as a PDF gives it; a line without a sum is one cell. */
function pairsIn(line: string): readonly string[] {
  const found = [...line.matchAll(PAIR)];
  const covered = found.reduce((sum, [whole]) => sum + whole.trim().length, 0);
  const words = line.replaceAll(/\s/g, '').length;
  const read = found
    .flatMap(([whole]) => whole)
    .join('')
    .replaceAll(/\s/g, '').length;
  return found.length > 0 && covered > 0 && read === words
    ? found.flatMap(([, label = '', amount = '']) => [label, amount])
    : headingWords(line);
}

/** 'Locality Allocation Locality Allocation' copied without its tabs. */
function headingWords(line: string): readonly string[] {
  const words = line.trim().split(/\s+/);
  return words.length % 2 === 0 && isHeading(words) ? words : [line];
}

const isHeading = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell, at) => (at % 2 === 0 ? !/\d/.test(cell) : AMOUNT_HEAD.test(cell.trim())));

export const MONEY_PROBLEM: Readonly<Record<MoneyProblem, string>> = {
  'not-an-amount': 'is not one amount. Write it as £69,573.32 or £1.3m.',
  missing: 'has no amount. Write one, or leave the line out.',
  'no-label': 'is a sum that does not say what for. Write what it is for.',
  'too-long': 'has a name longer than 500 characters. Shorten it.',
};
