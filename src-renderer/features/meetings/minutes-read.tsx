/** The minutes as they will be printed, once they have left draft: numbered, with what each entry made. */
import { inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { type Minute, numberMinutes } from '#domain/minutes/minute.ts';
import type { Source } from '#domain/minutes/source.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import type { MeetingRecord, OneMeeting } from './queries.ts';

interface MinutesReadProps {
  readonly one: OneMeeting;
  readonly record: MeetingRecord;
}

export function MinutesRead({ one: { items }, record }: MinutesReadProps) {
  if (record.minutes.length === 0) {
    return <EmptyState title="Nothing was minuted">Recall the minutes to draft to write them.</EmptyState>;
  }
  const numbers = numberItems(items);
  const opening = record.minutes.filter((entry) => entry.agendaItemId === null || !numbers.has(entry.agendaItemId));
  return (
    <div className="ma-minutes">
      <Entries number="" entries={opening} record={record} />
      {inOrder(items).map((item) => {
        const number = numbers.get(item.id) ?? '';
        const entries = record.minutes.filter((entry) => entry.agendaItemId === item.id);
        return (
          <section key={item.id} aria-label={`Item ${number}`}>
            <h2 className="govuk-heading-s">
              {number} {item.title}
            </h2>
            <Entries number={number} entries={entries} record={record} />
          </section>
        );
      })}
    </div>
  );
}

interface EntriesProps {
  readonly number: string;
  readonly entries: readonly Minute[];
  readonly record: MeetingRecord;
}

function Entries({ number, entries, record }: EntriesProps) {
  const numbers = numberMinutes(number, entries);
  return [...entries].sort(compareOrder).map((entry) => (
    <div key={entry.id} className={`ma-minute ma-minute--${entry.level}`}>
      <span className="ma-minute__number">{number === '' ? '' : numbers.get(entry.id)}</span>
      <div>
        {entry.text.trim() === '' ? null : <p className="govuk-body ma-minute__text">{entry.text}</p>}
        {madeBy(entry, record).map((made) => (
          <p key={made.id} className="govuk-inset-text ma-minute__made">
            <strong>
              {made.word} {made.reference}
            </strong>{' '}
            {made.text}
          </p>
        ))}
      </div>
    </div>
  ));
}

interface Made {
  readonly id: string;
  readonly word: string;
  readonly reference: string;
  readonly text: string;
}

function madeBy(entry: Minute, record: MeetingRecord): readonly Made[] {
  const here = (row: { readonly source: Source }) => row.source.from === 'minute' && row.source.minuteId === entry.id;
  const made = (word: string, row: { readonly id: string; readonly reference: string | null }, text: string): Made => ({
    ...{ id: row.id, word, reference: row.reference ?? '', text },
  });
  return [
    ...record.actions.filter(here).map((row) => made('Action', row, row.text)),
    ...record.decisions.filter(here).map((row) => made('Decision', row, row.title)),
    ...record.recommendations.filter(here).map((row) => made('Recommendation', row, row.text)),
    ...record.escalations.filter(here).map((row) => made('Escalation', row, row.title)),
  ];
}
