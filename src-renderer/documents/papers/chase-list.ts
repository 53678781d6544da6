/**
 * The chase list: what each owner owes, one part for each.
 *
 * It is a working paper of the secretariat's and may be sent: it carries its marking,
 * the day it was made, and no address, telephone number or reason why.
 */
import type { Body } from '#domain/body/body.ts';
import { type CivilDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { highestMarking } from '#domain/kernel/marking.ts';
import { column, paragraph, part, sheet, table } from '../blocks.ts';
import type { Sheet, Text, Tone } from '../content.ts';
import { OWED_HEADS, type OwnersActions, owedTable } from '../tables/owed-rows.ts';

const TONES: Readonly<Record<string, Tone>> = { B: 'blue', R: 'red', A: 'amber', G: 'green' };

interface ChaseList {
  readonly owed: readonly OwnersActions[];
  readonly bodies: readonly Body[];
  readonly on: CivilDate;
  readonly programme: string;
  /** Who keeps the log. */
  readonly author: string;
}

export function chaseListSheet({ owed, bodies, on, programme, author }: ChaseList): Sheet {
  const tables = owed.map((each) => ({ each, its: owedTable(each, bodies, on) }));
  const [only] = owed;
  return sheet({
    title: owed.length === 1 && only ? `Open actions: ${nameOf(only)}` : 'Open actions by owner',
    subtitle: `As at ${showDateInFull(on)}`,
    organisation: programme,
    marking: highestMarking(tables.map(({ its }) => its.marking)),
    status: 'issued',
    date: showDateInFull(on),
    author,
    paging: 'document',
    contents: 0,
    parts: tables.map(({ each, its }, at) =>
      part(
        `owner-${at + 1}`,
        owed.length === 1 ? 'What is open' : nameOf(each),
        [
          paragraph(countOf(each.actions.length, its.overdue), { size: 'small' }),
          table(
            [
              column(OWED_HEADS[0], '30mm'),
              column(OWED_HEADS[1], 1),
              column(OWED_HEADS[2], '31mm'),
              column(OWED_HEADS[3], '29mm'),
            ],
            its.rows.map(rowOf),
            { size: 'small', empty: 'Nothing is open.' },
          ),
        ],
        { begins: 'run-on' },
      ),
    ),
  });
}

/** Upright, so that owners follow each other: where it was agreed and the latest update stand under the action. */
function rowOf([
  reference = '',
  action = '',
  due = '',
  standing = '',
  agreed = '',
  latest = '',
]: readonly string[]): readonly Text[] {
  const under = [
    ...(agreed === '' ? [] : [`Agreed: ${agreed}.`]),
    ...(latest === '' ? [] : [`Latest update: ${latest}`]),
  ].join(' ');
  return [
    reference,
    under === '' ? action : `${action}\n${under}`,
    due,
    [{ tag: standing, tone: TONES[standing.slice(0, 1)] ?? 'grey' }],
  ];
}

const nameOf = ({ name }: OwnersActions): string => (name === '' ? 'No owner named' : name);

export function countOf(open: number, overdue: number): string {
  const said = open === 1 ? '1 open action' : `${open} open actions`;
  return overdue === 0 ? `${said}.` : `${said}, ${overdue} overdue.`;
}
