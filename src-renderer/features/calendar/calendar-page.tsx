/**
 * The calendar: a body's year, its series and what is due when.
 *
 * '#calendar/body:…/2021' is a year; what follows opens one place beside the list.
 * Nothing is made or moved unless it is pressed.
 */
import { useMemo } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { saveBytes } from '#desk/sheet-file.ts';
import { bodyEntries, revisionByStamps } from '#documents/calendar/calendar-entries.ts';
import { calendarFile } from '#documents/calendar/calendar-file.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { deadlineClashes } from '#domain/meeting/deadline-clashes.ts';
import { deadlineSettings } from '#domain/meeting/deadline-settings.ts';
import { deadlines } from '#domain/meeting/deadlines.ts';
import { type CalendarLine, yearCalendar } from '#domain/series/year-calendar.ts';
import { Beside } from '#ui/beside.tsx';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { Select } from '#ui/select.tsx';
import { CadenceForm } from './cadence-form.tsx';
import { ClosedDaysPanel } from './closed-days-panel.tsx';
import { makeNextMeetings } from './commands.ts';
import { DeadlinesForm } from './deadlines-form.tsx';
import { OccurrencePanel } from './occurrence-panel.tsx';
import { type BodyCalendar, findCalendar } from './queries.ts';
import { SeriesForm } from './series-form.tsx';
import { SeriesList } from './series-list.tsx';
import { NOT_MADE, shortDay } from './wording.ts';
import { YearList } from './year-list.tsx';
import { YearMonths } from './year-months.tsx';

/** How many meetings one press makes. */
const AT_ONCE = 6;

export function CalendarPage({ path }: { readonly path: readonly string[] }) {
  const { clock } = useDesk();
  const [bodyId, yearText, ...open] = path;
  const id = bodyId?.startsWith('body:') ? (bodyId as BodyId) : null;
  const found = useRows((db) => findCalendar(db, id), [id]);
  if (found === undefined) return null;
  if (found === null)
    return (
      <Page title="Calendar">
        <EmptyState title="No body to show">
          A calendar is of a body.{' '}
          <a className="govuk-link" href="#bodies">
            Go to the bodies
          </a>
          .
        </EmptyState>
      </Page>
    );
  const typed = /^(19|20|21)\d\d$/.test(yearText ?? '') ? Number(yearText) : null;
  const year = typed ?? Number(londonDay(clock()).slice(0, 4));
  return <BodyYear found={found} year={year} open={open.join('/')} />;
}

interface BodyYearProps {
  readonly found: BodyCalendar;
  readonly year: number;
  /** The id of the line beside the list, 'new' for a new series, 'deadlines', 'closed-days', 'cadence/' and a series, or ''. */
  readonly open: string;
}

function BodyYear({ found, year, open }: BodyYearProps) {
  const { go, known, clock } = useDesk();
  const { body, series, meetings, profile, own, bodies } = found;
  const lines = useMemo(() => yearCalendar(year, { series, meetings }, known), [year, series, meetings, known]);
  const place = `calendar/${body.id}/${year}`;
  const rules = { profile, own, settings: deadlineSettings(body, series), known };
  const line = lines.find((one) => one.id === open);
  const changing = series.find((one) => open === `cadence/${one.id}`);
  const close = () => go(place);
  return (
    <Page title="Calendar" caption={`${body.name}, ${year}`} actions={<YearActions found={found} place={place} />}>
      <Select
        label="Body"
        name="body"
        value={body.id}
        options={bodies.map(({ id, name }) => ({ id, name }))}
        onChange={(id) => go(`calendar/${id}/${year}`)}
      />
      <ButtonGroup>
        <Button small onPress={() => go(`calendar/${body.id}/${year - 1}`)}>
          {year - 1}
        </Button>
        <Button small onPress={() => go(`calendar/${body.id}/${year + 1}`)}>
          {year + 1}
        </Button>
      </ButtonGroup>
      <Beside
        panel={
          open === 'new' ? (
            <SeriesForm body={body} onClose={close} />
          ) : open === 'deadlines' ? (
            <DeadlinesForm body={body} settings={rules.settings} onClose={close} />
          ) : open === 'closed-days' ? (
            <ClosedDaysPanel onClose={close} />
          ) : changing ? (
            <CadenceForm key={changing.id} series={changing} onClose={close} />
          ) : line ? (
            <OccurrencePanel
              key={line.id}
              line={line}
              body={body}
              deadlines={deadlines(line.day, rules)}
              clashes={deadlineClashes(daysHeld(lines), rules).filter((clash) => clash.meeting === line.day)}
              onClose={close}
            />
          ) : null
        }
      >
        <SeriesList series={series} place={place} />
        <YearList lines={lines} year={year} place={place} openId={line?.id} />
        <YearMonths lines={lines} year={year} place={place} closed={known.closed} today={londonDay(clock())} />
      </Beside>
    </Page>
  );
}

const daysHeld = (lines: readonly CalendarLine[]) =>
  lines
    .filter((line) => line.planned?.occurrence.became !== 'cancelled' && line.meeting?.status !== 'cancelled')
    .map((line) => line.day);

function YearActions({ found, place }: { readonly found: BodyCalendar; readonly place: string }) {
  const desk = useDesk();
  const commit = useCommit();
  const { body, series, meetings } = found;

  async function makeNext(): Promise<void> {
    const today = londonDay(desk.clock());
    const running = series.filter((one) => one.until === null || one.until >= today);
    for (const one of running) {
      const done = await commit(makeNextMeetings(one.id, { body, today, count: AT_ONCE }, desk.known), NOT_MADE);
      if (!done.ok) desk.announce({ text: done.sentence, tone: 'refused' });
      else if (done.value.left.length > 0)
        desk.announce({
          text: `Made ${done.value.made}. Left for you to choose, because they are closed days: ${done.value.left.map(shortDay).join('; ')}.`,
          tone: 'information',
          undo: true,
        });
    }
  }

  async function saveCalendar(): Promise<void> {
    const bytes = calendarFile(bodyEntries({ body, series, meetings, revisionOf: revisionByStamps }));
    await saveBytes(desk, bytes, `${body.shortName || body.name} meetings.ics`);
  }

  return (
    <ButtonGroup>
      <Button kind={series.length === 0 ? 'primary' : 'secondary'} onPress={() => desk.go(`${place}/new`)}>
        New series
      </Button>
      {series.length === 0 ? null : (
        <Button kind="primary" onPress={() => void makeNext()}>
          Make the next {AT_ONCE} meetings
        </Button>
      )}
      <Button onPress={() => desk.go(`${place}/deadlines`)}>Deadlines</Button>
      <Button onPress={() => desk.go(`${place}/closed-days`)}>Closed days</Button>
      {series.length + meetings.length === 0 ? null : (
        <Button onPress={() => void saveCalendar()}>Save calendar file</Button>
      )}
    </ButtonGroup>
  );
}
