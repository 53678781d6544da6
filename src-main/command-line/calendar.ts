/**
 * `matters calendar`: a body's series and meetings, or one meeting, as a calendar file.
 *
 * The body need not be named where only one has a series, or where the meeting says it.
 * The sequence of each entry comes from the record's own stamps, so a file written
 * later from the same workspace changes the entries of an earlier one.
 */
import {
  bodyEntries,
  type CalendarEntry,
  meetingEntry,
  revisionByStamps,
} from '#documents/calendar/calendar-entries.ts';
import { calendarFile } from '#documents/calendar/calendar-file.ts';
import type { Body } from '#domain/body/body.ts';
import { invariant } from '#domain/kernel/result.ts';
import type { Series } from '#domain/series/series.ts';
import { findBody, findMeeting } from './find-meeting.ts';
import { openSource, SOURCE_OPTIONS } from './open-source.ts';
import { needText, readWords } from './options.ts';
import { CannotDo, Misuse, type Voice } from './said.ts';
import { checkPlace, writeWhole } from './write-whole.ts';

export async function calendar(args: readonly string[], voice: Voice): Promise<void> {
  const words = readWords(args, {
    texts: ['out', 'body', 'meeting', ...SOURCE_OPTIONS.texts],
    flags: SOURCE_OPTIONS.flags,
  });
  const out = needText(words, 'out');
  if (words.places.length > 0) throw new Misuse(`"${words.places[0]}" was not expected. Run "matters --help".`);
  await checkPlace(out);
  const source = await openSource(words);
  const name = words.texts.body;
  const { meetings, bodies } = source.rows;
  // Every row was read as its record when the source was opened.
  const series = (source.tables.get('series') ?? []) as readonly unknown[] as readonly Series[];
  const reference = words.texts.meeting;
  const asked = reference === undefined ? null : findMeeting(meetings, bodies, { reference, body: name ?? null });
  const body = asked
    ? bodyWithId(bodies, asked.bodyId)
    : name
      ? findBody(bodies, name)
      : onlyWithSeries(bodies, series);
  const rows = { body, series, meetings, revisionOf: revisionByStamps };
  const entries = asked ? [meetingEntry(asked, rows)] : bodyEntries(rows);
  if (entries.length === 0)
    throw new CannotDo(`${body.name} has no series and no meetings yet, so there is nothing to put in a calendar.`);
  const bytes = calendarFile(entries);
  await writeWhole(out, bytes);
  voice.answer(`${out}: ${describe(entries)}, ${bytes.length} bytes`);
}

function bodyWithId(bodies: readonly Body[], id: Body['id']): Body {
  const body = bodies.find((each) => each.id === id);
  invariant(body, 'a meeting is of a body that is there');
  return body;
}

/** Where one body alone has a series, that one; otherwise which one has to be said. */
function onlyWithSeries(bodies: readonly Body[], series: readonly Series[]): Body {
  const having = bodies.filter((body) => series.some((one) => one.bodyId === body.id && one.deletedAt === null));
  const [only] = having;
  if (only && having.length === 1) return only;
  throw new Misuse(
    having.length === 0
      ? 'No body has a series yet. Say --body to have the meetings of one.'
      : `Say which body with --body: ${having.map((body) => body.name).join('; ')}.`,
  );
}

function describe(entries: readonly CalendarEntry[]): string {
  const series = entries.filter((entry) => entry.repeats !== null).length;
  const meetings = entries.length - series;
  return [
    ...(series === 0 ? [] : [`${series} series`]),
    ...(meetings === 0 ? [] : [`${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}`]),
  ].join(' and ');
}
