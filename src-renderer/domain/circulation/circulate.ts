/**
 * Recording a circulation: to whom, how and when a paper or a pack was sent.
 *
 * The body's list stands ready and each name can be left out; others can be put in
 * for this once. What is recorded is the list as it was that day. The app sends
 * nothing itself: it says what somebody did.
 */
import type { Body, Recipient } from '../body/body.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { type Drafted, dayProblem, drafted, isTooLong, parseTypedDay, typedLine } from '../kernel/draft.ts';
import type { Unstamped } from '../kernel/schema.ts';
import type { Circulation } from './circulation.ts';

export const METHODS = ['E-mail', 'Post', 'By hand', 'Shared folder'] as const;

export interface CirculationDraft {
  readonly on: string;
  readonly method: string;
  /** Which of the list, by place: '0', '3'. */
  readonly chosen: readonly string[];
  /** Others, one a line. */
  readonly others: string;
  readonly note: string;
}

export type CirculationFields = Pick<Circulation, 'on' | 'method' | 'recipients' | 'note'>;
export type CirculationProblem = 'nobody' | 'missing' | 'not-a-day' | 'too-long';

/** Everybody on the list, today, by e-mail. */
export function circulationDraft(list: readonly Recipient[], today: string): CirculationDraft {
  return { on: today, method: METHODS[0], chosen: list.map((_, at) => String(at)), others: '', note: '' };
}

export function readCirculationDraft(
  draft: CirculationDraft,
  list: readonly Recipient[],
): Drafted<CirculationFields, CirculationDraft, CirculationProblem> {
  const on = parseTypedDay(draft.on);
  const others = draft.others
    .split(/\r?\n/)
    .map(typedLine)
    .filter((name) => name !== '');
  const recipients: readonly Recipient[] = [
    ...list.filter((_, at) => draft.chosen.includes(String(at))),
    ...others.map((name) => ({ who: null, name: name.slice(0, 500), copiedAs: 'information' as const, address: '' })),
  ];
  return drafted<CirculationFields, CirculationDraft, CirculationProblem>(
    {
      on: draft.on.trim() === '' ? 'missing' : dayProblem(draft.on),
      method: isTooLong(draft.method) ? 'too-long' : typedLine(draft.method) === '' ? 'missing' : null,
      chosen: recipients.length === 0 ? 'nobody' : null,
      others: others.some((name) => name.length > 500) ? 'too-long' : null,
    },
    { on: on ?? UNREAD, method: typedLine(draft.method), recipients, note: draft.note.trim() },
  );
}

/** Never kept: a draft whose day does not read is refused. */
const UNREAD = '1900-01-01' as CivilDate;

export type Sent = Pick<Circulation, 'bodyId' | 'meetingId' | 'what' | 'title' | 'version' | 'marking'>;

export function newCirculation(
  sent: Sent,
  fields: CirculationFields,
  sentBy: string,
): Omit<Unstamped<Circulation>, 'id'> {
  return { ...sent, ...fields, sentBy };
}

const COPIED: Readonly<Record<Recipient['copiedAs'], string>> = {
  member: 'Member',
  deputy: 'Deputy',
  assistant: 'Assistant',
  information: 'For information',
};

export const sayCopiedAs = (as: Recipient['copiedAs']): string => COPIED[as];

/** 'To 6: 4 members, 1 deputy, 1 for information'. */
export function sayRecipients(recipients: readonly Recipient[]): string {
  const count = (as: Recipient['copiedAs'], one: string, many: string) => {
    const found = recipients.filter((each) => each.copiedAs === as).length;
    return found === 0 ? [] : [`${found} ${found === 1 ? one : many}`];
  };
  const groups = [
    ...count('member', 'member', 'members'),
    ...count('deputy', 'deputy', 'deputies'),
    ...count('assistant', 'assistant', 'assistants'),
    ...count('information', 'for information', 'for information'),
  ];
  return groups.length === 0 ? 'To nobody' : `To ${recipients.length}: ${groups.join(', ')}`;
}

export type CannotList = 'missing' | 'too-long' | 'here-already' | 'not-an-address';

/** One more on a body's list. A person is on it once, whatever they are copied as. */
export function withRecipient(
  list: Body['circulation'],
  recipient: Recipient,
): { readonly ok: true; readonly list: Body['circulation'] } | { readonly ok: false; readonly reason: CannotList } {
  const name = typedLine(recipient.name);
  if (name === '') return { ok: false, reason: 'missing' };
  if (name.length > 500 || recipient.address.length > 500) return { ok: false, reason: 'too-long' };
  const address = typedLine(recipient.address);
  if (address !== '' && !address.includes('@')) return { ok: false, reason: 'not-an-address' };
  const same = (other: Recipient) =>
    recipient.who === null
      ? other.name.toLocaleLowerCase('en-GB') === name.toLocaleLowerCase('en-GB')
      : other.who === recipient.who;
  if (list.some(same)) return { ok: false, reason: 'here-already' };
  return { ok: true, list: [...list, { ...recipient, name, address }] };
}
