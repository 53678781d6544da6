/**
 * The items every meeting has (rules.md M-01), and those a body usually has.
 *
 * Apologies, declarations, the last minutes and matters arising open an agenda;
 * any other business and the date of the next meeting close it. A body may have a
 * usual agenda of its own; until then it has these. Adding them puts in only those
 * that are missing, each in its place, and moves nothing that is there already.
 */
import type { Body, UsualItem } from '../body/body.ts';
import type { MeetingId } from '../kernel/id.ts';
import { compareOrder, type OrderKey, orderKeyAt } from '../kernel/order-key.ts';
import { type AgendaItem, type ItemPurpose, inOrder, STANDING_ITEMS } from './agenda-item.ts';
import { type NewAgendaItem, newAgendaItem } from './agenda-item-draft.ts';
import { itemsUnder } from './move-item.ts';

export type Standing = (typeof STANDING_ITEMS)[number];

const USUAL: Readonly<Record<Standing, { readonly title: string; readonly purpose: ItemPurpose }>> = {
  apologies: { title: 'Welcome and apologies', purpose: 'noting' },
  declarations: { title: 'Declarations of interest', purpose: 'noting' },
  'minutes-of-last-meeting': { title: 'Minutes of the last meeting', purpose: 'decision' },
  'matters-arising': { title: 'Matters arising and action log', purpose: 'discussion' },
  'any-other-business': { title: 'Any other business', purpose: 'discussion' },
  'date-of-next-meeting': { title: 'Date of next meeting', purpose: 'information' },
};

const CLOSING: readonly (Standing | null)[] = ['any-other-business', 'date-of-next-meeting'];

/** The agenda of a body that has said nothing of its own. */
export const STANDING_AGENDA: readonly UsualItem[] = STANDING_ITEMS.map((standing) => ({
  ...USUAL[standing],
  standing,
  lead: null,
  minutesAllowed: null,
  recommendation: '',
}));

export const usualAgendaOf = (body: Pick<Body, 'usualAgenda'> | undefined): readonly UsualItem[] =>
  body === undefined || body.usualAgenda.length === 0 ? STANDING_AGENDA : body.usualAgenda;

/** The missing ones of the standing six, in order, ready to be added; none where all are there. */
export const standingItemsToAdd = (meetingId: MeetingId, items: readonly AgendaItem[]): readonly NewAgendaItem[] =>
  usualItemsToAdd(STANDING_AGENDA, meetingId, items);

/** A standing one is there once one of its kind is; another once one is called the same. */
export function usualItemsToAdd(
  usual: readonly UsualItem[],
  meetingId: MeetingId,
  items: readonly AgendaItem[],
): readonly NewAgendaItem[] {
  const ranked = inUsualOrder(usual);
  const there = items.filter((item) => item.deletedAt === null);
  const places: Place[] = itemsUnder(items, null).map((item) => ({
    id: item.id,
    order: item.order,
    rank: ranked.findIndex((each) => isSame(each, item)),
  }));
  return ranked.flatMap((each, rank) => {
    if (there.some((item) => isSame(each, item))) return [];
    const order = orderKeyAt(places, placeOf(each, rank, places));
    places.push({ id: `new ${rank}`, order, rank });
    places.sort(compareOrder);
    return [newAgendaItem(each, { meetingId, parentId: null, order })];
  });
}

/**
 * An agenda as the usual one from now on. What belongs to that one meeting stays
 * behind: a standing item's wording (it fills itself), and which item stood under which.
 */
export function asUsualAgenda(items: readonly AgendaItem[]): readonly UsualItem[] {
  return inOrder(items).map(({ title, standing, purpose, lead, minutesAllowed, recommendation }) => ({
    title,
    standing,
    purpose,
    lead,
    minutesAllowed,
    recommendation: standing === null ? recommendation : '',
  }));
}

const isSame = (usual: UsualItem, item: Pick<AgendaItem, 'standing' | 'title'>): boolean =>
  usual.standing === null ? plain(usual.title) === plain(item.title) : usual.standing === item.standing;

const plain = (title: string): string => title.trim().toLocaleLowerCase('en-GB');

/** As the body lists them, each kind of standing item and each title once. */
const inUsualOrder = (usual: readonly UsualItem[]): readonly UsualItem[] =>
  usual.filter((each, at) => !usual.slice(0, at).some((before) => isSame(before, each)));

interface Place {
  readonly id: string;
  readonly order: OrderKey;
  /** Where it stands among the usual ones; -1 for business of this meeting. */
  readonly rank: number;
}

/** After the last of those that come before it; a closing one otherwise last, any other otherwise first. */
function placeOf(item: UsualItem, rank: number, places: readonly Place[]): number {
  if (CLOSING.includes(item.standing)) {
    const following = places.findIndex((place) => place.rank > rank);
    return following < 0 ? places.length : following;
  }
  return places.findLastIndex((place) => place.rank >= 0 && place.rank < rank) + 1;
}
