/**
 * Findings over a hundred thousand rows: whole, and after one edit of each kind.
 *
 * The rival of an edit is doing all of it again, which is what a rule engine without
 * memory would do. Processor time, so that what else the machine does counts less.
 */
import type { Tables } from '#domain/findings/book.ts';
import { type Run, runRules } from '#domain/findings/find-all.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { aChange, aDocument, aMeeting, aMinute, anAction, anAgendaItem, anAttendance, aPaper } from '../builders.ts';
import type { Measured } from './measured.ts';

const many = <Row>(count: number, make: (at: number) => Row): readonly Row[] =>
  Array.from({ length: count }, (_, at) => make(at));
const day = (text: string) => text as CivilDate;
const meetingId = (at: number) => `meeting:m${String(at % 1000).padStart(4, '0')}` as const;
const TEXT =
  'The programme officer reported on the last fortnight, and the group thanked those who had worked on the returns.';

function tenYears(): Tables {
  return {
    meeting: many(1000, (at) =>
      aMeeting({ id: meetingId(at), status: 'held', minutes: 'agreed', reference: `SG/${at}` }),
    ),
    agendaItem: many(12_000, (at) => anAgendaItem({ meetingId: meetingId(at), standing: 'date-of-next-meeting' })),
    attendance: many(15_000, (at) =>
      anAttendance({ meetingId: meetingId(at), group: at % 9 ? 'present' : 'apologies', name: `Member ${at % 40}` }),
    ),
    minute: many(50_000, (at) => aMinute({ meetingId: meetingId(at), text: `${at} ${TEXT}` })),
    action: many(15_000, (at) =>
      anAction({
        meetingId: meetingId(at),
        reference: `SG/2021/A${at}`,
        status: at % 20 ? 'closed' : 'open',
        agreedOn: day('2021-05-12'),
      }),
    ),
    document: many(1000, (at) => aDocument({ id: `document:d${at}` })),
    change: many(3000, (at) =>
      aChange({
        subjectId: `document:d${at % 1000}`,
        order: `a${at}`,
        version: `0.${at}`,
        author: { name: 'Ann Officer', personId: null, partyId: null },
        date: exactly(day('2021-05-12')),
      }),
    ),
    paper: many(3000, (at) => aPaper({ meetingId: meetingId(at) })),
  };
}

/** The same rows as other objects, so that nothing worked out before is still known. */
const fresh = (tables: Tables): Tables =>
  Object.fromEntries(Object.entries(tables).map(([kind, rows]) => [kind, rows.map((row) => ({ ...row }))]));

function timed(work: () => Run): readonly [ms: number, run: Run] {
  const began = process.cpuUsage();
  const run = work();
  const { user, system } = process.cpuUsage(began);
  return [(user + system) / 1000, run];
}

export function benchFindings(): readonly Measured[] {
  const tables = tenYears();
  runRules(fresh(tables));
  const [whole, run] = timed(() => runRules(fresh(tables)));
  const rows = Object.values(run.tables).reduce((sum, table) => sum + table.length, 0);
  const edits = (['action', 'minute', 'change', 'meeting'] as const).map((kind): Measured => {
    const table = run.tables[kind] ?? [];
    const times = [1, 2, 3, 4, 5].map((place) => {
      const changed = table.map((row, at) => (at === place ? { ...row } : row));
      return timed(() => runRules({ ...run.tables, [kind]: changed }, run))[0];
    });
    return { name: `Findings after one edit: ${kind}`, ours: Math.min(...times), rival: whole, unit: 'ms', aim: 50 };
  });
  return [{ name: `Findings over ${rows} rows`, ours: whole, rival: null, unit: 'ms', aim: 1000 }, ...edits];
}
