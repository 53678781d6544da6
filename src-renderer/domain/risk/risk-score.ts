/**
 * The score of a risk: likelihood by impact, banded as its body says.
 *
 * Each is judged from 1 to 5, so the score runs to 25. The usual bands are red from 15
 * and amber from 8 (rules.md K-02); published ones differ, so a body may set its own.
 * A colour is always a letter and a word too. A risk that nobody has judged has none.
 */
import type { Body, RiskBands } from '../body/body.ts';
import type { Risk } from './risk.ts';

export const USUAL_BANDS: RiskBands = { red: 15, amber: 8 };

export const BANDS = ['R', 'A', 'G'] as const;
export type BandLetter = (typeof BANDS)[number];

export interface Band {
  readonly letter: BandLetter;
  readonly word: 'Red' | 'Amber' | 'Green';
}

const WORDS = { R: 'Red', A: 'Amber', G: 'Green' } as const;

export const LIKELIHOOD_WORDS = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const;
export const IMPACT_WORDS = ['Negligible', 'Minor', 'Moderate', 'Major', 'Severe'] as const;

type Judged = Pick<Risk, 'likelihood' | 'impact'>;

export function scoreOf({ likelihood, impact }: Judged): number | null {
  return likelihood === null || impact === null ? null : likelihood * impact;
}

export const bandsOf = (body: Pick<Body, 'riskBands'> | undefined): RiskBands => body?.riskBands ?? USUAL_BANDS;

/** Null where it has not been judged. */
export function bandOf(risk: Judged, { red, amber }: RiskBands): Band | null {
  const score = scoreOf(risk);
  if (score === null) return null;
  const letter = score >= red ? 'R' : score >= amber ? 'A' : 'G';
  return { letter, word: WORDS[letter] };
}

/** '12 A Amber', or that nobody has judged it. */
export function standingOf(risk: Judged, bands: RiskBands): string {
  const band = bandOf(risk, bands);
  return band === null ? 'Not judged' : `${scoreOf(risk)} ${band.letter} ${band.word}`;
}

/** The working: 'Likelihood 3 × impact 4 = 12. Red from 15, amber from 8, green below (rule K-02).' */
export function whyBand(risk: Judged, bands: RiskBands): string {
  const rule = `Red from ${bands.red}, amber from ${bands.amber}, green below (rule K-02).`;
  const score = scoreOf(risk);
  if (score === null) return `It has no score until likelihood and impact are both judged. ${rule}`;
  return `Likelihood ${risk.likelihood} × impact ${risk.impact} = ${score}. ${rule}`;
}

/** Amber begins below red, so that there is an amber. */
export const areBands = ({ red, amber }: RiskBands): boolean => amber < red;
