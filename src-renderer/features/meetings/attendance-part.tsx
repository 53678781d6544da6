/**
 * Who was there, taken by typing names, or started as last time's.
 *
 * A name from the register brings its party and post; one that is in no register
 * is kept as typed. Whether the meeting is quorate is worked out as they come in.
 */
import { useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { listChoices } from '#domain/body/who-is-who.ts';
import { typedLine } from '#domain/kernel/draft.ts';
import type { PersonId } from '#domain/kernel/id.ts';
import {
  ATTENDANCE_GROUPS,
  type Attendance,
  type AttendanceGroup,
  presentByParty,
} from '#domain/meeting/attendance.ts';
import { attenderNamed, attenderOf, attendersBySeat } from '#domain/meeting/attendance-draft.ts';
import { quoracyOf } from '#domain/meeting/quoracy.ts';
import { mayBeWritten } from '#domain/minutes/minutes-steps.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addAttendance, startAttendance } from './attendance-commands.ts';
import { AttendanceRow } from './attendance-row.tsx';
import { findLastAttendance, listAttendance, listSeats, type OneMeeting } from './queries.ts';
import { GROUP, NOT_TAKEN } from './wording.ts';

const COLUMNS = ['Name', 'Party', 'Group', 'Role', 'Capacity', 'Stands in for', 'Joined, left', ''] as const;

export function AttendancePart({ one }: { readonly one: OneMeeting }) {
  const { meeting, body } = one;
  const attendances = useRows((db) => listAttendance(db, meeting.id), [meeting.id]);
  if (!attendances) return null;
  const isOpen = mayBeWritten(meeting.minutes);
  return (
    <div className="ma-attendance">
      {isOpen ? <AddAttendance one={one} attendances={attendances} /> : null}
      {attendances.length === 0 ? (
        <EmptyState title="No attendance recorded">
          Who was there is typed above, a name at a time. The reason for an apology is never recorded.
        </EmptyState>
      ) : (
        <p className="govuk-body" role="status">
          {quoracyOf(body, attendances, one.items).sentence}{' '}
          {presentByParty(attendances)
            .map(([party, count]) => `${party} ${count}`)
            .join(', ')}
        </p>
      )}
      {isOpen && attendances.length > 0 ? <AttendanceTable attendances={attendances} items={one.items} /> : null}
      {isOpen ? null : <AttendanceLists attendances={attendances} />}
    </div>
  );
}

function AddAttendance({
  one,
  attendances,
}: {
  readonly one: OneMeeting;
  readonly attendances: readonly Attendance[];
}) {
  const { meeting, body } = one;
  const commit = useCommit();
  const commitAloud = useCommitAloud();
  const who = useWho();
  const seats = useRows((db) => listSeats(db, meeting.bodyId), [meeting.bodyId]) ?? [];
  const last = useRows((db) => findLastAttendance(db, meeting), [meeting.id, meeting.heldOn]);
  const [group, setGroup] = useState<AttendanceGroup>('present');
  const [heading, setHeading] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  if (!who) return null;
  const seated = attendersBySeat({ chairs: body?.chairs ?? [] }, seats, who, meeting.heldOn);

  async function add(attender: ReturnType<typeof attenderOf> | null): Promise<void> {
    if (!attender) return;
    const done = await commit(
      addAttendance(meeting.id, attender, { group, groupHeading: typedLine(heading).slice(0, 500) }),
      NOT_TAKEN,
    );
    setProblem(done.ok ? undefined : done.sentence);
  }
  const here = new Set<string | null>(attendances.map((each) => each.personId));
  return (
    <>
      <div className="ma-attendance__add">
        <Combobox
          label="Add somebody"
          hint="Type a name; Enter adds them"
          name="attender"
          value={null}
          options={listChoices(who, ['person']).filter(({ id }) => !here.has(id))}
          onChange={(id) => void (id === null ? null : add(attenderOf(id as PersonId, who, meeting.heldOn)))}
          addNew={(typed) => void add(attenderNamed(typed))}
          newWord="name, as written"
          problem={problem}
        />
        <Select
          label="As"
          hint="The group they are added to"
          name="attender-group"
          value={group}
          options={ATTENDANCE_GROUPS.map((each) => ({ id: each, name: GROUP[each] }))}
          onChange={(to) => setGroup(ATTENDANCE_GROUPS.find((each) => each === to) ?? 'present')}
        />
        <TextField
          label="Under the heading"
          hint="Blank for the group’s own name"
          name="attender-heading"
          value={heading}
          onChange={setHeading}
          suggestions={[...new Set([...(last ?? []), ...attendances].map((each) => each.groupHeading))].filter(Boolean)}
        />
      </div>
      {attendances.length === 0 ? (
        <ButtonGroup>
          {last && last.length > 0 ? (
            <Button onPress={() => void commitAloud(startAttendance(meeting.id, last, 'last time’s'), NOT_TAKEN)}>
              {`Start as last time’s (${last.length})`}
            </Button>
          ) : null}
          {last?.length === 0 && seated.length > 0 ? (
            <Button
              onPress={() => void commitAloud(startAttendance(meeting.id, seated, 'its seats have it'), NOT_TAKEN)}
            >
              {`Start with those who hold its seats (${seated.length})`}
            </Button>
          ) : null}
        </ButtonGroup>
      ) : null}
    </>
  );
}

interface AttendanceTableProps {
  readonly attendances: readonly Attendance[];
  readonly items: readonly AgendaItem[];
}

function AttendanceTable({ attendances, items }: AttendanceTableProps) {
  const grouped = ATTENDANCE_GROUPS.flatMap((group) => attendances.filter((each) => each.group === group));
  return (
    <table className="govuk-table ma-dense ma-attendance__table">
      <caption className="govuk-visually-hidden">Attendance</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {COLUMNS.map((title) =>
            title === '' ? (
              <td key="remove" className="govuk-table__header" />
            ) : (
              <th key={title} scope="col" className="govuk-table__header">
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {grouped.map((each) => (
          <AttendanceRow
            key={each.id}
            attendance={each}
            others={attendances.filter((other) => other !== each)}
            items={items}
          />
        ))}
      </tbody>
    </table>
  );
}

/** As it will be printed, once it may not be changed. */
function AttendanceLists({ attendances }: { readonly attendances: readonly Attendance[] }) {
  return groupsOf(attendances).map(([heading, people]) => (
    <section key={heading} aria-label={heading}>
      <h2 className="govuk-heading-s">
        {heading} ({people.length})
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {people.map((each) => (
          <li key={each.id}>{[each.name, each.partyName, each.capacity].filter((said) => said !== '').join(', ')}</li>
        ))}
      </ul>
    </section>
  ));
}

/** By the paper's own headings where it has them, in the field's order. */
function groupsOf(attendances: readonly Attendance[]): readonly (readonly [string, readonly Attendance[]])[] {
  const groups = new Map<string, Attendance[]>();
  for (const group of ATTENDANCE_GROUPS) {
    for (const each of attendances.filter((one) => one.group === group)) {
      const heading = each.groupHeading === '' ? GROUP[group] : each.groupHeading;
      groups.set(heading, [...(groups.get(heading) ?? []), each]);
    }
  }
  return [...groups];
}
