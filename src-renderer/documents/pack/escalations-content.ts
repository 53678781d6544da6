/**
 * Escalations on paper: what is asked, where it stands, how it got there, and the answer.
 *
 * Each step says whose it was, when, and the meeting and minute or the letter that show
 * it, because a reader should see whether the receiving body's minutes evidence receipt
 * (rules.md E-02). Ages are worked out on the day of the paper.
 */
import type { Escalation } from '#domain/escalation/escalation.ts';
import { ageInWords, escalationAge } from '#domain/escalation/escalation-age.ts';
import { SEVERITY_WORDS, STATUS_WORDS, STEP_WORDS } from '#domain/escalation/escalation-words.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { callMeeting, citeMinute, minuteNumber } from '#domain/minutes/cite.ts';
import type { Directory } from '#domain/party/directory.ts';
import { column, fact, heading, paragraph, summary, table } from '../blocks.ts';
import type { Block, Fact, Text } from '../content.ts';
import { live, type PackRows } from './pack-rows.ts';

export type EscalationRows = Pick<
  PackRows,
  'bodies' | 'meetings' | 'agendaItems' | 'minutes' | 'escalationRoutes' | 'files'
>;

export function escalationsContent(
  escalations: readonly Escalation[],
  rows: EscalationRows,
  { directory, on }: { readonly directory: Directory; readonly on: CivilDate },
): readonly Block[] {
  if (escalations.length === 0) return [paragraph('No matter is escalated to or from this body.')];
  return escalations.flatMap((each) => [
    heading(2, each.title, { id: each.id }),
    summary([
      ...(each.reference === null ? [] : [fact('Reference', each.reference)]),
      ...(each.question.trim() === '' || each.question === each.title ? [] : [fact('Question', each.question)]),
      ...(each.options.length === 0 ? [] : [fact('Options', optionLines(each))]),
      ...standingFacts(each, rows, { directory, on }),
      ...(each.answer === '' ? [] : [fact('Answer', each.answer)]),
    ]),
    stepsContent(each, rows, directory),
  ]);
}

/** '1. Rent' and '2. Build', a line each. */
export const optionLines = ({ options }: Pick<Escalation, 'options'>): string =>
  options.map((option, at) => `${at + 1}. ${option}`).join('\n');

/** Who raised it, on which ladder, who has it, who must act, and how old it is. */
export function standingFacts(
  matter: Escalation,
  rows: Pick<EscalationRows, 'bodies' | 'meetings' | 'escalationRoutes'>,
  { directory, on }: { readonly directory: Directory; readonly on: CivilDate },
): readonly Fact[] {
  const route = rows.escalationRoutes.find(({ id }) => id === matter.routeId);
  const age = escalationAge(matter, { route, bodies: rows.bodies, meetings: live(rows.meetings) }, on);
  return [
    fact('Raised by', directory.nameOf(matter.bodyId)),
    fact('Stands with', directory.nameOf(matter.rung)),
    fact('Status', STATUS_WORDS[matter.status]),
    ...(age.waitsFor === null || age.waitsFor === matter.rung
      ? []
      : [fact('Waits for', directory.nameOf(age.waitsFor))]),
    fact('Severity', SEVERITY_WORDS[matter.severity]),
    fact('Answer needed', showWrittenDate(matter.neededBy) || 'no date given'),
    ...(ageInWords(age) === '' ? [] : [fact('Age', ageInWords(age))]),
  ];
}

export function stepsContent(
  { steps: taken }: Pick<Escalation, 'steps'>,
  rows: Pick<EscalationRows, 'meetings' | 'agendaItems' | 'minutes' | 'files'>,
  directory: Directory,
): Block {
  const shown = taken.map((each): readonly Text[] => [
    showDate(each.on),
    STEP_WORDS[each.step],
    directory.nameOf(each.rung),
    shownBy(each, rows),
  ]);
  return table([column('On', '32mm'), column('Step', '38mm'), column('By', 1), column('Shown by', 1)], shown, {
    size: 'small',
    empty: 'No step is recorded.',
  });
}

/** 'SG/2021/07-3.1', the meeting where its minute has no number, or the letter; blank where nothing shows it. */
function shownBy(
  step: Escalation['steps'][number],
  rows: Pick<EscalationRows, 'meetings' | 'agendaItems' | 'minutes' | 'files'>,
): string {
  const meeting = rows.meetings.find(({ id }) => id === step.meetingId);
  const letter = rows.files.find(({ id }) => id === step.evidence);
  const said = [
    ...(meeting ? [citation(meeting, step.minuteId, rows)] : []),
    ...(letter ? [letter.name] : step.evidence === null ? [] : ['a letter on file']),
  ];
  return said.join('; ') || step.note;
}

function citation(
  meeting: Meeting,
  minuteId: Escalation['steps'][number]['minuteId'],
  rows: Pick<EscalationRows, 'agendaItems' | 'minutes'>,
): string {
  if (minuteId === null) return callMeeting(meeting);
  return citeMinute(meeting, minuteNumber(minuteId, rows.agendaItems, rows.minutes));
}
