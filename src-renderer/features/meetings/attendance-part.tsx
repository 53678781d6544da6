/** Who was there, in the groups of the paper, counted. To be read here; it is taken in the meeting room. */
import { useRows } from '#desk/desk.tsx';
import type { MeetingId } from '#domain/kernel/id.ts';
import { ATTENDANCE_GROUPS, type Attendance } from '#domain/meeting/attendance.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { listAttendance } from './queries.ts';
import { GROUP } from './wording.ts';

export function AttendancePart({ id }: { readonly id: MeetingId }) {
  const attendances = useRows((db) => listAttendance(db, id), [id]);
  if (!attendances) return null;
  if (attendances.length === 0) {
    return (
      <EmptyState title="No attendance recorded">Who was there is recorded when the meeting is minuted.</EmptyState>
    );
  }
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
