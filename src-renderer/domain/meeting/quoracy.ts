/**
 * Whether a meeting was quorate, and how that is said (rules.md M-04).
 *
 * Only those present count: neither officers in attendance nor apologies. Who stands
 * in for a member counts; who joined late or left is counted item by item. Where the
 * terms of reference state no quorum that is what is said; where they state one in
 * words alone ('a majority of members') it is for the chair to judge.
 */
import { type AgendaItem, inOrder, numberItems } from '../agenda/agenda-item.ts';
import { type Body, NO_QUORUM_STATED } from '../body/body.ts';
import type { AgendaItemId } from '../kernel/id.ts';
import { type Attendance, countByGroup } from './attendance.ts';

export interface Quoracy {
  readonly present: number;
  /** Null: none stated, or stated in words alone. */
  readonly needed: number | null;
  readonly quorate: boolean | null;
  readonly sentence: string;
  /** As the minutes say it, of a meeting that is over. */
  readonly minuted: string;
}

export function quoracyOf(
  body: Pick<Body, 'quorum'> | undefined,
  attendances: readonly Attendance[],
  items: readonly AgendaItem[] = [],
): Quoracy {
  const { present } = countByGroup(attendances);
  const quorum = body?.quorum ?? null;
  const here = `${present} present`;
  if (quorum === null) {
    const sentence = `${here}; ${NO_QUORUM_STATED}.`;
    return { present, needed: null, quorate: null, sentence, minuted: sentence };
  }
  if (quorum.count === null) {
    const sentence = `${here}; the quorum is “${quorum.text}”, which the chair judges.`;
    const minuted = `${here}; the quorum is “${quorum.text}”.`;
    return { present, needed: null, quorate: null, sentence, minuted };
  }
  const quorate = present >= quorum.count;
  const without = quorate ? itemsWithoutQuorum(quorum.count, attendances, items) : [];
  const but = without.length === 0 ? '' : `, but not for ${listed(without)}`;
  const say = (is: string) =>
    `${here}; the quorum is ${quorum.count}: the meeting ${is} ${quorate ? '' : 'not '}quorate${but}.`;
  return { present, needed: quorum.count, quorate, sentence: say('is'), minuted: say('was') };
}

/** How many of those present were there for an item: from the item they joined at, until the one they left at. */
export function presentAt(
  item: AgendaItemId,
  attendances: readonly Attendance[],
  items: readonly AgendaItem[],
): number {
  const order = inOrder(items).map((each) => each.id);
  const at = order.indexOf(item);
  const place = (id: AgendaItemId | null, unknown: number) => {
    const found = id === null ? -1 : order.indexOf(id);
    return found < 0 ? unknown : found;
  };
  return attendances.filter(
    (each) =>
      each.deletedAt === null &&
      each.group === 'present' &&
      place(each.joinedAt, 0) <= at &&
      at < place(each.leftAt, order.length),
  ).length;
}

function itemsWithoutQuorum(
  needed: number,
  attendances: readonly Attendance[],
  items: readonly AgendaItem[],
): readonly string[] {
  const numbers = numberItems(items);
  return inOrder(items)
    .filter((item) => presentAt(item.id, attendances, items) < needed)
    .flatMap((item) => numbers.get(item.id) ?? []);
}

const listed = (numbers: readonly string[]): string =>
  numbers.length === 1 ? `item ${numbers[0]}` : `items ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
