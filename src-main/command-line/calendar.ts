/**
 * `matters calendar`: a body's series and meetings, or one meeting, as a calendar file.
 *
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
  const name = needText(words, 'body');
  if (words.places.length > 0) throw new Misuse(`"${words.places[0]}" was not expected. Run "matters --help".`);
  await checkPlace(out);
  const source = await openSource(words);
  const body = findBody(source.rows.bodies, name);
  const { meetings } = source.rows;
  // Every row was read as its record when the source was opened.
  const series = (source.tables.get('series') ?? []) as readonly unknown[] as readonly Series[];
  const rows = { body, series, meetings, revisionOf: revisionByStamps };
  const reference = words.texts.meeting;
  const entries =
    reference === undefined
      ? bodyEntries(rows)
      : [meetingEntry(findMeeting(meetings, [body], { reference, body: body.name }), rows)];
  if (entries.length === 0)
    throw new CannotDo(`${body.name} has no series and no meetings yet, so there is nothing to put in a calendar.`);
  const bytes = calendarFile(entries);
  await writeWhole(out, bytes);
  voice.answer(`${out}: ${describe(entries)}, ${bytes.length} bytes`);
}

function describe(entries: readonly CalendarEntry[]): string {
  const series = entries.filter((entry) => entry.repeats !== null).length;
  const meetings = entries.length - series;
  return [
    ...(series === 0 ? [] : [`${series} series`]),
    ...(meetings === 0 ? [] : [`${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}`]),
  ].join(' and ');
}
