/** The minutes as they will be printed, once they have left draft: numbered, with what each entry made. */
import { inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { MinuteId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { type Minute, numberMinutes } from '#domain/minutes/minute.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { MadeBox } from './made-box.tsx';
import type { Made } from './outcome-commands.ts';
import type { MeetingRecord, OneMeeting } from './queries.ts';
import { madeByEntry } from './room-lines.ts';
import { CAME } from './wording.ts';

interface MinutesReadProps {
  readonly one: OneMeeting;
  readonly record: MeetingRecord;
  readonly who: WhoIsWho;
}

export function MinutesRead({ one: { items }, record, who }: MinutesReadProps) {
  if (record.minutes.length === 0) {
    return <EmptyState title="Nothing was minuted">Recall the minutes to draft to write them.</EmptyState>;
  }
  const numbers = numberItems(items);
  const made = madeByEntry(record);
  const opening = record.minutes.filter((entry) => entry.agendaItemId === null || !numbers.has(entry.agendaItemId));
  return (
    <div className="ma-minutes">
      <Entries number="" entries={opening} made={made} who={who} />
      {inOrder(items).map((item) => {
        const number = numbers.get(item.id) ?? '';
        const entries = record.minutes.filter((entry) => entry.agendaItemId === item.id);
        const passedOver = entries.length === 0 && (item.status === 'not-reached' || item.status === 'deferred');
        return (
          <section key={item.id} aria-label={`Item ${number}`}>
            <h2 className="govuk-heading-s ma-minutes__item">
              {number} {item.title}
            </h2>
            {passedOver ? <p className="govuk-body">{CAME[item.status]}.</p> : null}
            <Entries number={number} entries={entries} made={made} who={who} />
          </section>
        );
      })}
    </div>
  );
}

interface EntriesProps {
  readonly number: string;
  readonly entries: readonly Minute[];
  readonly made: ReadonlyMap<MinuteId, readonly Made[]>;
  readonly who: WhoIsWho;
}

function Entries({ number, entries, made, who }: EntriesProps) {
  const numbers = numberMinutes(number, entries);
  return [...entries].sort(compareOrder).map((entry) => (
    <div key={entry.id} className={`ma-minute ma-minute--${entry.level}`}>
      <span className="ma-minute__number">{number === '' ? '' : numbers.get(entry.id)}</span>
      <div>
        {entry.text.trim() === '' ? null : (
          <p className="ma-minute__text" dir="auto">
            {entry.text}
          </p>
        )}
        {(made.get(entry.id) ?? []).map((each) => (
          <MadeBox key={each.row.id} made={each} who={who} saysText mayChange={false} />
        ))}
      </div>
    </div>
  ));
}
