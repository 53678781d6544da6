/**
 * The register of escalations as a table: what waits first, then the oldest.
 *
 * Where a matter stands, who must act and how old it is in days and in meetings are
 * worked out on the day given. What nothing shows has a column of its own. No cell can
 * run as a formula.
 */
import type { Escalation } from '#domain/escalation/escalation.ts';
import { escalationAge, isLate } from '#domain/escalation/escalation-age.ts';
import { isOpen, isShown } from '#domain/escalation/escalation-steps.ts';
import { SEVERITY_WORDS, STATUS_WORDS, STEP_WORDS } from '#domain/escalation/escalation-words.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { highestMarking } from '#domain/kernel/marking.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { directoryOf } from '#domain/party/directory.ts';
import { printableText } from '../clean-text.ts';
import { live, type PackRows } from '../pack/pack-rows.ts';
import type { ActionTable } from './action-rows.ts';
import { asWords } from './live-formula.ts';

export const ESCALATION_HEADS = [
  'Reference',
  'Matter',
  'Question',
  'Raised by',
  'Raised on',
  'Ladder',
  'Stands with',
  'Waits for',
  'Status',
  'Severity',
  'Answer needed',
  'Days',
  'Meetings',
  'Answer',
  'To ask about',
] as const;

export type EscalationTableRows = Pick<
  PackRows,
  'parties' | 'people' | 'posts' | 'bodies' | 'meetings' | 'escalationRoutes'
>;

export function escalationTable(
  escalations: readonly Escalation[],
  rows: EscalationTableRows,
  on: CivilDate,
): ActionTable {
  const there = [...live(escalations)].sort(compare);
  const directory = directoryOf(rows);
  const routes = new Map(rows.escalationRoutes.map((route) => [route.id, route]));
  const meetings = live(rows.meetings);
  return {
    marking: highestMarking(there.map(({ marking }) => marking)),
    heads: ESCALATION_HEADS,
    rows: there.map((matter) => {
      const route = routes.get(matter.routeId);
      const age = escalationAge(matter, { route, bodies: rows.bodies, meetings }, on);
      const raised = matter.steps[0]?.on;
      return [
        ...[matter.reference ?? 'draft', matter.title, matter.question, directory.nameOf(matter.bodyId)],
        ...[raised ? showDate(raised) : '', route?.name ?? '', directory.nameOf(matter.rung)],
        age.waitsFor === null ? '' : directory.nameOf(age.waitsFor),
        ...[STATUS_WORDS[matter.status], SEVERITY_WORDS[matter.severity], showWrittenDate(matter.neededBy)],
        ...[age.days?.toString() ?? '', age.meetings?.toString() ?? '', matter.answer],
        toAsk(matter, on).join(' '),
      ].map((cell) => asWords(printableText(cell)));
    }),
  };
}

function toAsk(matter: Escalation, on: CivilDate): readonly string[] {
  const bare = matter.steps.filter((step) => !isShown(step)).map(({ step }) => STEP_WORDS[step].toLowerCase());
  return [
    ...(isLate(matter, on) ? ['The answer is late.'] : []),
    ...(bare.length === 0 ? [] : [`Nothing shows that it was ${bare.join(', ')}.`]),
  ];
}

function compare(one: Escalation, other: Escalation): number {
  if (isOpen(one) !== isOpen(other)) return isOpen(one) ? -1 : 1;
  const day = ({ steps }: Escalation) => steps[0]?.on ?? '9999';
  if (day(one) !== day(other)) return day(one) < day(other) ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
