/**
 * The papers of a meeting that are kept as they leave: its minutes, and the note of its actions.
 *
 * Each is made of the rows as they will stand once the step is taken, so that the
 * PDF says what the register says. The file's name tells body, day and status.
 */
import type { Desk } from '#desk/desk.tsx';
import { type PreparedPaper, preparePaper } from '#desk/issue-paper.ts';
import type { Sheet } from '#documents/content.ts';
import { paperFileName } from '#documents/papers/file-name.ts';
import { MINUTES_KIND, minutesSheet, usualStyle } from '#documents/papers/minutes-sheet.ts';
import type { PaperRows } from '#documents/papers/paper-rows.ts';
import type { IssuedPaper } from '#domain/circulation/issued-paper.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { MARKINGS } from '#domain/kernel/marking.ts';
import { allocateReference, referenceCode } from '#domain/kernel/reference.ts';
import { endMeeting } from '#domain/meeting/end-meeting.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { correctRecords } from '#domain/minutes/corrections.ts';
import { revisionOf } from '#domain/minutes/minutes-steps.ts';
import type { MinutesStyle } from '#domain/minutes/minutes-styles.ts';
import { listBy } from '#storage/read.ts';
import { gatherPaperRows } from './gather-paper.ts';
import { type OneMeeting, usedMeetingReferences } from './queries.ts';

type Making = Pick<Desk, 'store' | 'clock'>;

/** The minutes as they stand after a step. `after` is the meeting then. */
export async function prepareMinutes(desk: Making, one: OneMeeting, after: Meeting): Promise<PreparedPaper | string> {
  const gathered = withMeeting(await gatherPaperRows(desk.store.db, after), after);
  const rows = after.minutes === 'agreed' ? withCorrections(after, gathered) : gathered;
  const style = usualStyle(after, rows);
  const sheet = minutesSheet(after, style, rows);
  const version = String(revisionOf(after));
  const title = `${NAMES[style]}, ${after.minutes === 'agreed' ? 'agreed' : 'draft'}`;
  return prepare(desk, one, { sheet, kind: 'minutes', named: MINUTES_KIND[style], title, version });
}

/** One page of what was settled. Numbered 1, 2 … as often as it is issued. */
export async function prepareActionNote(desk: Making, one: OneMeeting): Promise<PreparedPaper | string> {
  const { db } = desk.store;
  const after = endMeeting(one.meeting);
  const rows = withMeeting(await gatherPaperRows(db, after), after);
  const before = (await listBy(db, 'issuedPaper', 'subjectId', after.id)).filter((each) => each.kind === 'action-note');
  return prepare(desk, one, {
    sheet: minutesSheet(after, 'actions', rows),
    kind: 'action-note',
    named: MINUTES_KIND.actions,
    title: 'Actions and decisions',
    version: String(before.length + 1),
  });
}

/** The reference a meeting without one is given when its minutes are first circulated. */
export async function referenceFor({ store }: Pick<Desk, 'store'>, { meeting, body }: OneMeeting): Promise<string> {
  if (meeting.reference !== null) return meeting.reference;
  const code = referenceCode(body ?? { name: meeting.title, shortName: '' });
  return allocateReference({ code, year: meeting.year, series: '' }, await usedMeetingReferences(store.db, meeting));
}

const NAMES: Readonly<Record<MinutesStyle, string>> = {
  minutes: 'Minutes',
  note: 'Summary note',
  actions: 'Actions and decisions',
};

function withMeeting(rows: PaperRows, after: Meeting): PaperRows {
  return { ...rows, meetings: rows.meetings.map((each) => (each.id === after.id ? after : each)) };
}

function withCorrections(meeting: Meeting, rows: PaperRows): PaperRows {
  const changed = correctRecords(meeting, rows);
  const laid = <Row extends { readonly id: string }>(all: readonly Row[], over: readonly Row[]): readonly Row[] =>
    all.map((row) => over.find((each) => each.id === row.id) ?? row);
  return {
    ...rows,
    minutes: laid(rows.minutes, changed.minutes),
    actions: laid(rows.actions, changed.actions),
    decisions: laid(rows.decisions, changed.decisions),
    recommendations: laid(rows.recommendations, changed.recommendations),
  };
}

interface ToPrepare {
  readonly sheet: Sheet;
  readonly kind: IssuedPaper['kind'];
  readonly named: string;
  readonly title: string;
  readonly version: string;
}

function prepare(desk: Making, { meeting, body }: OneMeeting, { sheet, kind, named, title, version }: ToPrepare) {
  const name = { body: body ?? { name: meeting.title }, kind: named, day: meeting.heldOn, status: sheet.status };
  return preparePaper(desk, {
    sheet,
    fileName: paperFileName({ ...name, version: sheet.version }, 'pdf'),
    as: {
      subjectId: meeting.id,
      kind,
      title,
      version,
      issuedOn: londonDay(desk.clock()),
      note: '',
      marking: MARKINGS.find((each) => each === sheet.marking) ?? meeting.marking,
    },
  });
}
