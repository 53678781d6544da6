/**
 * A summary of the decisions since a panel last met, in the form of a report to it.
 *
 * The panel is a body of the register; its meetings give the day of the report and the
 * day to count from, and either may be typed instead.
 */
import { useState } from 'react';
import { useRows } from '#desk/desk.tsx';
import { panelSummary } from '#documents/notices/panel-summary.ts';
import { decisionsSince } from '#domain/decision/decisions-since.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { parseTypedDay } from '#domain/kernel/draft.ts';
import { Combobox } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Page, type PagePlace } from '#ui/page.tsx';
import { TextField } from '#ui/text-field.tsx';
import { listForPapers } from './queries.ts';
import { SaveSheet } from './save-sheet.tsx';
import { NOT_A_DAY } from './wording.ts';

interface Problems {
  readonly panel?: string;
  readonly on?: string;
  readonly since?: string;
}

export function PanelSummary({ places }: { readonly places: readonly PagePlace[] }) {
  const all = useRows(listForPapers, []);
  const [panel, setPanel] = useState<string | null>(null);
  const [on, setOn] = useState('');
  const [since, setSince] = useState('');
  const [contact, setContact] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  if (!all) return null;
  const { bodies, meetings, decisions, organisation } = all;
  const [meetingOn, countedFrom] = [parseTypedDay(on), parseTypedDay(since)];
  const made = meetingOn === null ? null : decisionsSince(decisions, { since: countedFrom, on: meetingOn });

  function choose(id: string | null): void {
    setPanel(id);
    setProblems({});
    const own = meetings
      .filter((meeting) => meeting.bodyId === id && meeting.status !== 'cancelled')
      .map(({ heldOn }) => heldOn)
      .sort((one, other) => (one < other ? -1 : 1));
    const [last, before] = [own.at(-1), own.at(-2)];
    setOn(last ? showDate(last) : '');
    setSince(before ? showDate(before) : '');
  }

  /** What was said of an earlier text does not stand beside a later one. */
  const typed = (set: (text: string) => void) => (text: string) => {
    setProblems({});
    set(text);
  };

  function make() {
    const body = bodies.find(({ id }) => id === panel);
    const found = problemsOf({ named: body !== undefined, on, since, meetingOn, countedFrom });
    setProblems(found);
    if (!body || meetingOn === null || made === null || Object.keys(found).length > 0) return null;
    return panelSummary(made, {
      ...{ panel: body.name, meetingOn, since: countedFrom, contact: contact.trim(), organisation },
    });
  }

  const name = `Summary of decisions – ${meetingOn ?? 'undated'}`;
  return (
    <Page title="Decisions" caption="Summary for a panel" places={places}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Combobox
            name="panel"
            label="Panel"
            value={panel}
            options={bodies.map(({ id, name: called }) => ({ id, name: called }))}
            onChange={choose}
            problem={problems.panel}
          />
          <DateField name="on" label="Meeting to be held on" value={on} onChange={typed(setOn)} problem={problems.on} />
          <DateField
            name="since"
            label="Its last meeting"
            hint="Left blank, every decision up to the meeting is in it"
            value={since}
            onChange={typed(setSince)}
            problem={problems.since}
          />
          <TextField
            name="contact"
            label="Contact for further information"
            hint="A name and an office, as it is to be printed"
            value={contact}
            onChange={setContact}
          />
          <p className="govuk-body" role="status">
            {made === null
              ? 'Choose the panel and the day it meets.'
              : `${made.open.length} to describe; ${made.withheld.length} exempt or OFFICIAL-SENSITIVE, counted and not described.`}
          </p>
          <SaveSheet name={name} about="the summary" make={make} />
        </div>
      </div>
    </Page>
  );
}

interface Asked {
  readonly named: boolean;
  readonly on: string;
  readonly since: string;
  readonly meetingOn: CivilDate | null;
  readonly countedFrom: CivilDate | null;
}

function problemsOf({ named, since, meetingOn, countedFrom }: Asked): Problems {
  const late = meetingOn !== null && countedFrom !== null && countedFrom >= meetingOn;
  return {
    ...(named ? {} : { panel: 'Choose the panel the summary is for' }),
    ...(meetingOn === null ? { on: NOT_A_DAY } : {}),
    ...(since.trim() !== '' && countedFrom === null ? { since: NOT_A_DAY } : {}),
    ...(late ? { since: 'The last meeting is before this one. Enter an earlier day, or leave it blank' } : {}),
  };
}
