/**
 * Today: what must be done, whether the next meeting is ready, what is late, what came back.
 *
 * Everything is worked out from the records and goes away when it is done. Each line is
 * one click from done, or from its place. The meetings' part does not wait for the
 * actions, of which there may be thousands.
 */
import './today.css';
import { useMemo } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { listOpenActions } from '#desk/open-actions.ts';
import { isOverdue } from '#domain/action/action.ts';
import { compareDue } from '#domain/action/owed.ts';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { cameBack } from '#domain/today/came-back.ts';
import { dutiesOf, isLate } from '#domain/today/duties.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { AboutPage } from './about-page.tsx';
import { CameBackPart } from './came-back-part.tsx';
import { DutiesList } from './duties-list.tsx';
import { LateActions } from './late-actions.tsx';
import { NextMeetingPart } from './next-meeting-part.tsx';
import { PacksPart } from './packs-part.tsx';
import { findProgramme, listAnswerRows, listDutyRows } from './queries.ts';
import { Trend } from './trend.tsx';

export function TodayPage({ path }: { readonly path: readonly string[] }) {
  const isAbout = path[0] === 'about';
  const places = [
    { label: 'Today', href: '#home', current: !isAbout },
    { label: 'About the programme', href: '#home/about', current: isAbout },
  ];
  return isAbout ? <AboutPage places={places} /> : <Today places={places} />;
}

function Today({ places }: { readonly places: Parameters<typeof AboutPage>[0]['places'] }) {
  const { clock, known, go } = useDesk();
  const today = londonDay(clock());
  const programme = useRows(findProgramme, []);
  const rows = useRows((db) => listDutyRows(db, today), [today]);
  const open = useRows(listOpenActions, []);
  const answers = useRows(listAnswerRows, []);
  const profile = programme?.legalProfile ?? 'P0';
  const duties = useMemo(
    () => (rows ? dutiesOf({ ...rows, actions: open ?? [] }, { today, profile, known }) : []),
    [rows, open, today, profile, known],
  );
  const overdue = useMemo(
    () => (open ?? []).filter((action) => isOverdue(action, today)).sort(compareDue),
    [open, today],
  );
  if (!programme) return null;
  const due = duties.filter((duty) => !isLate(duty, today));
  const late = duties.filter((duty) => isLate(duty, today));
  const back = open && answers ? cameBack({ actions: open, ...answers }, today) : [];
  const isNew = rows?.bodies.length === 0 || (rows?.meetings.length === 0 && open?.length === 0);
  return (
    <Page title={programme.name} caption={`Today, ${showDateInFull(today)}`} places={places}>
      {isNew ? (
        <EmptyState
          title="Nothing is due yet"
          action={
            <Button kind="primary" onPress={() => go(rows?.bodies.length === 0 ? 'bodies/new' : 'meetings/new')}>
              {rows?.bodies.length === 0 ? 'Add a body' : 'Add a meeting'}
            </Button>
          }
        >
          What is to be done stands here once a body meets: papers, agendas, minutes and the actions that come of them.
          An action log kept elsewhere <a href="#actions/import">can be brought in</a>. The sample programme, under
          Programme above, shows it filled.
        </EmptyState>
      ) : null}
      {rows && !isNew ? (
        <div className="ma-today">
          <section aria-labelledby="today-do">
            <h2 id="today-do" className="govuk-heading-m">
              To do
            </h2>
            <DutiesList duties={due} today={today} none="Nothing is due today or in the week ahead." />
          </section>
          <section aria-labelledby="today-next">
            <h2 id="today-next" className="govuk-heading-m">
              Next meeting
            </h2>
            <NextMeetingPart rows={rows} today={today} />
          </section>
          <section aria-labelledby="today-late">
            <h2 id="today-late" className="govuk-heading-m">
              Late
            </h2>
            {late.length === 0 && overdue.length === 0 && open ? (
              <p className="govuk-body ma-quiet">Nothing is late.</p>
            ) : (
              <>
                {late.length === 0 ? null : <DutiesList duties={late} today={today} none="" />}
                <LateActions overdue={overdue} bodies={rows.bodies} today={today} />
              </>
            )}
            <Details summary="Is the action log shrinking?">
              <Trend today={today} />
            </Details>
          </section>
          <section aria-labelledby="today-back">
            <h2 id="today-back" className="govuk-heading-m">
              Came back
            </h2>
            <CameBackPart back={back} />
          </section>
        </div>
      ) : null}
      <PacksPart />
    </Page>
  );
}
