/** One person at the meeting: their group, role and capacity, each changed where it stands. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { type AgendaItem, inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import { typedLine } from '#domain/kernel/draft.ts';
import type { PersonId } from '#domain/kernel/id.ts';
import { ATTENDANCE_GROUPS, type Attendance, MEETING_ROLES } from '#domain/meeting/attendance.ts';
import { moveToGroup } from '#domain/meeting/attendance-draft.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { changeAttendance, removeAttendance } from './attendance-commands.ts';
import { GROUP, NOT_TAKEN, ROLE } from './wording.ts';

interface AttendanceRowProps {
  readonly attendance: Attendance;
  readonly others: readonly Attendance[];
  readonly items: readonly AgendaItem[];
}

export function AttendanceRow({ attendance, others, items }: AttendanceRowProps) {
  const { name, id } = attendance;
  const commit = useCommit();
  const { announce } = useDesk();
  const change = async (fields: Partial<Attendance>, all: (now: Attendance) => Attendance = (now) => now) => {
    const done = await commit(
      changeAttendance(attendance, (now) => ({ ...all(now), ...fields })),
      NOT_TAKEN,
    );
    if (!done.ok) announce({ text: done.sentence, tone: 'refused' });
  };
  const remove = async () => {
    const done = await commit(removeAttendance(attendance), NOT_TAKEN);
    if (!done.ok) announce({ text: done.sentence, tone: 'refused' });
  };
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {name}
      </th>
      <td className="govuk-table__cell">
        {attendance.personId === null ? (
          <Line
            label={`Party of ${name}`}
            name={`${id}-party`}
            text={attendance.partyName}
            save={(partyName) => change({ partyName, partyId: null })}
          />
        ) : (
          attendance.partyName
        )}
      </td>
      <td className="govuk-table__cell">
        <Select
          labelHidden
          label={`Group of ${name}`}
          name={`${id}-group`}
          value={attendance.group}
          options={ATTENDANCE_GROUPS.map((group) => ({ id: group, name: GROUP[group] }))}
          onChange={(to) => {
            const group = ATTENDANCE_GROUPS.find((one) => one === to);
            if (group) void change({}, (now) => moveToGroup(now, group));
          }}
        />
      </td>
      <td className="govuk-table__cell">
        <Select
          labelHidden
          label={`Role of ${name} at this meeting`}
          name={`${id}-role`}
          none="None"
          value={attendance.role ?? ''}
          options={MEETING_ROLES.map((role) => ({ id: role, name: ROLE[role] }))}
          onChange={(to) => void change({ role: MEETING_ROLES.find((role) => role === to) ?? null })}
        />
      </td>
      <td className="govuk-table__cell">
        <Line
          label={`Capacity of ${name}`}
          name={`${id}-capacity`}
          text={attendance.capacity}
          save={(capacity) => change({ capacity })}
        />
      </td>
      <td className="govuk-table__cell">
        <Select
          labelHidden
          label={`${name} stands in for`}
          name={`${id}-substitute`}
          none="Nobody"
          value={attendance.substituteFor ?? ''}
          options={others.flatMap((other) => (other.personId ? [{ id: other.personId, name: other.name }] : []))}
          onChange={(to) => void change({ substituteFor: to === '' ? null : (to as PersonId) })}
        />
      </td>
      <td className="govuk-table__cell">
        <PartOfIt attendance={attendance} items={items} onChange={(fields) => void change(fields)} />
      </td>
      <td className="govuk-table__cell">
        <Button kind="link" about={name} onPress={() => void remove()}>
          Remove
        </Button>
      </td>
    </tr>
  );
}

interface PartOfItProps {
  readonly attendance: Attendance;
  readonly items: readonly AgendaItem[];
  readonly onChange: (fields: Partial<Attendance>) => void;
}

/** From which item they were there, and at which they left (rules.md M-03). */
function PartOfIt({ attendance: { id, name, joinedAt, leftAt }, items, onChange }: PartOfItProps) {
  const numbers = numberItems(items);
  const options = inOrder(items).map((item) => ({ id: item.id, name: `Item ${numbers.get(item.id)}` }));
  const found = (to: string) => items.find((item) => item.id === to)?.id ?? null;
  return (
    <>
      <Select
        labelHidden
        label={`${name} joined at`}
        name={`${id}-joined`}
        none="From the start"
        value={joinedAt ?? ''}
        options={options}
        onChange={(to) => onChange({ joinedAt: found(to) })}
      />
      <Select
        labelHidden
        label={`${name} left at`}
        name={`${id}-left`}
        none="To the end"
        value={leftAt ?? ''}
        options={options}
        onChange={(to) => onChange({ leftAt: found(to) })}
      />
    </>
  );
}

interface LineProps {
  readonly label: string;
  readonly name: string;
  readonly text: string;
  readonly save: (text: string) => Promise<void>;
}

/** Saved when it is left, if it says something else by then. */
function Line({ label, name, text, save }: LineProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      labelHidden
      label={label}
      name={name}
      value={typed ?? text}
      onChange={setTyped}
      onBlur={() => {
        const line = typedLine(typed ?? text).slice(0, 500);
        if (line === text) return setTyped(null);
        void save(line).then(() => setTyped(null));
      }}
    />
  );
}
