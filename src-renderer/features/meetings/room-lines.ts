/**
 * What the meeting room shows under an item: its entries in order, those on their
 * way to the disk, and one blank line to type in.
 *
 * An entry that was just typed stands in its place before it is saved, so that the
 * next one can be begun at once.
 */
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import type { AgendaItemId, MinuteId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { type Minute, numberMinutes } from '#domain/minutes/minute.ts';
import { asTyped } from '#domain/minutes/minute-draft.ts';
import { levelUnder } from '#domain/minutes/minute-order.ts';
import { lineOf, OUTCOME_KINDS } from '#domain/minutes/typed-line.ts';
import type { EntryPlace } from './minute-commands.ts';
import type { Made } from './outcome-commands.ts';
import type { MeetingRecord } from './queries.ts';
import { OUTCOME } from './wording.ts';

export interface Sending {
  readonly id: MinuteId;
  readonly text: string;
  readonly place: EntryPlace;
}

export interface RoomLine {
  /** A minute's id, or 'blank:' and the item. */
  readonly key: string;
  /** Null: the blank line. */
  readonly id: MinuteId | null;
  readonly item: AgendaItemId | null;
  readonly saved: string;
  readonly level: number;
  readonly number: string;
  readonly label: string;
  readonly made: readonly Made[];
  /** The record is all the entry says. */
  readonly isOutcome: boolean;
  readonly place: EntryPlace;
  /** Changes whenever anything of the line that is shown does. */
  readonly stamp: string;
}

export const blankKey = (item: AgendaItemId | null): string => `blank:${item ?? 'start'}`;

export interface BlankPlace {
  readonly after: MinuteId | 'last' | null;
  readonly level: number;
}

interface UnderItem {
  readonly item: AgendaItem | null;
  readonly number: string;
  readonly minutes: readonly Minute[];
  readonly made: ReadonlyMap<MinuteId, readonly Made[]>;
  readonly sending: readonly Sending[];
  readonly blank: BlankPlace | undefined;
}

export function linesUnder({ item, number, minutes, made, sending, blank }: UnderItem): readonly RoomLine[] {
  const numbers = numberMinutes(number, minutes);
  const itemId = item?.id ?? null;
  const lines = [...minutes].sort(compareOrder).map((minute) => {
    const own = number === '' ? '' : (numbers.get(minute.id) ?? '');
    return entryLine(minute, own, made.get(minute.id) ?? []);
  });
  for (const each of sending) {
    if (each.place.item === itemId && !minutes.some((minute) => minute.id === each.id)) {
      insert(lines, sendingLine(each), each.place.after);
    }
  }
  const { after, level } = blank ?? { after: 'last' as const, level: lines.at(-1)?.level ?? 0 };
  insert(lines, blankLine(itemId, number, { item: itemId, after, level }), after);
  const at = lines.findIndex((line) => line.id === null);
  const held = lines[at];
  if (held) lines[at] = withLevel(held, levelUnder(lines[at - 1], level));
  return lines;
}

function insert(lines: RoomLine[], line: RoomLine, after: BlankPlace['after']): void {
  const at = lines.findIndex((each) => each.id === after && after !== null);
  lines.splice(after === null ? 0 : at < 0 ? lines.length : at + 1, 0, line);
}

function entryLine(minute: Minute, number: string, made: readonly Made[]): RoomLine {
  const [first] = made;
  const isOutcome = minute.text.trim() === '' && first !== undefined;
  const saved = isOutcome ? lineOf(asTyped(first.kind, first.row)) : minute.text;
  const label = isOutcome
    ? [OUTCOME[first.kind], first.row.reference].filter(Boolean).join(' ')
    : `Entry ${number}`.trim();
  return {
    ...{ key: minute.id, id: minute.id, item: minute.agendaItemId, saved, level: minute.level, number, label, made },
    isOutcome,
    place: { item: minute.agendaItemId, after: 'last', level: minute.level },
    stamp: [minute.hlc, number, ...made.map((each) => each.row.hlc)].join(' '),
  };
}

const sendingLine = ({ id, text, place }: Sending): RoomLine => ({
  ...{ key: id, id, item: place.item, saved: text, level: place.level, number: '', label: 'Entry', made: [] },
  ...{ isOutcome: false, place, stamp: `sending ${place.level}` },
});

const blankLine = (item: AgendaItemId | null, number: string, place: EntryPlace): RoomLine => ({
  ...{ key: blankKey(item), id: null, item, saved: '', level: place.level, number: '', made: [], isOutcome: false },
  label: number === '' ? 'New entry' : `New entry under item ${number}`,
  ...{ place, stamp: JSON.stringify(place) },
});

const withLevel = (line: RoomLine, level: number): RoomLine => ({
  ...line,
  level,
  place: { ...line.place, level },
  stamp: `${line.stamp} ${level}`,
});

/** What each entry made, found once for the whole meeting. */
export function madeByEntry(record: MeetingRecord): ReadonlyMap<MinuteId, readonly Made[]> {
  const made = new Map<MinuteId, Made[]>();
  const all = {
    action: record.actions,
    decision: record.decisions,
    recommendation: record.recommendations,
    escalation: record.escalations,
    risk: record.risks,
  };
  for (const kind of OUTCOME_KINDS) {
    for (const row of [...all[kind]].sort((one, other) => (one.id < other.id ? -1 : 1))) {
      if (row.source.from !== 'minute') continue;
      made.set(row.source.minuteId, [...(made.get(row.source.minuteId) ?? []), { kind, row } as Made]);
    }
  }
  return made;
}
