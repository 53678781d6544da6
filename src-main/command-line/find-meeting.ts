/**
 * Which meeting the words on the command line mean.
 *
 * A reference names one. A date may name several bodies' meetings, and then the
 * body has to be said. Where nothing fits, the sentence lists what there is.
 */
import type { Body } from '#domain/body/body.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { isCalled, namesOf } from '#domain/party/party.ts';
import { CannotDo } from './said.ts';

interface Asked {
  readonly reference: string;
  readonly body: string | null;
}

export function findMeeting(
  meetings: readonly Meeting[],
  bodies: readonly Body[],
  { reference, body }: Asked,
): Meeting {
  const named = body === null ? null : findBodies(bodies, body);
  const found = meetings.filter(
    (meeting) =>
      meeting.deletedAt === null &&
      (named === null || named.includes(meeting.bodyId)) &&
      (meeting.reference === reference || meeting.heldOn === reference || meeting.id === reference),
  );
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  const say = (meeting: Meeting) =>
    `${meeting.heldOn} ${nameOf(bodies, meeting)}${meeting.reference ? ` (${meeting.reference})` : ''}`;
  if (first)
    throw new CannotDo(`More than one meeting is "${reference}": ${found.map(say).join('; ')}. Say which with --body.`);
  const latest = [...meetings].sort((one, other) => (one.heldOn < other.heldOn ? 1 : -1)).slice(0, 5);
  const known = latest.length === 0 ? 'there are none in it' : `the latest are ${latest.map(say).join('; ')}`;
  throw new CannotDo(`No meeting is "${reference}": ${known}. Give a reference, or a date as 2021-05-12.`);
}

/** The one body the words mean. */
export function findBody(bodies: readonly Body[], name: string): Body {
  const [first, ...others] = findBodies(bodies, name).flatMap((id) => bodies.find((each) => each.id === id) ?? []);
  if (first && others.length === 0) return first;
  const found = [first, ...others].flatMap((each) => each?.name ?? []).join('; ');
  throw new CannotDo(`More than one body is called "${name}": ${found}. Give more of its name.`);
}

/** By its name or another it goes by; failing that, by a part of its name. Never none: that is said and refused. */
function findBodies(bodies: readonly Body[], name: string): readonly Body['id'][] {
  const there = bodies.filter((each) => each.deletedAt === null);
  const called = there.filter((each) => isCalled(each, name));
  const partly = there.filter((each) => namesOf(each).some((own) => own.toLowerCase().includes(name.toLowerCase())));
  const found = called.length > 0 ? called : partly;
  if (found.length > 0) return found.map((each) => each.id);
  throw new CannotDo(`No body is called "${name}". There are: ${there.map((each) => each.name).join('; ')}.`);
}

const nameOf = (bodies: readonly Body[], meeting: Meeting): string =>
  bodies.find((each) => each.id === meeting.bodyId)?.name ?? 'a body';
