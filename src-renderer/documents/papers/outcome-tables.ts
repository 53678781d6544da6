/**
 * What a meeting settled, each kind in a table: the action and decision note of one page.
 *
 * Every row says which minute it came from, by the number that entry has in the
 * minutes, or its item's where the entry is nothing but the row. A kind whose rows
 * have no reference yet has no column for one. That no action was agreed or no decision
 * made is said, so that nobody looks for it; the other kinds stand only where there are some.
 */
import { inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { numberAllMinutes } from '#domain/minutes/minute-reference.ts';
import type { Source } from '#domain/minutes/source.ts';
import { column, heading, table } from '../blocks.ts';
import type { Block, Column, Text } from '../content.ts';
import { ownersOf } from '../pack/minutes-content.ts';
import { live } from '../pack/pack-rows.ts';
import type { OfMeeting } from './paper-rows.ts';

export function outcomeTables(all: OfMeeting): readonly Block[] {
  const { meeting, rows, directory } = all;
  const agenda = rows.agendaItems.filter((each) => each.meetingId === meeting.id);
  const entries = rows.minutes.filter((each) => each.meetingId === meeting.id);
  const numbers = numberAllMinutes(agenda, entries);
  const items: ReadonlyMap<string | null, string> = numberItems(agenda);
  const taken = [null, ...inOrder(agenda).map(({ id }) => id)].flatMap((id) =>
    live(entries)
      .filter((each) => (items.has(each.agendaItemId) ? each.agendaItemId : null) === id)
      .sort(compareOrder),
  );
  const minute: ReadonlyMap<string, string> = new Map(
    taken.map((each) => [each.id, numbers.get(each.id) || (items.get(each.agendaItemId) ?? '')]),
  );
  const made = <Row extends { readonly meetingId: unknown; readonly source: Source; readonly deletedAt: unknown }>(
    list: readonly Row[],
  ): readonly Row[] => {
    const own = live(list).filter(
      (row) => row.meetingId === meeting.id || (row.source.from === 'minute' && minute.has(row.source.minuteId)),
    );
    return [...own].sort((one, other) => placeOf(one.source) - placeOf(other.source));
  };
  const places = [...minute.keys()];
  const placeOf = (source: Source) => (source.from === 'minute' ? places.indexOf(source.minuteId) : places.length);
  const numberOf = (source: Source) => (source.from === 'minute' ? (minute.get(source.minuteId) ?? '') : '');

  const actions = made(rows.actions).map((row): readonly Text[] => [
    row.reference ?? '',
    numberOf(row.source),
    row.text,
    ownersOf(row) || 'Not named',
    showWrittenDate(row.due) || 'No date agreed',
  ]);
  const decisions = made(rows.decisions).map((row): readonly Text[] => [
    row.reference ?? '',
    numberOf(row.source),
    row.text || row.title,
  ]);
  const recommendations = made(rows.recommendations).map((row): readonly Text[] => [
    row.reference ?? '',
    numberOf(row.source),
    row.text,
    row.addressees.map((each) => each.name).join(', ') || 'No addressee stated',
  ]);
  const escalations = made(rows.escalations).map((row): readonly Text[] => [
    row.reference ?? '',
    numberOf(row.source),
    row.title,
    directory.nameOf(row.rung),
  ]);
  const risks = made(rows.risks).map((row): readonly Text[] => [
    row.reference ?? '',
    numberOf(row.source),
    row.description || row.title,
    ownersOf(row) || 'Not named',
  ]);
  const from = column('Minute', '15mm');
  /** With its references, where there are any. */
  const listed = (columns: readonly Column[], all: readonly (readonly Text[])[], empty: string | null = null) => {
    const cites = all.some(([reference]) => reference !== '');
    return cites
      ? table([column('Ref.', '25mm'), from, ...columns], all, { size: 'small', empty })
      : table(
          [from, ...columns],
          all.map(([, ...cells]) => cells),
          { size: 'small', empty },
        );
  };
  const where = (title: string, columns: readonly Column[], all: readonly (readonly Text[])[]): readonly Block[] =>
    all.length === 0 ? [] : [heading(2, title), listed(columns, all)];
  return [
    heading(2, 'Actions'),
    listed([column('Action', 1), column('Owner', '38mm'), column('Due', '27mm')], actions, 'No action was agreed.'),
    heading(2, 'Decisions'),
    listed([column('Decision', 1)], decisions, 'No decision was made.'),
    ...where('Recommendations to others', [column('Recommendation', 1), column('To', '36mm')], recommendations),
    ...where('Escalations', [column('Matter', 1), column('To', '36mm')], escalations),
    ...where('Risks', [column('Risk', 1), column('Owner', '36mm')], risks),
  ];
}
