/**
 * Whether a meeting is ready: a checklist that ticks itself.
 *
 * Each line is a fact of the records: an agenda with items, cleared by every chair it
 * has, published; the papers that came of those expected; a pack built and issued; and
 * that something went out to those it is for. A line that cannot apply is left out.
 */
import type { AgendaItem } from '../agenda/agenda-item.ts';
import type { Paper } from '../agenda/paper.ts';
import type { Body } from '../body/body.ts';
import type { Circulation } from '../circulation/circulation.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Pack } from '../pack/pack.ts';
import { placeMeetings } from '../series/place-meetings.ts';
import type { Series } from '../series/series.ts';

export const READY_LINES = ['agenda', 'cleared', 'published', 'papers', 'pack', 'issued', 'circulated'] as const;
export type ReadyLine = (typeof READY_LINES)[number];

export interface Ready {
  readonly line: ReadyLine;
  readonly done: boolean;
  /** How many of how many, where it is counted. */
  readonly of: { readonly have: number; readonly want: number } | null;
}

export interface ReadinessRows {
  readonly items: readonly AgendaItem[];
  readonly papers: readonly Paper[];
  readonly packs: readonly Pack[];
  readonly circulations: readonly Circulation[];
}

export interface DiaryRows {
  readonly bodies: readonly Body[];
  readonly series: readonly Series[];
  readonly meetings: readonly Meeting[];
}

export interface UnmadeMeeting {
  readonly body: Body;
  readonly day: CivilDate;
}

/** How far ahead the diary should be filled: what a series gives sooner and nobody has made is said. */
const FILLED_FOR = 42;

/**
 * The nearest day a series gives for which no meeting has been made: a closed day nobody
 * has decided about, or a run that was not made far enough. Null where the diary is filled.
 */
export function nextUnmade({ bodies, series, meetings }: DiaryRows, today: CivilDate): UnmadeMeeting | null {
  const span = { from: today, to: addDays(today, FILLED_FOR) };
  const unmade = bodies
    .filter(({ deletedAt, runElsewhere, status }) => deletedAt === null && !runElsewhere && status === 'sitting')
    .flatMap((body) =>
      series
        .filter((one) => one.bodyId === body.id && one.deletedAt === null)
        .flatMap((one) => placeMeetings(one, meetings, span).placed)
        .flatMap(({ occurrence: { heldOn }, meeting }) =>
          meeting === null && heldOn !== null && heldOn >= today ? [{ body, day: heldOn }] : [],
        ),
    );
  return unmade.sort((one, other) => (one.day < other.day ? -1 : 1))[0] ?? null;
}

export function readiness(meeting: Meeting, body: Body | undefined, rows: ReadinessRows): readonly Ready[] {
  const own = <Row extends { readonly meetingId: unknown; readonly deletedAt: unknown }>(all: readonly Row[]) =>
    all.filter((row) => row.meetingId === meeting.id && row.deletedAt === null);
  const items = own(rows.items).filter(({ status }) => status !== 'withdrawn');
  const papers = own(rows.papers).filter(({ status }) => status !== 'withdrawn');
  const there = papers.filter(({ status }) => status !== 'expected' && status !== 'to-follow');
  const packs = own(rows.packs).filter(({ status }) => status !== 'superseded');
  const chairs = body?.chairs ?? [];
  const clearedBy = new Set(meeting.agendaClearances.map(({ by }) => by));
  const cleared = chairs.filter((chair) => clearedBy.has(chair));
  const line = (name: ReadyLine, done: boolean, of: Ready['of'] = null): Ready => ({ line: name, done, of });
  return [
    line('agenda', items.length > 0),
    ...(chairs.length === 0
      ? []
      : [
          line(
            'cleared',
            cleared.length === chairs.length,
            chairs.length === 1 ? null : { have: cleared.length, want: chairs.length },
          ),
        ]),
    line('published', meeting.agendaVersion !== null),
    ...(papers.length === 0
      ? []
      : [line('papers', there.length === papers.length, { have: there.length, want: papers.length })]),
    line('pack', packs.length > 0),
    line(
      'issued',
      packs.some(({ status }) => status === 'issued'),
    ),
    line('circulated', own(rows.circulations).length > 0),
  ];
}
