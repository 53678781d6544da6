/** The minutes as they will be printed, once they have left draft: numbered, with what each entry made. */
import { useDesk, useRows } from '#desk/desk.tsx';
import { inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { MinuteId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { sayDeclaration } from '#domain/meeting/declaration-draft.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { type Minute, numberMinutes } from '#domain/minutes/minute.ts';
import { minuteReference } from '#domain/minutes/minute-reference.ts';
import { listBy } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { MadeBox } from './made-box.tsx';
import type { Made } from './outcome-commands.ts';
import type { MeetingRecord, OneMeeting } from './queries.ts';
import { madeByEntry } from './room-lines.ts';
import { CAME, NOT_COPIED } from './wording.ts';

interface MinutesReadProps {
  readonly one: OneMeeting;
  readonly record: MeetingRecord;
  readonly who: WhoIsWho;
}

export function MinutesRead({ one: { meeting, items }, record, who }: MinutesReadProps) {
  const declarations = useRows((db) => listBy(db, 'declaration', 'meetingId', meeting.id), [meeting.id]) ?? [];
  if (record.minutes.length === 0) {
    return <EmptyState title="Nothing was minuted">Recall the minutes to draft to write them.</EmptyState>;
  }
  const numbers = numberItems(items);
  const made = madeByEntry(record);
  const opening = record.minutes.filter((entry) => entry.agendaItemId === null || !numbers.has(entry.agendaItemId));
  return (
    <div className="ma-minutes">
      <Entries number="" entries={opening} made={made} who={who} meeting={meeting} />
      {inOrder(items).map((item) => {
        const number = numbers.get(item.id) ?? '';
        const entries = record.minutes.filter((entry) => entry.agendaItemId === item.id);
        const passedOver = item.status === 'not-reached' || item.status === 'deferred';
        return (
          <section key={item.id} aria-label={`Item ${number}`}>
            <h2 className="govuk-heading-s ma-minutes__item">
              {number} {item.title}
            </h2>
            {declarations
              .filter((each) => each.agendaItemId === item.id)
              .map((each) => (
                <p key={each.id} className="govuk-body">
                  {sayDeclaration(each)}
                </p>
              ))}
            {passedOver ? (
              <p className="govuk-body">
                {[CAME[item.status], item.statusReason].filter((said) => said !== '').join(': ')}.
              </p>
            ) : null}
            <Entries number={number} entries={entries} made={made} who={who} meeting={meeting} />
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
  readonly meeting: Meeting;
}

function Entries({ number, entries, made, who, meeting }: EntriesProps) {
  const numbers = numberMinutes(number, entries);
  return [...entries].sort(compareOrder).map((entry) => (
    <div key={entry.id} className={`ma-minute ma-minute--${entry.level}`}>
      <EntryNumber meeting={meeting} number={number === '' ? undefined : numbers.get(entry.id)} />
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

/** The number is pressed to copy what the entry is cited as: 'SG/2021/07-3.1'. */
function EntryNumber({ meeting, number }: { readonly meeting: Meeting; readonly number: string | undefined }) {
  const { announce } = useDesk();
  const reference = minuteReference(meeting, number);
  if (reference === null) return <span className="ma-minute__number">{number}</span>;
  const copy = () =>
    navigator.clipboard.writeText(reference).then(
      () => announce({ text: `Copied ${reference}.`, tone: 'done' }),
      () => announce({ text: NOT_COPIED(reference), tone: 'refused' }),
    );
  return (
    <span className="ma-minute__number">
      <Button kind="link" about={`: copy the reference ${reference}`} onPress={() => void copy()}>
        {number}
      </Button>
    </span>
  );
}
