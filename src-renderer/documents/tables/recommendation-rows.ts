/**
 * The recommendations to others as a table: one row for each, those still awaited first.
 *
 * How each stands is worked out on the day given; a response date that is no whole day
 * stands in its own words and is never late. No cell can run as a formula.
 */
import type { Body } from '#domain/body/body.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { highestMarking } from '#domain/kernel/marking.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Recommendation } from '#domain/recommendation/recommendation.ts';
import { earlierOnes, STATE_WORDS, standRecommendation } from '#domain/recommendation/recommendation-steps.ts';
import { printableText } from '../clean-text.ts';
import { live } from '../pack/pack-rows.ts';
import type { ActionTable } from './action-rows.ts';
import { asWords } from './live-formula.ts';

export const RECOMMENDATION_HEADS = [
  'Reference',
  'Body',
  'Recommendation',
  'To',
  'Source',
  'Made on',
  'Response due',
  'Standing',
  'Response',
  'Responded on',
  'Times chased',
  'Times made before',
] as const;

/** `rows.recommendations` are all there are, so that what was made before is counted whatever is listed. */
export function recommendationTable(
  recommendations: readonly Recommendation[],
  rows: { readonly bodies: readonly Body[]; readonly recommendations: readonly Recommendation[] },
  on: CivilDate,
): ActionTable {
  const known = new Map(rows.bodies.map((body) => [body.id, body.shortName || body.name]));
  const there = [...live(recommendations)].sort(compare);
  return {
    marking: highestMarking(there.map(({ marking }) => marking)),
    heads: RECOMMENDATION_HEADS,
    rows: there.map((each) =>
      [
        ...[each.reference ?? '', known.get(each.bodyId) ?? '', each.text],
        each.addressees.map(({ name }) => name).join(', ') || 'No addressee stated',
        each.paragraph,
        each.madeOn === null ? '' : showDate(each.madeOn),
        showWrittenDate(each.responseDue),
        STATE_WORDS[standRecommendation(each, on).state],
        ...[each.response, showWrittenDate(each.respondedOn)],
        ...[String(each.chases.length), String(earlierOnes(each, rows.recommendations).length)],
      ].map((cell) => asWords(printableText(cell))),
    ),
  };
}

function compare(one: Recommendation, other: Recommendation): number {
  const key = ({ verdict, madeOn, reference, id }: Recommendation) =>
    `${verdict === null ? 0 : 1} ${madeOn ?? '9999'} ${reference ?? '~'} ${id}`;
  return key(one) < key(other) ? -1 : 1;
}
