/**
 * Findings over a hundred thousand rows, whole and after one edit.
 *
 * The limits are a second and 50 ms on a machine that does nothing else; tests run
 * beside others, which slows even the processor's own time, so they get some slack.
 */
import { expect, it } from 'vitest';
import type { Tables } from '#domain/findings/book.ts';
import { type Run, runRules } from '#domain/findings/find-all.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { aChange, aDocument, aMeeting, aMinute, anAction, anAgendaItem, anAttendance, aPaper } from '#test/builders.ts';
import { day } from './a-book.ts';

const many = <Row>(count: number, make: (at: number) => Row): readonly Row[] =>
  Array.from({ length: count }, (_, at) => make(at));
const SLACK = 4;
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

it('takes under a second whole, and under 50 ms after one edit', () => {
  const tables = tenYears();
  let [whole, run] = timed(() => runRules(tables));
  for (let again = 0; again < 2 && whole > 1000; again++) [whole, run] = timed(() => runRules(fresh(tables)));
  const rows = Object.values(run.tables).reduce((sum, table) => sum + table.length, 0);
  expect(rows).toBe(100_000);
  const edits = (['action', 'minute', 'change', 'meeting'] as const).map((kind) => {
    const table = run.tables[kind] ?? [];
    const edits = [1, 2, 3, 4, 5].map((place) => table.map((row, at) => (at === place ? { ...row } : row)));
    const times = edits.map((changed) => timed(() => runRules({ ...run.tables, [kind]: changed }, run))[0]);
    return [kind, Math.min(...times)] as const;
  });
  console.info(
    `findings over ${rows} rows: ${whole.toFixed(0)} ms, ${run.findings.length} found; after one edit`,
    Object.fromEntries(edits.map(([kind, ms]) => [kind, `${ms.toFixed(0)} ms`])),
  );
  expect(whole).toBeLessThan(1000 * SLACK);
  expect(edits.filter(([, ms]) => ms >= 50 * SLACK)).toEqual([]);
});
