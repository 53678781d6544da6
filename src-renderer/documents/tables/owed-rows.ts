/**
 * What one owner owes as rows of words: for a chase list, an e-mail and the clipboard.
 *
 * The same columns whichever way they go, so that an owner who is sent two of them
 * sees one list. How an action stands is a letter and a word; why it does, who was
 * chased and when, and any telephone number stay here.
 */
import type { Action } from '#domain/action/action.ts';
import { bragOf } from '#domain/action/brag.ts';
import { bragSettingsOf } from '#domain/action/brag-settings.ts';
import type { Body } from '#domain/body/body.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { highestMarking, type Marking } from '#domain/kernel/marking.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { printableText } from '../clean-text.ts';

export const OWED_HEADS = ['Reference', 'Action', 'Due', 'Standing', 'Agreed', 'Latest update'] as const;

/** One owner and the open actions to be listed, in their order. */
export interface OwnersActions {
  readonly who: OwnerId | null;
  /** As the registers call them now; '' for the actions nobody owns. */
  readonly name: string;
  /** Of their register; '' where there is none. */
  readonly address: string;
  readonly actions: readonly Action[];
}

export interface OwedTable {
  readonly marking: Marking;
  readonly rows: readonly (readonly string[])[];
  readonly overdue: number;
}

export function owedTable(owed: OwnersActions, bodies: readonly Body[], on: CivilDate): OwedTable {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const standings = owed.actions.map((action) => bragOf(action, on, bragSettingsOf(known.get(action.bodyId))));
  const rows = owed.actions.map((action, at) => {
    const body = known.get(action.bodyId);
    const agreed = action.agreedOn === null ? '' : showDate(action.agreedOn);
    return [
      action.reference ?? 'draft',
      withOthers(action, owed),
      showWrittenDate(action.due) || 'No date agreed',
      `${standings[at]?.letter} ${standings[at]?.word}`,
      [body ? body.shortName || body.name : '', agreed].filter(Boolean).join(', '),
      action.closureProposed?.text ?? action.updates.at(-1)?.text ?? '',
    ].map(printableText);
  });
  return {
    marking: highestMarking(owed.actions.map(({ marking }) => marking)),
    rows,
    overdue: standings.filter(({ word }) => word === 'Overdue').length,
  };
}

/** An action of several: who leads it, and who else it is with. */
function withOthers(action: Action, owed: OwnersActions): string {
  const isTheirs = (owner: Action['owners'][number]) =>
    owed.who === null ? owner.name === owed.name : owner.who === owed.who;
  const others = action.owners.filter((owner) => !isTheirs(owner));
  if (others.length === 0) return action.text;
  const named = others.map((owner) => (owner.lead ? `${owner.name} (lead)` : owner.name)).join(', ');
  return `${action.text}\n(with ${named})`;
}
