/**
 * What the escalations' screens read.
 *
 * A register may hold thousands of matters that are long over, so open ones are read by
 * their status, and only those meetings that can count towards an age.
 */
import { listWho } from '#desk/who.ts';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import type { Body } from '#domain/body/body.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { ESCALATION_STATUSES, type Escalation } from '#domain/escalation/escalation.ts';
import { type EscalationAge, escalationAge, isLate } from '#domain/escalation/escalation-age.ts';
import type { EscalationRoute } from '#domain/escalation/escalation-route.ts';
import { isOpen, waitsFor } from '#domain/escalation/escalation-steps.ts';
import type { File } from '#domain/file/file.ts';
import { addDays, type CivilDate } from '#domain/kernel/civil-date.ts';
import type { BodyId, EscalationId, EscalationRouteId, MeetingId, MinuteId, OwnerId } from '#domain/kernel/id.ts';
import { kindOf } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { minuteNumber } from '#domain/minutes/cite.ts';
import type { Minute } from '#domain/minutes/minute.ts';
import type { Database } from '#storage/database.ts';
import { findRecord, listBetween, listBy, listByAny, listFromMinute, listRecords } from '#storage/read.ts';
import type { Shown } from './wording.ts';

export interface MatterFilter {
  readonly shown: Shown;
  readonly bodyId: BodyId | null;
  readonly routeId: EscalationRouteId | null;
  readonly severity: Escalation['severity'] | null;
}

export const ALL_OPEN: MatterFilter = { shown: 'open', bodyId: null, routeId: null, severity: null };

export interface MatterRow {
  readonly id: EscalationId;
  readonly matter: Escalation;
  readonly route: EscalationRoute | undefined;
  readonly age: EscalationAge;
  readonly late: boolean;
  readonly raisedBy: string;
  readonly standsWith: string;
  readonly waitsFor: string;
}

const OPEN = ESCALATION_STATUSES.filter((status) => isOpen({ status }));

export interface Matters {
  readonly rows: readonly MatterRow[];
  readonly routes: readonly EscalationRoute[];
  readonly who: WhoIsWho;
}

export async function listMatters(db: Database, filter: MatterFilter, today: CivilDate): Promise<Matters> {
  const [matters, routes, who] = await Promise.all([
    listShown(db, filter),
    listRecords(db, 'escalationRoute'),
    listWho(db),
  ]);
  const known = new Map(routes.map((route) => [route.id, route]));
  const wanted = matters.filter((matter) => fits(matter, filter, today));
  const meetings = await meetingsSince(db, wanted, today);
  const names = new Map<OwnerId, string>();
  const named = (id: OwnerId): string => {
    const name = names.get(id) ?? nameOf(id, who);
    names.set(id, name);
    return name;
  };
  const rows = wanted.map((matter) => {
    const route = known.get(matter.routeId);
    const acts = waitsFor(matter, route);
    const own = acts === null ? [] : (meetings.get(acts) ?? []);
    const age = escalationAge(matter, { route, bodies: who.bodies, meetings: own }, today);
    return {
      ...{ id: matter.id, matter, route, age, late: isLate(matter, today) },
      raisedBy: named(matter.bodyId),
      standsWith: named(matter.rung),
      waitsFor: acts === null ? '' : named(acts),
    };
  });
  return { rows, routes, who };
}

function listShown(db: Database, { shown }: MatterFilter): Promise<readonly Escalation[]> {
  return shown === 'all' || shown === 'over' ? listRecords(db, 'escalation') : listOpen(db);
}

const listOpen = (db: Database): Promise<readonly Escalation[]> => listByAny(db, 'escalation', 'status', OPEN);

export const countOpen = async (db: Database): Promise<number> => (await listOpen(db)).length;

function fits(matter: Escalation, filter: MatterFilter, today: CivilDate): boolean {
  const { shown, bodyId, routeId, severity } = filter;
  if (shown === 'late' && !isLate(matter, today)) return false;
  if (shown === 'answered' && matter.status !== 'answered') return false;
  if (shown === 'over' && isOpen(matter)) return false;
  if (routeId !== null && matter.routeId !== routeId) return false;
  if (severity !== null && matter.severity !== severity) return false;
  return bodyId === null || matter.bodyId === bodyId || matter.rung === bodyId;
}

/** By body, those that may be counted for any of the open matters. */
async function meetingsSince(
  db: Database,
  matters: readonly Escalation[],
  today: CivilDate,
): Promise<ReadonlyMap<OwnerId, readonly Meeting[]>> {
  const first = matters
    .filter(isOpen)
    .flatMap(({ steps }) => (steps[0] ? [steps[0].on] : []))
    .reduce<CivilDate | null>((least, day) => (least === null || day < least ? day : least), null);
  const held = first === null ? [] : await listBetween(db, 'meeting', 'heldOn', addDays(first, 1), today);
  const byBody = new Map<OwnerId, Meeting[]>();
  for (const meeting of held) {
    const own = byBody.get(meeting.bodyId);
    if (own) own.push(meeting);
    else byBody.set(meeting.bodyId, [meeting]);
  }
  return byBody;
}

export interface OneMatter {
  readonly matter: Escalation;
  readonly route: EscalationRoute | undefined;
  readonly routes: readonly EscalationRoute[];
  readonly age: EscalationAge;
  readonly late: boolean;
  /** Of every body that stands on its ladder, and of the one that raised it; the latest first. */
  readonly meetings: readonly Meeting[];
  readonly shown: readonly ShownStep[];
  readonly linked: readonly LinkedRow[];
}

/** What shows a step. */
export interface ShownStep {
  readonly meeting: Meeting | undefined;
  /** '3.1'; '' where there is none. */
  readonly minute: string;
  readonly file: File | undefined;
}

/** Null where there is none of that id. */
export async function findMatter(
  db: Database,
  id: EscalationId,
  { bodies, today }: { readonly bodies: readonly Body[]; readonly today: CivilDate },
): Promise<OneMatter | null> {
  const matter = await findRecord(db, 'escalation', id);
  if (!matter) return null;
  const routes = await listRecords(db, 'escalationRoute');
  const route = routes.find((each) => each.id === matter.routeId);
  const rungs = [matter.bodyId, ...(route?.rungs.map(({ who }) => who) ?? [])];
  const known = [...new Set(rungs)].filter((who): who is BodyId => kindOf(who) === 'body');
  const meetings = (await Promise.all(known.map((bodyId) => listBy(db, 'meeting', 'bodyId', bodyId)))).flat();
  const sorted = [...meetings].sort((one, other) => (one.heldOn < other.heldOn ? 1 : -1));
  const [shown, linked] = await Promise.all([
    Promise.all(matter.steps.map((step) => findShown(db, step, sorted))),
    listLinked(db, matter),
  ]);
  return {
    ...{ matter, route, routes, shown, linked, meetings: sorted, late: isLate(matter, today) },
    age: escalationAge(matter, { route, bodies, meetings }, today),
  };
}

async function findShown(
  db: Database,
  { meetingId, minuteId, evidence }: Escalation['steps'][number],
  meetings: readonly Meeting[],
): Promise<ShownStep> {
  const [items, minutes, file] = await Promise.all([
    minuteId === null || meetingId === null ? [] : listBy(db, 'agendaItem', 'meetingId', meetingId),
    minuteId === null || meetingId === null ? [] : listBy(db, 'minute', 'meetingId', meetingId),
    evidence === null ? undefined : findRecord(db, 'file', evidence),
  ]);
  const known = meetings.find((each) => each.id === meetingId);
  const meeting = known ?? (meetingId === null ? undefined : await findRecord(db, 'meeting', meetingId));
  return { meeting, file, minute: minuteId === null ? '' : minuteNumber(minuteId, items, minutes) };
}

export interface MinuteChoice {
  readonly id: MinuteId;
  readonly number: string;
  /** The words of the entry, or of what it made. */
  readonly words: string;
  /** It stands under an item that is about the matter. */
  readonly isAbout: boolean;
}

/** The entries of a meeting to choose from, those about the matter first. */
export async function listMinuteChoices(
  db: Database,
  meetingId: MeetingId,
  about: EscalationId,
): Promise<readonly MinuteChoice[]> {
  const [items, minutes] = await Promise.all([
    listBy(db, 'agendaItem', 'meetingId', meetingId),
    listBy(db, 'minute', 'meetingId', meetingId),
  ]);
  const choices = await Promise.all(
    [...minutes].sort(byPlace(items)).map(async (minute) => ({
      ...{ id: minute.id, number: minuteNumber(minute.id, items, minutes), words: await wordsOf(db, minute) },
      isAbout: items.some((item) => item.id === minute.agendaItemId && item.concerns.includes(about)),
    })),
  );
  const said = choices.filter(({ words }) => words !== '');
  return [...said.filter(({ isAbout }) => isAbout), ...said.filter(({ isAbout }) => !isAbout)];
}

const byPlace = (items: readonly AgendaItem[]) => {
  const order = [...items].sort(compareOrder).map(({ id }) => id);
  const placeOf = (minute: Minute) => (minute.agendaItemId === null ? -1 : order.indexOf(minute.agendaItemId));
  return (one: Minute, other: Minute) => placeOf(one) - placeOf(other) || compareOrder(one, other);
};

async function wordsOf(db: Database, minute: Minute): Promise<string> {
  if (minute.text.trim() !== '') return minute.text.trim();
  const [decisions, actions, recommendations, escalations] = await Promise.all([
    listFromMinute(db, 'decision', minute.id),
    listFromMinute(db, 'action', minute.id),
    listFromMinute(db, 'recommendation', minute.id),
    listFromMinute(db, 'escalation', minute.id),
  ]);
  const made = decisions[0]?.text ?? actions[0]?.text ?? recommendations[0]?.text ?? escalations[0]?.question ?? '';
  return made.trim();
}

export interface LinkedRow {
  readonly id: Escalation['linked'][number];
  readonly kind: string;
  readonly reference: string | null;
  readonly text: string;
}

const KIND: Readonly<Record<string, string>> = {
  risk: 'Risk',
  action: 'Action',
  decision: 'Decision',
  recommendation: 'Recommendation',
};

/** 'Action SG/2021/A12: Write to the director'. */
export const linkedLine = ({ kind, reference, text }: LinkedRow): string =>
  `${[kind, reference].filter(Boolean).join(' ')}: ${text}`;

async function listLinked(db: Database, { linked }: Escalation): Promise<readonly LinkedRow[]> {
  const rows = await Promise.all(linked.map((id) => findLinked(db, id)));
  return rows.flatMap((row) => (row === null ? [] : [row]));
}

async function findLinked(db: Database, id: Escalation['linked'][number]): Promise<LinkedRow | null> {
  const row =
    (await findRecord(db, 'risk', id as `risk:${string}`)) ??
    (await findRecord(db, 'action', id as `action:${string}`)) ??
    (await findRecord(db, 'decision', id as `decision:${string}`)) ??
    (await findRecord(db, 'recommendation', id as `recommendation:${string}`));
  return row ? linkedRow(id, row) : null;
}

type Linkable = { readonly reference: string | null } & ({ readonly title: string } | { readonly text: string });

function linkedRow(id: Escalation['linked'][number], row: Linkable): LinkedRow {
  const text = 'title' in row ? row.title : row.text;
  return { id, kind: KIND[kindOf(id)] ?? '', reference: row.reference, text: text.slice(0, 300) };
}

/** What a matter of a body may hang together with. */
export async function listLinkable(db: Database, bodyId: BodyId): Promise<readonly LinkedRow[]> {
  const [risks, actions, decisions, recommendations] = await Promise.all([
    listBy(db, 'risk', 'bodyId', bodyId),
    listBy(db, 'action', 'bodyId', bodyId),
    listBy(db, 'decision', 'bodyId', bodyId),
    listBy(db, 'recommendation', 'bodyId', bodyId),
  ]);
  return [...risks, ...actions, ...decisions, ...recommendations].map((row) => linkedRow(row.id, row));
}
