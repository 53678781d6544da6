/**
 * What a meeting settled, each kind in a table: the action and decision note of one page.
 *
 * Every row says which minute it came from, by the number that entry has in the
 * minutes. That no action was agreed or no decision made is said, so that nobody
 * looks for it; the other kinds stand only where there are some.
 */
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { numberAllMinutes } from '#domain/minutes/minute-reference.ts';
import type { Source } from '#domain/minutes/source.ts';
import { column, part, table } from '../blocks.ts';
import type { Part, Text } from '../content.ts';
import { ownersOf } from '../pack/minutes-content.ts';
import { live } from '../pack/pack-rows.ts';
import type { OfMeeting } from './paper-rows.ts';

export function outcomeParts(all: OfMeeting): readonly Part[] {
  const { meeting, rows, directory } = all;
  const minute: ReadonlyMap<string, string> = numberAllMinutes(
    rows.agendaItems.filter((each) => each.meetingId === meeting.id),
    rows.minutes.filter((each) => each.meetingId === meeting.id),
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
    row.reference ?? 'draft',
    numberOf(row.source),
    row.text,
    ownersOf(row) || 'Not named',
    showWrittenDate(row.due) || 'No date agreed',
  ]);
  const decisions = made(rows.decisions).map((row): readonly Text[] => [
    row.reference ?? 'draft',
    numberOf(row.source),
    row.text || row.title,
  ]);
  const recommendations = made(rows.recommendations).map((row): readonly Text[] => [
    row.reference ?? 'draft',
    numberOf(row.source),
    row.text,
    row.addressees.map((each) => each.name).join(', ') || 'No addressee stated',
  ]);
  const escalations = made(rows.escalations).map((row): readonly Text[] => [
    row.reference ?? 'draft',
    numberOf(row.source),
    row.title,
    directory.nameOf(row.rung),
  ]);
  const risks = made(rows.risks).map((row): readonly Text[] => [
    row.reference ?? 'draft',
    numberOf(row.source),
    row.description || row.title,
    ownersOf(row) || 'Not named',
  ]);
  const ref = column('Ref.', '27mm');
  const from = column('Minute', '17mm');
  return [
    part('actions', 'Actions', [
      table([ref, from, column('Action', 1), column('Owner', '48mm'), column('Due', '28mm')], actions, {
        size: 'small',
        empty: 'No action was agreed.',
      }),
    ]),
    part('decisions', 'Decisions', [
      table([ref, from, column('Decision', 1)], decisions, { size: 'small', empty: 'No decision was made.' }),
    ]),
    ...(recommendations.length === 0
      ? []
      : [
          part('recommendations', 'Recommendations to others', [
            table([ref, from, column('Recommendation', 1), column('To', '36mm')], recommendations, { size: 'small' }),
          ]),
        ]),
    ...(escalations.length === 0
      ? []
      : [
          part('escalations', 'Escalations', [
            table([ref, from, column('Matter', 1), column('To', '36mm')], escalations, { size: 'small' }),
          ]),
        ]),
    ...(risks.length === 0
      ? []
      : [
          part('risks', 'Risks', [
            table([ref, from, column('Risk', 1), column('Owner', '36mm')], risks, { size: 'small' }),
          ]),
        ]),
  ];
}
