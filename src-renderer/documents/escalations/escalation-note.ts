/**
 * The escalation note: one page that asks a post, or a body run elsewhere, for an answer.
 *
 * It says who asks whom, the question and its options, by when, how the matter came so
 * far, and where the answer goes: it comes back as a letter or an e-mail and is kept
 * with the step. It is a draft until it is issued. Notes of steps are ours and
 * are not printed.
 */
import type { Escalation } from '#domain/escalation/escalation.ts';
import type { EscalationRoute } from '#domain/escalation/escalation-route.ts';
import { waitsFor } from '#domain/escalation/escalation-steps.ts';
import { SEVERITY_WORDS } from '#domain/escalation/escalation-words.ts';
import { type CivilDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Directory } from '#domain/party/directory.ts';
import { bullets, fact, heading, paragraph, part, sheet, steps, summary } from '../blocks.ts';
import type { Block, Sheet } from '../content.ts';
import { type EscalationRows, stepsContent } from '../pack/escalations-content.ts';

/** So many steps are printed, the latest: with more the note would not be one page. */
const LATEST = 5;

export interface NoteRows extends EscalationRows {
  readonly programmes: readonly { readonly name: string; readonly shortName: string }[];
}

export interface NoteFacts {
  readonly directory: Directory;
  readonly on: CivilDate;
  /** What it hangs together with, a line each. */
  readonly linked: readonly string[];
  /** '1', '2': null while it is a draft. */
  readonly version: string | null;
}

export function escalationNote(matter: Escalation, rows: NoteRows, facts: NoteFacts): Sheet {
  const { directory, on, version } = facts;
  const route = rows.escalationRoutes.find(({ id }) => id === matter.routeId);
  const to = receiverOf(matter, route);
  const body = rows.bodies.find(({ id }) => id === matter.bodyId);
  const [programme] = rows.programmes;
  const from = directory.nameOf(matter.bodyId);
  return sheet({
    title: `Escalation: ${matter.title}`,
    subtitle: `To ${directory.nameOf(to)}`,
    reference: matter.reference,
    organisation: programme ? programme.shortName || programme.name : from,
    marking: matter.marking,
    version,
    status: version === null ? 'draft' : 'issued',
    date: showDateInFull(on),
    author: directory.nameOf(body?.secretariat[0] ?? matter.bodyId),
    paging: 'document',
    contents: 0,
    parts: [
      part('note', 'What is asked of you', questionBlocks(matter, rows, { ...facts, from, to, route }), {
        begins: 'run-on',
      }),
    ],
  });
}

/** Whoever is asked now; once it is answered, whoever answered. */
export function receiverOf(matter: Escalation, route: EscalationRoute | undefined): Escalation['rung'] {
  const answered = matter.steps.findLast(({ step }) => step === 'answered');
  return answered?.rung ?? waitsFor(matter, route) ?? matter.rung;
}

interface Asked extends NoteFacts {
  readonly from: string;
  readonly to: Escalation['rung'];
  readonly route: EscalationRoute | undefined;
}

function questionBlocks(
  matter: Escalation,
  rows: NoteRows,
  { directory, on, linked, from, to, route }: Asked,
): Block[] {
  const passed =
    matter.rung === matter.bodyId || matter.rung === to ? [] : [fact('Passed up by', directory.nameOf(matter.rung))];
  return [
    summary([
      fact('Date', showDateInFull(on)),
      fact('From', from),
      ...passed,
      fact('To', directory.nameOf(to)),
      ...(route ? [fact('Route', route.name)] : []),
      fact('Answer needed', showWrittenDate(matter.neededBy) || 'as soon as it can be given'),
      fact('Severity', SEVERITY_WORDS[matter.severity]),
    ]),
    paragraph(matter.question.trim() === '' ? matter.title : matter.question),
    ...(matter.options.length === 0 ? [] : [paragraph('The options are:'), steps(matter.options)]),
    ...(linked.length === 0 ? [] : [heading(2, 'It hangs together with'), bullets(linked)]),
    heading(2, 'How it came to you'),
    stepsContent({ steps: matter.steps.slice(-LATEST).map((step) => ({ ...step, note: '' })) }, rows, directory),
    heading(2, 'Your answer'),
    paragraph(
      matter.answer === ''
        ? `Please answer by letter or e-mail to ${from}, naming ${matter.reference ?? 'this note'}.`
        : matter.answer,
    ),
  ];
}
