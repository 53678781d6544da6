/**
 * The risk log and the timeline of a pack.
 *
 * A risk stands with its score, a letter and a word, by the bands of its body; what it
 * rests on is quoted, so that it can be looked up. The timeline keeps soft dates as they
 * are written: 'spring 2021' is never printed as a day.
 */
import type { Body } from '#domain/body/body.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Directory } from '#domain/party/directory.ts';
import type { Milestone } from '#domain/risk/milestone.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { type BandLetter, bandOf, bandsOf, standingOf } from '#domain/risk/risk-score.ts';
import { isPast, MILESTONE_WORDS } from '#domain/risk/timeline.ts';
import { column, paragraph, table } from '../blocks.ts';
import type { Block, Text, Tone } from '../content.ts';
import { ownersOf } from './minutes-content.ts';

const TONES: Readonly<Record<BandLetter, Tone>> = { R: 'red', A: 'amber', G: 'green' };

export const RISK_STATUS_WORDS: Readonly<Record<Risk['status'], string>> = {
  open: 'Open',
  happened: 'Has happened',
  closed: 'Closed',
};

export function risksContent(risks: readonly Risk[], body: Body): readonly Block[] {
  const bands = bandsOf(body);
  const rule = `A score is likelihood by impact, each from 1 to 5. R is red from ${bands.red}, A amber from ${bands.amber}, G green below.`;
  return [
    ...(risks.length === 0 ? [] : [paragraph(rule, { size: 'small' })]),
    table(
      [
        column('Ref.', '25mm'),
        column('Risk', 2),
        column('Owner', '38mm'),
        column('L × I', '16mm'),
        column('Score', '34mm'),
        column('Response', 1),
        column('Review', '30mm'),
      ],
      risks.map((risk): readonly Text[] => {
        const band = bandOf(risk, bands);
        return [
          risk.reference ?? 'draft',
          [risk.title, ...(risk.status === 'open' ? [] : [` (${RISK_STATUS_WORDS[risk.status].toLowerCase()})`])],
          ownersOf(risk) || 'Not named',
          band === null ? '' : `${risk.likelihood} × ${risk.impact}`,
          band === null ? 'Not judged' : [{ tag: standingOf(risk, bands), tone: TONES[band.letter] }],
          risk.response,
          risk.reviewOn === null ? 'No day agreed' : showDate(risk.reviewOn),
        ];
      }),
      { size: 'small', empty: 'No risk is open.' },
    ),
  ];
}

const STATUS_TONES: Readonly<Record<Milestone['status'], Tone>> = {
  planned: 'blue',
  reached: 'green',
  missed: 'red',
  dropped: 'grey',
};

export function timelineContent(
  milestones: readonly Milestone[],
  { directory, on }: { readonly directory: Directory; readonly on: CivilDate },
): readonly Block[] {
  return [
    table(
      [column('When', '34mm'), column('Milestone', 4), column('Status', '30mm'), column('Stated in', 3)],
      milestones.map((each): readonly Text[] => [
        showWrittenDate(each.date) || 'No date stated',
        [each.title, ...(each.owner === null ? [] : [{ emphasis: ` ${directory.nameOf(each.owner)}` }])],
        [
          { tag: MILESTONE_WORDS[each.status], tone: STATUS_TONES[each.status] },
          ...(each.reached === null ? [] : [` ${showWrittenDate(each.reached)}`]),
          ...(isPast(each, on) ? [' Its day is past.'] : []),
        ],
        each.statedIn,
      ]),
      { size: 'small', empty: 'No milestone is recorded.' },
    ),
  ];
}
