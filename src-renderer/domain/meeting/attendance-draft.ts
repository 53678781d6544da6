/**
 * Attendance as it is taken: somebody by name, everybody as last time, or at a first
 * meeting those who hold the body's seats.
 *
 * A person's party and the post they hold that day are filled in from the
 * registers. What belonged to last time's meeting alone (when somebody joined or
 * left, whom they stood in for) is not carried over. A name nobody knows is kept.
 */
import type { Body } from '../body/body.ts';
import { type Seat, seatsOn } from '../body/seat.ts';
import { nameOf, partyNameOf, type WhoIsWho } from '../body/who-is-who.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { typedLine } from '../kernel/draft.ts';
import type { MeetingId, OwnerId, PersonId } from '../kernel/id.ts';
import { compareOrder, orderKeysAfter } from '../kernel/order-key.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { holdersOn } from '../party/post.ts';
import type { Attendance, AttendanceGroup } from './attendance.ts';
import type { Meeting } from './meeting.ts';

type NewAttendance = Omit<Unstamped<Attendance>, 'id'>;

/** Everything but where and in which group. */
type Attender = Pick<Attendance, 'personId' | 'name' | 'partyId' | 'partyName' | 'capacity'>;

export interface SeatedAttender extends Attender {
  readonly group: AttendanceGroup;
  readonly role: Attendance['role'];
}

export function attenderOf(id: PersonId, who: WhoIsWho, on: CivilDate): Attender {
  const person = who.people.find((one) => one.id === id);
  const posts = who.posts.filter((post) => holdersOn(post, on).includes(id));
  return {
    personId: id,
    name: nameOf(id, who),
    partyId: person?.partyId ?? null,
    partyName: partyNameOf(id, who),
    capacity: posts.length === 1 ? (posts[0]?.title ?? '') : '',
  };
}

/** Null for a name that says nothing. */
export function attenderNamed(typed: string): Attender | null {
  const name = typedLine(typed).slice(0, 500);
  return name === '' ? null : { personId: null, name, partyId: null, partyName: '', capacity: '' };
}

export function newAttendance(
  attender: Attender,
  place: Pick<Attendance, 'meetingId' | 'order' | 'group'> & Partial<Pick<Attendance, 'groupHeading'>>,
): NewAttendance {
  return {
    ...attender,
    groupHeading: '',
    ...place,
    marking: 'OFFICIAL',
    role: null,
    substituteFor: null,
    joinedAt: null,
    leftAt: null,
  };
}

/** Already here: the same person, or the same name where nobody is known by it. */
export function isHere(attender: Attender, attendances: readonly Attendance[]): boolean {
  return attendances.some((each) =>
    attender.personId === null
      ? each.name.toLocaleLowerCase('en-GB') === attender.name.toLocaleLowerCase('en-GB')
      : each.personId === attender.personId,
  );
}

/** What of last time's attendance, or of a seat, begins the next. */
export type Started = SeatedAttender & Partial<Pick<Attendance, 'groupHeading'>>;

/** Those of last time, or of the seats, who are not here yet, in their order, after those who are. */
export function startAsLastTime(
  last: readonly Started[],
  here: readonly Attendance[],
  meetingId: MeetingId,
): readonly NewAttendance[] {
  const missing = last.filter((each) => !isHere(each, here));
  const end =
    here
      .map((each) => each.order)
      .sort()
      .at(-1) ?? null;
  const orders = orderKeysAfter(end, missing.length);
  return missing.map(({ personId, name, partyId, partyName, capacity, group, groupHeading = '', role }, at) => ({
    ...newAttendance({ personId, name, partyId, partyName, capacity }, { meetingId, order: orders[at] ?? '', group }),
    groupHeading,
    role,
  }));
}

/** Those who hold a seat that day, themselves or by their post; its chairs chair. A seat that a party holds names nobody. */
export function attendersBySeat(
  body: Pick<Body, 'chairs'>,
  seats: readonly Seat[],
  who: WhoIsWho,
  on: CivilDate,
): readonly SeatedAttender[] {
  const peopleOf = (owner: OwnerId | null): readonly PersonId[] => {
    const post = who.posts.find(({ id }) => id === owner);
    if (post) return holdersOn(post, on);
    return who.people.filter(({ id }) => id === owner).map(({ id }) => id);
  };
  const chairs = new Set(body.chairs.flatMap(peopleOf));
  const seated = seatsOn(seats, on).toSorted(compareOrder);
  const found = new Map<PersonId, SeatedAttender>();
  for (const { holder, role } of seated) {
    for (const id of peopleOf(holder)) {
      const isChair = role === 'chair' || role === 'co-chair' || chairs.has(id);
      const group =
        role === 'in-attendance' || role === 'observer' || role === 'secretariat' ? 'in-attendance' : 'present';
      if (!found.has(id)) found.set(id, { ...attenderOf(id, who, on), group, role: isChair ? 'chair' : null });
    }
  }
  return [...found.values()];
}

/** The body's last meeting before this one at which attendance may have been taken; the latest first. */
export function meetingsBefore(meeting: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter((each) => each.id !== meeting.id && each.status !== 'cancelled' && each.heldOn <= meeting.heldOn)
    .sort((one, other) => (one.heldOn < other.heldOn ? 1 : -1));
}

/** A paper's own heading belongs to its group: moved to another, a person stands under the field's. */
export function moveToGroup(attendance: Attendance, group: AttendanceGroup): Attendance {
  return group === attendance.group ? attendance : { ...attendance, group, groupHeading: '' };
}
