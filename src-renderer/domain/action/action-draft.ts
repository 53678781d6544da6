/**
 * An action as it is typed.
 *
 * It says what is to be done; owners and a date are asked for and may be missing,
 * as they are in most minutes. A name nobody knows is kept as it was typed
 * ('name:Ann from HR') and belongs to nobody. The first owner leads. A date is
 * kept in the words of the meeting ('spring') beside what was understood.
 */

import type { CivilDate } from '../kernel/civil-date.ts';
import { type Drafted, drafted, typedLine, typedWrittenDate } from '../kernel/draft.ts';
import type { BodyId, MeetingId, OwnerId } from '../kernel/id.ts';
import type { Unstamped } from '../kernel/schema.ts';
import type { Action, ActionOwner } from './action.ts';

export interface ActionDraft {
  /** A body's id, or ''. */
  readonly bodyId: string;
  readonly text: string;
  /** Ids of owners, or 'name:' and the name as it was said. */
  readonly owners: readonly string[];
  readonly due: string;
  /** The meeting it was agreed at, or '': between meetings. */
  readonly meetingId: string;
}

export type ActionFields = Pick<Action, 'bodyId' | 'text' | 'owners' | 'due' | 'meetingId'>;
export type ActionProblem = 'missing' | 'too-long' | 'date-too-long';

const NAMED = 'name:';
export const asNamed = (name: string): string => `${NAMED}${typedLine(name)}`;
export const nameIn = (owner: string): string | null => (owner.startsWith(NAMED) ? owner.slice(NAMED.length) : null);

export function actionDraft(action: Action | null): ActionDraft {
  return {
    bodyId: action?.bodyId ?? '',
    text: action?.text ?? '',
    owners: action?.owners.map((owner) => owner.who ?? asNamed(owner.name)) ?? [],
    due: action?.due?.text ?? '',
    meetingId: action?.meetingId ?? '',
  };
}

/** `nameOf` gives the words to keep beside whoever an owner is taken for. */
export function readActionDraft(
  draft: ActionDraft,
  bodies: readonly BodyId[],
  nameOf: (id: OwnerId) => string,
): Drafted<ActionFields, ActionDraft, ActionProblem> {
  const bodyId = bodies.find((id) => id === draft.bodyId);
  return drafted<ActionFields, ActionDraft, ActionProblem>(
    {
      bodyId: bodyId ? null : 'missing',
      text: textProblem(draft.text),
      due: typedLine(draft.due).length > 200 ? 'date-too-long' : null,
    },
    {
      bodyId: bodyId ?? 'body:',
      text: draft.text.trim(),
      owners: readOwners(draft.owners, nameOf),
      due: typedWrittenDate(draft.due),
      meetingId: draft.meetingId === '' ? null : (draft.meetingId as MeetingId),
    },
  );
}

export function textProblem(text: string): 'missing' | 'too-long' | null {
  if (text.trim() === '') return 'missing';
  return text.length > 200_000 ? 'too-long' : null;
}

/** The first leads; a name that is typed twice is one owner. */
export function readOwners(owners: readonly string[], nameOf: (id: OwnerId) => string): readonly ActionOwner[] {
  return [...new Set(owners)].flatMap((owner, at): readonly ActionOwner[] => {
    const named = nameIn(owner);
    const who = named === null ? (owner as OwnerId) : null;
    const name = (who === null ? (named ?? '') : nameOf(who)).slice(0, 500);
    return name.trim() === '' ? [] : [{ who, name, lead: at === 0 }];
  });
}

interface Origin {
  readonly reference: string;
  readonly agreedOn: CivilDate;
  readonly source: Action['source'];
}

/** Open, from the day it was agreed on; its reference is given with it, because a log is read at once. */
export function newAction(fields: ActionFields, origin: Origin): Omit<Unstamped<Action>, 'id'> {
  return {
    ...fields,
    ...origin,
    year: Number(origin.agreedOn.slice(0, 4)),
    marking: 'OFFICIAL',
    redated: [],
    status: 'open',
    updates: [],
    closedOn: null,
    closedAt: null,
    closureProposed: null,
    chases: [],
    endReason: '',
    mergedInto: null,
    transferredTo: null,
  };
}
