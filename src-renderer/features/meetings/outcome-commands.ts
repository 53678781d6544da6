/**
 * The record a typed line makes, written beside its entry and in the same commit.
 *
 * A line that is typed anew changes the record it made before: the owners that are
 * still named are who they were taken for, and an unchanged date stays as it was
 * understood. A line that has become another thing puts the old record aside; its
 * reference is not used again.
 */
import type { Command } from '#desk/commit.ts';
import { nextReference } from '#desk/next-reference.ts';
import type { Action } from '#domain/action/action.ts';
import type { Body } from '#domain/body/body.ts';
import { changedFrom } from '#domain/kernel/draft.ts';
import type { MeetingId, MinuteId } from '#domain/kernel/id.ts';
import { orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import {
  actionFrom,
  addresseesOf,
  decisionFrom,
  decisionWords,
  escalationFrom,
  escalationWords,
  recommendationFrom,
  riskFrom,
  riskWords,
  routeFor,
} from '#domain/minutes/minute-draft.ts';
import { OUTCOME_KINDS, type OutcomeKind, type TypedLine, type TypedOutcome } from '#domain/minutes/typed-line.ts';
import type { Records } from '#domain/records.ts';
import type { Database } from '#storage/database.ts';
import type { Work } from '#storage/store.ts';
import { isWritable, type NotTaken } from './attendance-commands.ts';

export type Made = { readonly [K in OutcomeKind]: { readonly kind: K; readonly row: Records[K] } }[OutcomeKind];

interface Room {
  readonly rows: Work;
  readonly db: Database;
  readonly meeting: Meeting;
  readonly body: Body | undefined;
  readonly minuteId: MinuteId;
}

/** What an entry made, the oldest first. */
export async function listMade(rows: Work, meetingId: MeetingId, minuteId: MinuteId): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const kind of OUTCOME_KINDS) {
    for (const row of await rows.list(kind, 'meetingId', meetingId)) {
      if (row.source.from === 'minute' && row.source.minuteId === minuteId) made.push({ kind, row } as Made);
    }
  }
  return made.sort((one, other) => (one.row.id < other.row.id ? -1 : 1));
}

/** Makes, changes or puts aside the record of a line. 'as-words': it could not be made, and the line stays words. */
export async function settleOutcome(room: Room, line: TypedLine, own: Made | undefined): Promise<'as-words' | null> {
  const { rows, meeting } = room;
  const routes = line.kind === 'escalation' ? await rows.list('escalationRoute') : [];
  const asWords = line.kind === 'escalation' && own?.kind !== line.kind && !routeFor(meeting.bodyId, routes);
  if (own && own.kind === line.kind) {
    change(rows, own, line);
    return null;
  }
  if (own) await rows.remove(own.kind, own.row.id);
  if (line.kind === 'minute' || asWords) return asWords ? 'as-words' : null;
  await make(room, line, routes);
  return null;
}

async function make(
  { rows, db, meeting, body, minuteId }: Room,
  line: TypedOutcome,
  routes: readonly Records['escalationRoute'][],
): Promise<void> {
  const origin = { meeting, minuteId };
  const year = Number(meeting.heldOn.slice(0, 4));
  const named = { ...(body ?? { name: meeting.title, shortName: '' }), id: meeting.bodyId };
  const next = (kind: 'action' | 'escalation' | 'risk') => nextReference(db, kind, named, year);
  if (line.kind === 'action') rows.add('action', actionFrom(line, origin, await next('action')));
  if (line.kind === 'decision') {
    const before = await rows.list('decision', 'meetingId', meeting.id);
    rows.add('decision', decisionFrom(line, origin, orderKeyAt(before, before.length)));
  }
  if (line.kind === 'recommendation') rows.add('recommendation', recommendationFrom(line, origin));
  const route = routeFor(meeting.bodyId, routes);
  if (line.kind === 'escalation' && route) {
    rows.add('escalation', escalationFrom(line, origin, { route, reference: await next('escalation') }));
  }
  if (line.kind === 'risk') rows.add('risk', riskFrom(line, origin, await next('risk')));
}

function change(rows: Work, own: Made, line: TypedOutcome): void {
  if (own.kind === 'action') {
    const due = own.row.due?.text === line.due?.text ? own.row.due : line.due;
    const owners = line.owners.map((owner) => ({
      ...owner,
      who: owner.who ?? own.row.owners.find((before) => before.name === owner.name)?.who ?? null,
    }));
    put(rows, 'action', own.row, { text: line.text, owners, due });
  }
  if (own.kind === 'decision') put(rows, 'decision', own.row, decisionWords(line.text));
  if (own.kind === 'recommendation') {
    put(rows, 'recommendation', own.row, { text: line.text, addressees: addresseesOf(line) });
  }
  if (own.kind === 'escalation') put(rows, 'escalation', own.row, escalationWords(line.text));
  if (own.kind === 'risk') put(rows, 'risk', own.row, riskWords(line.text));
}

function put<K extends OutcomeKind>(rows: Work, kind: K, row: Records[K], fields: Partial<Records[K]>): void {
  const changed = changedFrom<Records[K]>(row, fields);
  if (Object.keys(changed).length > 0) rows.put(kind, { ...row, ...changed });
}

/** Naming owners and a date where a line left them open. */
export function changeMadeAction(
  action: Action,
  fields: Pick<Action, 'owners' | 'due'>,
): Command<null, NotTaken | 'gone'> {
  return {
    intention: { command: 'changeAction', summary: `Changed action ${action.reference ?? ''}`.trim() },
    async work(rows) {
      const now = await rows.get('action', action.id);
      const barred = now?.meetingId ? await isWritable(rows, now.meetingId) : 'gone';
      if (!now || barred) return no(barred ?? 'gone');
      rows.put('action', { ...now, ...fields });
      return ok(null);
    },
  };
}
