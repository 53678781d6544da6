/**
 * Money, in whole pence.
 *
 * A sum of pounds in floating point loses a penny sooner or later, and a notice
 * that does not add up is quoted for years. So an amount is an integer of pence
 * and only its printing knows pounds. '£1.3m' is read as one million three
 * hundred thousand; '1,2,3' is not an amount.
 */
import { z } from 'zod';

/** Whole pence; may be negative. */
export const pence = z.int().min(-1e14).max(1e14);
export type Pence = number;

const AMOUNT =
  /^(-|\()?\s*£?\s*(-)?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s*(k|m|bn|million|billion|thousand)?\s*\)?$/i;
const SHORT = /^(-)?\s*£?\s*(\d+)\.(\d+)\s*(k|m|bn|million|billion|thousand)$/i;
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** Reads '£69,573.32', '69573.32', '£1.3m', '(250.00)'. Null where it is not one amount. */
export function parsePence(text: string): Pence | null {
  const written = text.trim();
  const short = SHORT.exec(written);
  if (short) return scaled(`${short[2]}`, `${short[3]}`, short[4], short[1] !== undefined);
  const found = AMOUNT.exec(written);
  if (!found || (written.startsWith('(') && !written.endsWith(')'))) return null;
  return scaled(
    `${found[3]}`.replaceAll(',', ''),
    found[4] ?? '',
    found[5],
    found[1] !== undefined || found[2] !== undefined,
  );
}

/** '£639,733.00'. Always two places: a column of money is read down its points. */
export function showPence(amount: Pence): string {
  const whole = Math.floor(Math.abs(amount) / 100);
  const rest = String(Math.abs(amount) % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}£${inThousands(whole)}.${rest}`;
}

/** '1,300,000'. By hand: a register shows thousands of sums, and asking the locale for each is slow. */
const inThousands = (whole: number): string => String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',');

export function totalPence(amounts: readonly Pence[]): Pence {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Whole pence or nothing: '£1.3333k' is not an amount anyone can pay. */
function scaled(whole: string, fraction: string, scale: string | undefined, negative: boolean): Pence | null {
  const places = Math.round(Math.log10(SCALES[scale?.toLowerCase() ?? ''] ?? 1)) + 2;
  if (fraction.length > places) return null;
  const digits = Number(whole + fraction.padEnd(places, '0'));
  if (!Number.isSafeInteger(digits) || digits > 1e14) return null;
  return negative ? -digits : digits;
}
