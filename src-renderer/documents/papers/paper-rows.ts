/**
 * What the papers of one meeting have in common: their rows, their meeting, their words.
 *
 * The same workspace gives the same paper whoever fetched the rows, so each table is
 * put in order first. A venue is printed up to the first thing that looks like a
 * joining link or a passcode; a meeting's private note is never read here.
 */

import type { Body } from '#domain/body/body.ts';
import { type CivilDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { highestMarking, type Marking } from '#domain/kernel/marking.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { invariant } from '#domain/kernel/result.ts';
import type { Attendance } from '#domain/meeting/attendance.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { type Directory, directoryOf } from '#domain/party/directory.ts';
import { fact, sheet } from '../blocks.ts';
import { withoutJoiningDetails } from '../calendar/joining-details.ts';
import type { Fact, Part, Sheet, SheetStatus } from '../content.ts';
import { live, type PackRows } from '../pack/pack-rows.ts';

/** The tables a paper of one meeting is made from. */
export const PAPER_TABLES = [
  'programmes',
  'parties',
  'people',
  'posts',
  'bodies',
  'meetings',
  'attendances',
  'declarations',
  'agendaItems',
  'papers',
  'minutes',
  'actions',
  'recommendations',
  'decisions',
  'escalations',
  'series',
  'issuedPapers',
  'risks',
] as const satisfies readonly (keyof PackRows)[];

export type PaperRows = Pick<PackRows, (typeof PAPER_TABLES)[number]>;

export interface OfMeeting {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly rows: PaperRows;
  readonly directory: Directory;
  /** The next meeting of the body that is in the diary. */
  readonly next: Meeting | null;
}

export function ofMeeting(meeting: Meeting, fetched: PaperRows): OfMeeting {
  const sorted = PAPER_TABLES.map((table) => [
    table,
    [...fetched[table]].sort((one, other) => (one.id < other.id ? -1 : 1)),
  ]);
  const rows = Object.fromEntries(sorted) as unknown as PaperRows;
  const body = rows.bodies.find((each) => each.id === meeting.bodyId);
  invariant(body, 'a meeting is of a body');
  const later = live(rows.meetings).filter(
    (each) => each.bodyId === body.id && each.heldOn > meeting.heldOn && each.status !== 'cancelled',
  );
  const [next] = later.sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
  return { meeting, body, rows, directory: directoryOf(rows), next: next ?? null };
}

interface Said {
  /** "agenda", "minutes", "summary note": after the body's name. */
  readonly kind: string;
  readonly version: string | null;
  readonly status: SheetStatus;
  readonly markings: readonly Marking[];
  readonly parts: readonly Part[];
}

/** A short paper: no cover, no contents, its parts run on, "Page 2 of 4". */
export function paperOf({ meeting, body, rows, directory }: OfMeeting, said: Said): Sheet {
  const [programme] = rows.programmes;
  return sheet({
    title: `${body.name}: ${said.kind}`,
    subtitle: subtitleOf(meeting, body),
    reference: meeting.reference,
    organisation: programme ? programme.shortName || programme.name : body.name,
    marking: highestMarking([meeting.marking, ...said.markings]),
    version: said.version,
    status: said.status,
    date: showDateInFull(meeting.heldOn),
    author: directory.nameOf(body.secretariat[0] ?? body.id),
    paging: 'document',
    contents: 0,
    parts: said.parts.map((part) => ({ ...part, begins: 'run-on' })),
  });
}

function subtitleOf(meeting: Meeting, body: Body): string {
  const title = withoutJoiningDetails(meeting.title);
  const day = showDateInFull(meeting.heldOn);
  return title === '' || title === body.name ? day : `${title}, ${day}`;
}

/** When, where, under what reference, who chaired and who took the notes. */
export function meetingFacts({ meeting, rows }: OfMeeting): readonly Fact[] {
  const there = live(rows.attendances)
    .filter((each) => each.meetingId === meeting.id)
    .sort(compareOrder);
  const by = (role: Attendance['role']) =>
    there
      .filter((each) => each.role === role)
      .map((each) => each.name)
      .join(', ');
  const venue = withoutJoiningDetails(meeting.venue);
  return [
    fact('Date', whenOf(meeting)),
    ...known('Place', venue),
    ...known('Reference', meeting.reference ?? ''),
    ...known('Chair', by('chair')),
    ...known('Notes', by('notes')),
  ];
}

/** "Wednesday 12 May 2021, 10:00 to 11:30". */
export function whenOf(meeting: Pick<Meeting, 'heldOn' | 'startsAt' | 'endsAt'>): string {
  const times = [meeting.startsAt, meeting.endsAt].filter((time) => time !== null).join(' to ');
  return [showDateInFull(meeting.heldOn as CivilDate), times].filter((said) => said !== '').join(', ');
}

export const known = (term: string, detail: string): readonly Fact[] => (detail === '' ? [] : [fact(term, detail)]);
