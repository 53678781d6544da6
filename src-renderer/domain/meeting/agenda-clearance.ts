/**
 * The agenda cleared by the chair, and by both where there are two.
 *
 * Publishing without clearance is allowed: a chair may be away, and a partnership
 * has no law that asks for it. It is said, on the screen and beside the version that
 * was published. Where no chair is stated, whoever clears it is named.
 */
import type { Body } from '../body/body.ts';
import { type CivilDate, showDate } from '../kernel/civil-date.ts';
import type { OwnerId } from '../kernel/id.ts';
import type { Clearance, Meeting } from './meeting.ts';

export interface AgendaClearance {
  readonly given: readonly Clearance[];
  /** Chairs who have not cleared it yet. */
  readonly waitingFor: readonly OwnerId[];
  readonly isCleared: boolean;
}

export function agendaClearance(
  meeting: Pick<Meeting, 'agendaClearances'>,
  body: Pick<Body, 'chairs'> | undefined,
): AgendaClearance {
  const given = meeting.agendaClearances;
  const waitingFor = (body?.chairs ?? []).filter((chair) => !given.some((clearance) => clearance.by === chair));
  return { given, waitingFor, isCleared: given.length > 0 && waitingFor.length === 0 };
}

/** One clearance a chair: clearing again moves the day. */
export function clearAgenda(meeting: Meeting, by: OwnerId, on: CivilDate): Meeting {
  const others = meeting.agendaClearances.filter((clearance) => clearance.by !== by);
  return { ...meeting, agendaClearances: [...others, { by, on }] };
}

export function takeBackClearance(meeting: Meeting, by: OwnerId): Meeting {
  return { ...meeting, agendaClearances: meeting.agendaClearances.filter((clearance) => clearance.by !== by) };
}

/** 'Cleared by A on 5 May 2021.' 'Not cleared by the chair.' */
export function sayClearance(
  { given, waitingFor, isCleared }: AgendaClearance,
  nameOf: (id: OwnerId) => string,
): string {
  if (given.length === 0) {
    const whom = waitingFor.map(nameOf).join(' and ');
    return whom === '' ? 'Not cleared by the chair.' : `Not cleared by ${whom}.`;
  }
  const by = given.map((clearance) => `${nameOf(clearance.by)} on ${showDate(clearance.on)}`).join(' and ');
  return isCleared ? `Cleared by ${by}.` : `Cleared by ${by}; not by ${waitingFor.map(nameOf).join(' and ')}.`;
}
