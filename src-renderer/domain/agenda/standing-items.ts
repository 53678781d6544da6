/**
 * The items every meeting has (rules.md M-01).
 *
 * Apologies, declarations, the last minutes and matters arising open an agenda;
 * any other business and the date of the next meeting close it. Adding them puts
 * in only those that are missing, each in its place, and moves nothing that is
 * there already.
 */
import type { MeetingId } from '../kernel/id.ts';
import { compareOrder, type OrderKey, orderKeyAt } from '../kernel/order-key.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { type AgendaItem, type ItemPurpose, STANDING_ITEMS } from './agenda-item.ts';
import { newAgendaItem } from './agenda-item-draft.ts';
import { itemsUnder } from './move-item.ts';

type Standing = (typeof STANDING_ITEMS)[number];

interface Usual {
  readonly title: string;
  readonly purpose: ItemPurpose;
  readonly closes: boolean;
}

const USUAL: Readonly<Record<Standing, Usual>> = {
  apologies: { title: 'Welcome and apologies', purpose: 'noting', closes: false },
  declarations: { title: 'Declarations of interest', purpose: 'noting', closes: false },
  'minutes-of-last-meeting': { title: 'Minutes of the last meeting', purpose: 'decision', closes: false },
  'matters-arising': { title: 'Matters arising and action log', purpose: 'discussion', closes: false },
  'any-other-business': { title: 'Any other business', purpose: 'discussion', closes: true },
  'date-of-next-meeting': { title: 'Date of next meeting', purpose: 'information', closes: true },
};

/** The missing ones, in order, ready to be added; none where all are there. */
export function standingItemsToAdd(
  meetingId: MeetingId,
  items: readonly AgendaItem[],
): readonly Omit<Unstamped<AgendaItem>, 'id'>[] {
  const places: Place[] = itemsUnder(items, null).map(({ id, order, standing }) => ({ id, order, standing }));
  const anywhere = new Set(items.filter((item) => item.deletedAt === null).map((item) => item.standing));
  return STANDING_ITEMS.filter((kind) => !anywhere.has(kind)).map((kind) => {
    const order = orderKeyAt(places, placeOf(kind, places));
    places.push({ id: `new ${kind}`, order, standing: kind });
    places.sort(compareOrder);
    const { title, purpose } = USUAL[kind];
    const fields = { title, purpose, lead: null, minutesAllowed: null, recommendation: '' };
    return { ...newAgendaItem(fields, { meetingId, parentId: null, order }), standing: kind };
  });
}

interface Place {
  readonly id: string;
  readonly order: OrderKey;
  readonly standing: Standing | null;
}

/** After the last of those that come before it; a closing one otherwise last, an opening one otherwise first. */
function placeOf(kind: Standing, places: readonly Place[]): number {
  const rank = STANDING_ITEMS.indexOf(kind);
  const ranks = places.map((place) => (place.standing === null ? null : STANDING_ITEMS.indexOf(place.standing)));
  if (USUAL[kind].closes) {
    const following = ranks.findIndex((other) => other !== null && other > rank);
    return following < 0 ? places.length : following;
  }
  return ranks.findLastIndex((other) => other !== null && other < rank) + 1;
}
