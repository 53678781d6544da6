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
        nameOf(each),
        [
          paragraph(countOf(each.actions.length, its.overdue), { size: 'small' }),
          table(
            [
              column(OWED_HEADS[0], '30mm'),
              column(OWED_HEADS[1], 2),
              column(OWED_HEADS[2], '32mm'),
              column(OWED_HEADS[3], '30mm'),
              column(OWED_HEADS[4], '36mm'),
              column(OWED_HEADS[5], 1),
            ],
            its.rows.map((cells): readonly Text[] =>
              cells.map((cell, place) =>
                place === 3 ? [{ tag: cell, tone: TONES[cell.slice(0, 1)] ?? 'grey' }] : cell,
              ),
            ),
            { size: 'small', empty: 'Nothing is open.' },
          ),
        ],
        { orientation: 'landscape', begins: at === 0 ? 'new-page' : 'run-on' },
      ),
    ),
  });
}

const nameOf = ({ name }: OwnersActions): string => (name === '' ? 'No owner named' : name);

export function countOf(open: number, overdue: number): string {
  const said = open === 1 ? '1 open action' : `${open} open actions`;
  return overdue === 0 ? `${said}.` : `${said}, ${overdue} overdue.`;
}
