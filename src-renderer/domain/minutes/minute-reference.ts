/**
 * What an entry of the minutes is cited as: 'SG/2021/07-5.2', and its item 'SG/2021/07-5'.
 *
 * The meeting's reference, then the number worked out from the place (rules.md
 * M-06). Paper, screen and registers all ask here, so that no two ever differ. A
 * meeting that has no reference yet has entries that cannot be cited.
 */
import { type AgendaItem, numberItems } from '../agenda/agenda-item.ts';
import type { MinuteId } from '../kernel/id.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type Minute, numberMinutes } from './minute.ts';

/** Null for a meeting without a reference, and for what has no number. */
export function minuteReference(meeting: Pick<Meeting, 'reference'>, number: string | undefined): string | null {
  return meeting.reference === null || number === undefined || number === '' ? null : `${meeting.reference}-${number}`;
}

/** Every entry of a meeting with its number, in the order of the minutes; '' before the first item. */
export function numberAllMinutes(
  items: readonly AgendaItem[],
  minutes: readonly Minute[],
): ReadonlyMap<MinuteId, string> {
  const numbers = numberItems(items);
  const live = minutes.filter((each) => each.deletedAt === null);
  const opening = live.filter((entry) => entry.agendaItemId === null || !numbers.has(entry.agendaItemId));
  return new Map([
    ...opening.map((entry) => [entry.id, ''] as const),
    ...[...numbers].flatMap(([id, number]) => [
      ...numberMinutes(
        number,
        live.filter((entry) => entry.agendaItemId === id),
      ),
    ]),
  ]);
}
