/**
 * The risk log and the timeline as tables, for a spreadsheet.
 *
 * A score that nobody has given is blank, never nought. Soft dates stand in their own
 * words. No cell can run as a formula.
 */
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { highestMarking } from '#domain/kernel/marking.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { directoryOf } from '#domain/party/directory.ts';
import type { Milestone } from '#domain/risk/milestone.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { bandOf, bandsOf, scoreOf } from '#domain/risk/risk-score.ts';
import { compareRisks, isReviewOverdue } from '#domain/risk/risk-steps.ts';
import { inTimeOrder, MILESTONE_WORDS } from '#domain/risk/timeline.ts';
import { printableText } from '../clean-text.ts';
import { ownersOf } from '../pack/minutes-content.ts';
import { live, type PackRows } from '../pack/pack-rows.ts';
import { RISK_STATUS_WORDS } from '../pack/risks-content.ts';
import type { ActionTable } from './action-rows.ts';
import { asWords } from './live-formula.ts';

export const RISK_HEADS = [
  'Reference',
  'Body',
  'Risk',
  'Description',
  'Owner',
  'Likelihood',
  'Impact',
  'Score',
  'Band',
  'Response',
  'Raised on',
  'Review on',
  'Review overdue',
  'Status',
  'Latest review',
  'Raised by the words',
] as const;

export function riskTable(risks: readonly Risk[], bodies: PackRows['bodies'], on: CivilDate): ActionTable {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const there = [...live(risks)].sort(compareRisks);
  const day = (date: CivilDate | null) => (date === null ? '' : showDate(date));
  return {
    marking: highestMarking(there.map(({ marking }) => marking)),
    heads: RISK_HEADS,
    rows: there.map((risk) => {
      const body = known.get(risk.bodyId);
      const band = bandOf(risk, bandsOf(body));
      return [
        ...[risk.reference ?? 'draft', body ? body.shortName || body.name : '', risk.title, risk.description],
        ...[ownersOf(risk), risk.likelihood?.toString() ?? '', risk.impact?.toString() ?? ''],
        ...[scoreOf(risk)?.toString() ?? '', band === null ? '' : `${band.letter} ${band.word}`, risk.response],
        ...[day(risk.raisedOn), day(risk.reviewOn), isReviewOverdue(risk, on) ? 'Yes' : ''],
        ...[RISK_STATUS_WORDS[risk.status], risk.reviews.at(-1)?.text ?? '', risk.quote],
      ].map((cell) => asWords(printableText(cell)));
    }),
  };
}

export const TIMELINE_HEADS = [
  'When',
  'Milestone',
  'Status',
  'Reached',
  'Body',
  'Owner',
  'Stated in',
  'Its words',
  'Note',
] as const;

type Named = Pick<PackRows, 'parties' | 'people' | 'posts' | 'bodies'>;

export function timelineTable(milestones: readonly Milestone[], rows: Named): ActionTable {
  const directory = directoryOf(rows);
  const there = inTimeOrder(milestones);
  return {
    marking: highestMarking(there.map(({ marking }) => marking)),
    heads: TIMELINE_HEADS,
    rows: there.map((each) =>
      [
        ...[showWrittenDate(each.date), each.title, MILESTONE_WORDS[each.status], showWrittenDate(each.reached)],
        each.bodyId === null ? '' : directory.nameOf(each.bodyId),
        each.owner === null ? '' : directory.nameOf(each.owner),
        ...[each.statedIn, each.quote, each.note],
      ].map((cell) => asWords(printableText(cell))),
    ),
  };
}
