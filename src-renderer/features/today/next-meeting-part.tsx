/** The next meeting, and whether it is ready: a checklist that ticks itself, each line a way to its place. */
import { useDesk, useRows } from '#desk/desk.tsx';
import { type CivilDate, daysBetween, showDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { nextMeeting } from '#domain/meeting/next-meeting.ts';
import { draftPack, latestPackOf } from '#domain/pack/draft-pack.ts';
import { nextUnmade, type ReadyLine, readiness, type UnmadeMeeting } from '#domain/today/readiness.ts';
import { Button } from '#ui/button.tsx';
import { type DutyRows, listReadinessRows } from './queries.ts';
import { READY_WORDS } from './wording.ts';

const AFTER_THAT = 4;

export function NextMeetingPart({ rows, today }: { readonly rows: DutyRows; readonly today: CivilDate }) {
  const { go } = useDesk();
  const meeting = nextMeeting(rows.meetings, today);
  const unmade = nextUnmade(rows, today);
  if (!meeting) {
    return (
      <>
        <p className="govuk-body ma-quiet">No meeting is in the diary.</p>
        {unmade === null ? (
          <Button small onPress={() => go('calendar')}>
            Open the calendar
          </Button>
        ) : (
          <Unmade unmade={unmade} />
        )}
      </>
    );
  }
  const later = rows.meetings
    .filter(({ heldOn, status, id }) => heldOn >= meeting.heldOn && status === 'planned' && id !== meeting.id)
    .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1))
    .slice(0, AFTER_THAT);
  const bodyOf = (one: Meeting) => rows.bodies.find(({ id }) => id === one.bodyId);
  return (
    <>
      <p className="govuk-body">
        <a className="govuk-link govuk-!-font-weight-bold" href={`#meetings/${meeting.id}`}>
          {bodyOf(meeting)?.name ?? meeting.title}
        </a>
        <br />
        {showDateInFull(meeting.heldOn)}
        {meeting.startsAt === null ? '' : ` at ${meeting.startsAt}`}, {away(meeting.heldOn, today)}
      </p>
      <Checklist meeting={meeting} rows={rows} />
      {later.length === 0 ? null : (
        <p className="govuk-body-s">
          After that:{' '}
          {later.map((one, at) => (
            <span key={one.id}>
              {at === 0 ? '' : '; '}
              <a className="govuk-link" href={`#meetings/${one.id}`}>
                {bodyOf(one)?.shortName || bodyOf(one)?.name || one.title}, {showDate(one.heldOn)}
              </a>
            </span>
          ))}
        </p>
      )}
      {unmade === null ? null : <Unmade unmade={unmade} />}
    </>
  );
}

function Unmade({ unmade: { body, day } }: { readonly unmade: UnmadeMeeting }) {
  return (
    <p className="govuk-body-s">
      Not made yet: {body.name}, {showDateInFull(day)}.{' '}
      <a className="govuk-link" href={`#calendar/${body.id}/${day.slice(0, 4)}`}>
        Make it in the calendar
      </a>
    </p>
  );
}

function Checklist({ meeting, rows }: { readonly meeting: Meeting; readonly rows: DutyRows }) {
  const found = useRows((db) => listReadinessRows(db, meeting.id), [meeting.id]);
  if (!found) return null;
  const body = rows.bodies.find(({ id }) => id === meeting.bodyId);
  const pack = `#packs/${(latestPackOf(meeting, found.packs) ?? draftPack(meeting)).id}`;
  const at = (part: string) => `#meetings/${meeting.id}/${part}`;
  const places: Readonly<Record<ReadyLine, string>> = {
    ...{ agenda: at('agenda'), cleared: at('agenda'), published: at('agenda'), papers: at('papers') },
    ...{ pack, issued: pack, circulated: at('agenda') },
  };
  return (
    <ul className="ma-ready">
      {readiness(meeting, body, found).map(({ line, done, of }) => (
        <li key={line} className={done ? 'ma-ready__done' : ''}>
          <span aria-hidden="true" className="ma-ready__mark">
            {done ? '✓' : '○'}
          </span>
          <a className="govuk-link" href={places[line]}>
            {READY_WORDS[line]}
          </a>
          {of === null ? '' : `, ${of.have} of ${of.want}`}
          <span className="govuk-visually-hidden">{done ? ': done' : ': not yet'}</span>
        </li>
      ))}
    </ul>
  );
}

function away(day: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
