/** The programme's own closed days, typed in a table. They count in every working and in every proposal. */
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useRows } from '#desk/desk.tsx';
import { firstProblem } from '#domain/kernel/draft.ts';
import { type ClosedDay, closedDayDraft, readClosedDayDraft } from '#domain/programme/closed-days.ts';
import { listRecords } from '#storage/read.ts';
import { GrowingTable } from '#ui/growing-table.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { changeClosedDays } from './commands.ts';
import { CLOSED_DAYS_GONE, closedDaySentence } from './wording.ts';

const COLUMNS = [
  { key: 'on', title: 'Day', width: '11rem' },
  { key: 'reason', title: 'Why it is closed' },
] as const;

type Typed = Readonly<Record<string, string>>;

export function ClosedDaysPanel({ onClose }: { readonly onClose: () => void }) {
  const commit = useCommit();
  const commitAloud = useCommitAloud();
  const programmes = useRows((db) => listRecords(db, 'programme'), []);
  const days = programmes?.[0]?.closedDays;
  if (!days) return null;

  async function saveAt(at: number, typed: Typed): Promise<string | null> {
    const read = readAt(days ?? [], at, typed);
    if (!read.ok) {
      const first = firstProblem(read.problems);
      return first ? closedDaySentence(first.field, first.problem) : null;
    }
    const done = await commit(
      changeClosedDays((now) =>
        at < now.length ? now.map((one, place) => (place === at ? read.value : one)) : [...now, read.value],
      ),
      CLOSED_DAYS_GONE,
    );
    return done.ok ? null : done.sentence;
  }

  return (
    <SidePanel title="Closed days" caption="Of this programme, beside the bank holidays" onClose={onClose}>
      <p className="govuk-body">
        A closed day is not a working day: no deadline counts it, and a meeting that falls on it is proposed for moving,
        never moved unasked.
      </p>
      <GrowingTable
        caption="Closed days"
        columns={COLUMNS}
        rows={days.map((day, at) => ({ id: idOf(at), values: { ...closedDayDraft(day) } }))}
        addLabel="Add a closed day"
        waiting="Kept once it has a day and a reason"
        nextId={() => idOf(days.length)}
        onCell={(id, column, text) => saveAt(placeOf(id), { [column]: text })}
        onNew={async (_id, values) => (isWhole(values) ? await saveAt(days.length, values) : waits(values, days))}
        onDelete={(id) =>
          void commitAloud(
            changeClosedDays((now) => now.filter((_, place) => place !== placeOf(id))),
            CLOSED_DAYS_GONE,
          )
        }
      />
    </SidePanel>
  );
}

const readAt = (days: readonly ClosedDay[], at: number, typed: Typed) =>
  readClosedDayDraft(
    { ...closedDayDraft(days[at] ?? null), ...typed },
    days.filter((_, place) => place !== at),
  );

const isWhole = ({ on = '', reason = '' }: Typed): boolean => on.trim() !== '' && reason.trim() !== '';

/** A day that is wrong is said at once, before there is a reason. */
function waits({ on = '' }: Typed, days: readonly ClosedDay[]): string | 'wait' {
  const read = readClosedDayDraft({ on, reason: 'not asked yet' }, days);
  if (on.trim() === '' || read.ok) return 'wait';
  const first = firstProblem(read.problems);
  return first ? closedDaySentence(first.field, first.problem) : 'wait';
}

const idOf = (at: number): string => `closed:${at}`;
const placeOf = (id: string): number => Number(id.slice('closed:'.length));
