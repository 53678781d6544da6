/**
 * A summary of the decisions since a panel last met, as a report to that panel.
 *
 * In the form of the seed's report: title, "Meeting to be held on", the contact, an
 * executive summary, what the panel is asked to do, and numbered sections (checklist
 * O-33; rules.md C-07). Only what may be public is described; what is not is counted.
 */
import type { Decision } from '#domain/decision/decision.ts';
import { KEY_WORDS } from '#domain/decision/decision-words.ts';
import type { MadeSince } from '#domain/decision/decisions-since.ts';
import { totalOf } from '#domain/decision/sign-off-route.ts';
import { type CivilDate, showDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { showPence } from '#domain/kernel/money.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { column, fact, heading, paragraph, part, sheet, summary, table } from '../blocks.ts';
import type { Block, Sheet } from '../content.ts';
import { running } from './notice-blocks.ts';
import { namedIn, statusOf } from './notice-words.ts';

export interface PanelFacts {
  /** 'Police and Crime Panel'. */
  readonly panel: string;
  readonly meetingOn: CivilDate;
  /** Its last meeting; null where none is known. */
  readonly since: CivilDate | null;
  readonly contact: string;
  readonly organisation: string;
}

export function panelSummary(made: MadeSince, facts: PanelFacts): Sheet {
  const { panel, meetingOn, contact, organisation } = facts;
  return sheet({
    title: 'Summary of decisions',
    subtitle: `${panel}, meeting to be held on ${showDateInFull(meetingOn)}`,
    organisation: panel,
    marking: 'OFFICIAL',
    author: organisation,
    status: 'issued',
    date: showDate(meetingOn),
    paging: 'document',
    contents: 0,
    parts: [
      part('contact', 'Contact for further information', [paragraph(contact || 'not stated')], { begins: 'run-on' }),
      part('executive-summary', 'Executive summary', [paragraph(executiveSummary(made, facts))], { begins: 'run-on' }),
      part('recommendation', 'Recommendation', [paragraph(`The ${panel} is asked to note the report.`)], {
        begins: 'run-on',
      }),
      part('1', 'Decisions made', [decisionTable(made.open), ...withheldBlocks(made)], {
        number: '1',
        begins: 'run-on',
      }),
      part('2', 'What each decision does', eachDecision(made.open), { number: '2', begins: 'run-on' }),
      part('3', 'Background papers', [paragraph('The notice of each decision, as published.')], {
        number: '3',
        begins: 'run-on',
      }),
    ],
  });
}

function executiveSummary({ open, withheld }: MadeSince, { since, meetingOn }: PanelFacts): string {
  const count = open.length + withheld.length;
  const span = since === null ? `up to ${showDate(meetingOn)}` : `since its last meeting, on ${showDate(since)}`;
  const totals = open.map(totalOf).filter((total) => total !== null);
  const sum = totals.reduce((all, one) => all + one, 0);
  const money = totals.length === 0 ? '' : ` ${whichState(totals.length, count)} money: ${showPence(sum)} in all.`;
  if (count === 0) return `This report says that no decision was made ${span}.`;
  return `This report gives the panel a summary of the ${count === 1 ? 'one decision' : `${count} decisions`} made ${span}.${money}`;
}

function whichState(stating: number, count: number): string {
  if (stating === count) return count === 1 ? 'It states' : count === 2 ? 'Both state' : 'All of them state';
  return stating === 1 ? 'One of them states' : `${stating} of them state`;
}

const decisionTable = (decisions: readonly Decision[]): Block =>
  table(
    [
      column('Decision', 2),
      column('Made', '25mm'),
      column('Decision maker', '36mm'),
      column('Key', '16mm'),
      column('Money', '29mm', 'end'),
    ],
    decisions.map((decision) => {
      const total = totalOf(decision);
      return [
        `${decision.reference === null ? '' : `${decision.reference} `}${decision.title}`,
        showWrittenDate(decision.made) || 'not stated',
        namedIn(decision.makers) || 'not stated',
        KEY_WORDS[decision.key],
        total === null ? 'none stated' : showPence(total),
      ];
    }),
    { size: 'small', empty: 'No decision that may be described in a public report was made.' },
  );

function withheldBlocks({ withheld }: MadeSince): readonly Block[] {
  if (withheld.length === 0) return [];
  const said =
    withheld.length === 1
      ? 'One decision more is exempt or marked OFFICIAL-SENSITIVE, and is not described here.'
      : `${withheld.length} decisions more are exempt or marked OFFICIAL-SENSITIVE, and are not described here.`;
  return [paragraph(said)];
}

function eachDecision(decisions: readonly Decision[]): readonly Block[] {
  if (decisions.length === 0) return [paragraph('There is none to describe.')];
  return decisions.flatMap((decision, at) => [
    heading(2, decision.title, { number: `2.${at + 1}` }),
    ...running(decision.text || decision.title),
    summary([
      fact('Status', statusOf(decision)),
      ...(decision.published === null ? [] : [fact('Published', showWrittenDate(decision.published))]),
      ...(decision.effective === null ? [] : [fact('Effective from', showWrittenDate(decision.effective))]),
    ]),
  ]);
}
