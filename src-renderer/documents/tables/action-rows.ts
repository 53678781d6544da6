/**
 * The action log as rows of words: the marking, the heads, then one action a row.
 *
 * The marking is the highest of what is in it and stands in the first line, before
 * anything else is read. An unknown is blank, except a due date: that none was
 * agreed is a fact. Standing is a letter and a word, worked out on the day given.
 */
import { type Action, isOpen } from '#domain/action/action.ts';
import { bragOf } from '#domain/action/brag.ts';
import { bragSettingsOf } from '#domain/action/brag-settings.ts';
import { endedInWords } from '#domain/action/ended.ts';
import type { Body } from '#domain/body/body.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import { highestMarking, type Marking } from '#domain/kernel/marking.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { printableText } from '../clean-text.ts';
import { ownersOf } from '../pack/minutes-content.ts';
import { live } from '../pack/pack-rows.ts';
import { asWords } from './live-formula.ts';

export const ACTION_HEADS = [
  'Reference',
  'Body',
  'Action',
  'Owner',
  'Agreed on',
  'Due',
  'Status',
  'Standing',
  'Latest update',
  'Updated on',
  'Closed on',
] as const;

export interface ActionTable {
  readonly marking: Marking;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Open actions first, each group by reference. */
export function actionTable(actions: readonly Action[], bodies: readonly Body[], on: CivilDate): ActionTable {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const there = [...live(actions)].sort(compare);
  const byId = new Map(actions.map((action) => [action.id, action]));
  const elsewhere = { find: byId.get.bind(byId), bodyName: (id: BodyId) => known.get(id)?.name ?? 'another body' };
  const rows = there.map((action) => {
    const body = known.get(action.bodyId);
    const brag = bragOf(action, on, bragSettingsOf(body));
    const latest = action.updates.at(-1);
    return [
      action.reference ?? 'draft',
      body ? body.shortName || body.name : '',
      action.text,
      ownersOf(action),
      action.agreedOn === null ? '' : showDate(action.agreedOn),
      showWrittenDate(action.due) || 'No date agreed',
      endedInWords(action, elsewhere) || (action.status === 'open' ? 'Open' : 'Proposed for closure'),
      `${brag.letter} ${brag.word}`,
      latest?.text ?? '',
      latest ? showDate(latest.on) : '',
      action.closedOn === null ? '' : showDate(action.closedOn),
    ].map((cell) => asWords(printableText(cell)));
  });
  return { marking: highestMarking(there.map((action) => action.marking)), heads: ACTION_HEADS, rows };
}

function compare(one: Action, other: Action): number {
  const open = Number(isOpen(other)) - Number(isOpen(one));
  if (open !== 0) return open;
  const key = (action: Action) => `${action.reference ?? '~'} ${action.agreedOn ?? '9999'} ${action.id}`;
  return key(one).localeCompare(key(other), 'en-GB', { numeric: true });
}
