/** Duties as a list: the day, what it is, and the way to it; a chase is noted with one press. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { type CivilDate, daysBetween, showDate } from '#domain/kernel/civil-date.ts';
import type { Duty } from '#domain/today/duties.ts';
import { Button } from '#ui/button.tsx';
import { Tag } from '#ui/tag.tsx';
import { Why } from '#ui/why.tsx';
import { chaseOwner } from './commands.ts';
import { actions, DUTY_WORDS, NOT_CHASED } from './wording.ts';

interface DutiesListProps {
  readonly duties: readonly Duty[];
  readonly today: CivilDate;
  readonly none: string;
}

/** So many are shown at once; the rest are one press away. */
const SHOWN = 8;

export function DutiesList({ duties, today, none }: DutiesListProps) {
  const [all, setAll] = useState(false);
  if (duties.length === 0) return <p className="govuk-body ma-quiet">{none}</p>;
  const shown = all ? duties : duties.slice(0, SHOWN);
  return (
    <>
      <ul className="ma-duties">
        {shown.map((duty) => (
          <DutyLine key={keyOf(duty)} duty={duty} today={today} />
        ))}
      </ul>
      {shown.length === duties.length ? null : (
        <Button kind="link" onPress={() => setAll(true)}>
          Show all {duties.length}
        </Button>
      )}
    </>
  );
}

function DutyLine({ duty, today }: { readonly duty: Duty; readonly today: CivilDate }) {
  const { store, addressOf } = useDesk();
  const commit = useCommit();
  const [refused, setRefused] = useState<string | null>(null);
  const { text, href, why } = describe(duty, addressOf);

  async function chased(): Promise<void> {
    if (duty.kind !== 'chase') return;
    const asked = { on: today, by: store.actor().name };
    const done = await commit(chaseOwner(duty.owed.name, duty.owed.actions, asked), NOT_CHASED);
    setRefused(done.ok ? null : done.sentence);
  }

  return (
    <li className="ma-duty">
      <span className="ma-duty__day">{whenOf(duty.day, today)}</span>
      <span className="ma-duty__what">
        <Tag text={DUTY_WORDS[duty.kind]} tone={duty.day !== null && duty.day < today ? 'red' : 'blue'} />{' '}
        <a className="govuk-link" href={href}>
          {text}
        </a>
        {why === null ? null : <Why about={text}>{why}</Why>}
        {refused === null ? null : (
          <span className="govuk-error-message" role="alert">
            {refused}
          </span>
        )}
      </span>
      {duty.kind === 'chase' && store.readOnly === null ? (
        <Button small about={`for ${duty.owed.name}`} onPress={() => void chased()}>
          Chased today
        </Button>
      ) : null}
    </li>
  );
}

interface Described {
  readonly text: string;
  readonly href: string;
  readonly why: string | null;
}

function describe(duty: Duty, addressOf: (id: string) => string): Described {
  switch (duty.kind) {
    case 'chase': {
      const late = duty.overdue === 0 ? '' : `, ${duty.overdue} overdue`;
      return {
        text: `${duty.owed.name}: ${actions(duty.owed.actions.length)}${late}`,
        href: `#actions/owners/${encodeURIComponent(duty.owed.key)}`,
        why: null,
      };
    }
    case 'sign':
      return {
        text: `${duty.decision.title}: ${duty.missing === 1 ? '1 signature' : `${duty.missing} signatures`} missing`,
        href: `#${addressOf(duty.decision.id)}`,
        why: null,
      };
    case 'document':
      return {
        text: duty.reminder.sentence,
        href: `#${addressOf(duty.reminder.documentId)}`,
        why: duty.reminder.why,
      };
    case 'review':
      return { text: duty.title, href: `#${addressOf(duty.what.id)}`, why: null };
    default: {
      const whose = `${duty.body?.shortName || duty.body?.name || duty.meeting.title}, ${showDate(duty.meeting.heldOn)}`;
      const missing =
        duty.kind === 'papers-in' ? `: ${duty.missing === 1 ? '1 paper' : `${duty.missing} papers`} to come` : '';
      return {
        text: `${whose}${missing}`,
        href: `#meetings/${duty.meeting.id}/${PART[duty.kind]}`,
        why: duty.deadline.sentence,
      };
    }
  }
}

const PART = { 'papers-in': 'papers', 'agenda-out': 'agenda', 'draft-minutes': 'minutes' } as const;

function whenOf(day: CivilDate | null, today: CivilDate): string {
  if (day === null) return 'No date';
  const days = daysBetween(today, day);
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  if (days > 0) return showDate(day);
  return days === -1 ? 'Yesterday' : showDate(day);
}

function keyOf(duty: Duty): string {
  if (duty.kind === 'chase') return `chase ${duty.owed.key}`;
  if (duty.kind === 'sign') return `sign ${duty.decision.id}`;
  if (duty.kind === 'document') return `document ${duty.reminder.key}`;
  return duty.kind === 'review' ? `review ${duty.what.id}` : `${duty.kind} ${duty.meeting.id}`;
}
