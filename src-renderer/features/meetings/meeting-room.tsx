/**
 * The meeting room: a live meeting minuted with the keyboard alone.
 *
 * Under each item stand its entries and one blank line. Enter makes the entry and
 * is ready for the next; what is typed is on disk within a second, and what a
 * crash left half typed is offered back. Nothing here waits for the disk.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { type AgendaItem, inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { AgendaItemId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { Declaration } from '#domain/meeting/declaration.ts';
import type { Minute } from '#domain/minutes/minute.ts';
import { moveLevel } from '#domain/minutes/minute-order.ts';
import { listBy } from '#storage/read.ts';
import { CANNOT_TAKE_BACK, NOT_SAVED } from '#storage/wording.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { DeclarationForm } from './declarations.tsx';
import { type EntryDeeds, EntryLine } from './entry-line.tsx';
import { ItemClockBar } from './item-clock-bar.tsx';
import { levelEntry, moveEntry, removeEntry, writeEntry } from './minute-commands.ts';
import { type Around, findLastDecisions, type MeetingRecord, type OneMeeting } from './queries.ts';
import { RoomItem, WithdrawnItem } from './room-item.tsx';
import { ROOM_KEYS, useRoomKeys } from './room-keys.ts';
import { type BlankPlace, blankKey, linesUnder, madeByEntry, type RoomLine, type Sending } from './room-lines.ts';
import { openUnsaved, readUnsaved, type Unsaved } from './unsaved.ts';
import { KEPT_AS_WORDS, NOT_MINUTED } from './wording.ts';

interface MeetingRoomProps {
  readonly one: OneMeeting;
  readonly record: MeetingRecord;
  readonly around: Around;
  readonly who: WhoIsWho;
  /** The item the address names, to begin at. */
  readonly at: AgendaItemId | null;
}

const NOT_TAKEN_BACK = { ...NOT_SAVED, ...CANNOT_TAKE_BACK };

export function MeetingRoom({ one, record, around, who, at }: MeetingRoomProps) {
  const { meeting, items, body } = one;
  const { store, newId, announce, go } = useDesk();
  const commit = useCommit();
  const commitAloud = useCommitAloud();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [blanks, setBlanks] = useState<ReadonlyMap<AgendaItemId | null, BlankPlace>>(new Map());
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const [offered, setOffered] = useState<readonly Unsaved[]>([]);
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(new Map());
  const [declaring, setDeclaring] = useState<AgendaItemId | null>(null);
  const [inHand, setInHand] = useState<AgendaItemId | null>(at);
  const [unsaved] = useState(() => openUnsaved(store, `minutes/${meeting.id}`));
  const room = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const moved = useRef<Minute | null>(null);

  const numbers = useMemo(() => numberItems(items), [items]);
  const made = useMemo(() => madeByEntry(record), [record]);
  const lasts = useRows((db) => findLastDecisions(db, meeting, items), [meeting.id, meeting.heldOn, itemIds(items)]);
  const declarations = useRows((db) => listBy(db, 'declaration', 'meetingId', meeting.id), [meeting.id]) ?? [];
  const saved = new Set(record.minutes.map((minute) => minute.id));
  if (sending.some((each) => saved.has(each.id))) setSending(sending.filter((each) => !saved.has(each.id)));

  useEffect(() => {
    let open = true;
    void store.readDraft(`minutes/${meeting.id}`).then((kept) => {
      if (!open) return;
      const found = readUnsaved(kept);
      if (found.length === 0) return;
      setOffered(found);
      unsaved.waiting(found);
    });
    const flush = () => unsaved.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      open = false;
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [store, meeting.id, unsaved]);

  useEffect(() => {
    const field = wanted.current === null ? null : fieldOf(room.current, wanted.current);
    if (!field) return;
    wanted.current = null;
    field.focus();
  });

  // A field that changes its place on the page loses the focus as it goes.
  useEffect(() => {
    const before = moved.current;
    const now = record.minutes.find((minute) => minute.id === before?.id);
    if (!before || !now || (now.order === before.order && now.agendaItemId === before.agendaItemId)) return;
    moved.current = null;
    fieldOf(room.current, now.id)?.focus();
  }, [record.minutes]);

  function goToItem(id: AgendaItemId): boolean {
    const field = fieldOf(room.current, blankKey(id));
    field?.focus();
    field?.closest('section')?.scrollIntoView({ block: 'nearest' });
    return field !== null;
  }
  const start = useRef(goToItem);
  useEffect(() => {
    if (at !== null) start.current(at);
  }, [at]);
  useRoomKeys(room, {
    goTo(place) {
      const top = inOrder(items).filter((item) => !(numbers.get(item.id) ?? '').includes('.'));
      const item = top[place - 1];
      return item !== undefined && goToItem(item.id);
    },
    declare: setDeclaring,
    closeDeclaring,
    readBack,
    takeInHand: setInHand,
  });
  function closeDeclaring(): void {
    if (declaring !== null) wanted.current = blankKey(declaring);
    setDeclaring(null);
  }
  function readBack(item: AgendaItemId | null): void {
    go(`meetings/${meeting.id}/read-back${item === null ? '' : `/${item}`}`);
  }

  const say = (key: string, sentence: string | null) =>
    setProblems((now) => {
      if (sentence === null && !now.has(key)) return now;
      const next = new Map(now);
      if (sentence === null) next.delete(key);
      else next.set(key, sentence);
      return next;
    });

  async function write({ id, place, key }: Pick<RoomLine, 'id' | 'place' | 'key'>, text: string): Promise<boolean> {
    if (id === null) return false;
    const context = { ...around, who, body, heldOn: meeting.heldOn };
    const done = await commit(writeEntry(store.db, { meeting, body }, { id, text, place }, context), NOT_MINUTED);
    say(key, done.ok ? (done.value === 'as-words' ? KEPT_AS_WORDS : null) : done.sentence);
    if (done.ok) unsaved.settled(key);
    return done.ok;
  }

  const latest: EntryDeeds = {
    typed: (line, text) => unsaved.typed(line.key, { id: line.id, item: line.item, text }),
    settled: (line) => unsaved.settled(line.key),
    add(line, text) {
      const id = newId('minute');
      unsaved.typed(id, { id, item: line.item, text });
      unsaved.settled(line.key);
      setSending((now) => [...now, { id, text, place: line.place }]);
      setBlanks((now) => new Map(now).set(line.item, { after: id, level: line.level }));
      void write({ id, key: id, place: line.place }, text);
    },
    write,
    blankAfter(line) {
      wanted.current = blankKey(itemOf(line));
      setBlanks((now) => new Map(now).set(itemOf(line), { after: line.id ?? 'last', level: line.level }));
    },
    async remove(line) {
      if (line.id === null) return false;
      setSending((now) => now.filter((each) => each.id !== line.id));
      const done = await commit(removeEntry(meeting.id, line.id), NOT_MINUTED);
      say(line.key, done.ok ? null : done.sentence);
      if (done.ok) unsaved.settled(line.key);
      return done.ok;
    },
    level(line, by) {
      if (line.id === null) {
        const lines = sectionOf(line);
        const above = lines[lines.findIndex((each) => each.id === null) - 1];
        const level = line.level + by;
        if (level < 0 || level > 2 || level > (above ? above.level + 1 : 0)) return false;
        const { after } = line.place;
        setBlanks((now) => new Map(now).set(line.item, { after, level }));
        return true;
      }
      if (moveLevel(record.minutes, line.id, by) === null) return false;
      void commitAloud(levelEntry(meeting.id, line.id, by), NOT_MINUTED);
      return true;
    },
    move(line, by) {
      const before = record.minutes.find((minute) => minute.id === line.id);
      if (!before) return;
      moved.current = before;
      void commitAloud(moveEntry(meeting.id, before.id, by), NOT_MINUTED).then((done) => {
        if (!done.ok) moved.current = null;
      });
    },
    go(from, by) {
      const fields: readonly HTMLElement[] = [...(room.current?.querySelectorAll('textarea[data-line]') ?? [])].filter(
        (field) => field instanceof HTMLTextAreaElement,
      );
      const to = fields[fields.indexOf(from) + by];
      to?.focus();
      if (by === -1 && to instanceof HTMLTextAreaElement) to.setSelectionRange(to.value.length, to.value.length);
      return to !== undefined;
    },
    leave(from) {
      const heading = from.closest('section')?.querySelector('h2');
      if (heading instanceof HTMLElement) heading.focus();
    },
    takeBack(which) {
      void store[which]().then((result) => {
        if (result.ok) announce({ text: `${SAID[which]}: ${result.value.summary}.`, tone: 'done' });
        else announce({ text: NOT_TAKEN_BACK[result.reason], tone: 'refused' });
      });
    },
  };
  const held = useRef(latest);
  useEffect(() => {
    held.current = latest;
  });
  const [deeds] = useState<EntryDeeds>(() => ({
    typed: (line, text) => held.current.typed(line, text),
    settled: (line) => held.current.settled(line),
    add: (line, text) => held.current.add(line, text),
    write: (line, text) => held.current.write(line, text),
    blankAfter: (line) => held.current.blankAfter(line),
    remove: (line) => held.current.remove(line),
    level: (line, by) => held.current.level(line, by),
    move: (line, by) => held.current.move(line, by),
    go: (from, by) => held.current.go(from, by),
    leave: (from) => held.current.leave(from),
    takeBack: (which) => held.current.takeBack(which),
  }));

  /** An interest declared under an item that is gone, or of the whole meeting, stands before the first. */
  const isUnder = ({ agendaItemId }: Declaration, item: AgendaItem | null): boolean =>
    item === null ? agendaItemId === null || !numbers.has(agendaItemId) : agendaItemId === item.id;
  const isOpening = (line: { readonly agendaItemId: AgendaItemId | null }) =>
    line.agendaItemId === null || !numbers.has(line.agendaItemId);
  const itemOf = (line: RoomLine): AgendaItemId | null =>
    line.item !== null && numbers.has(line.item) ? line.item : null;
  function sectionLines(item: AgendaItem | null): readonly RoomLine[] {
    const own = record.minutes.filter((each) => (item ? each.agendaItemId === item.id : isOpening(each)));
    const number = item ? (numbers.get(item.id) ?? '') : '';
    return linesUnder({ item, number, minutes: own, made, sending, blank: blanks.get(item?.id ?? null) });
  }
  function sectionOf(line: RoomLine): readonly RoomLine[] {
    return sectionLines(items.find((each) => each.id === itemOf(line)) ?? null);
  }
  const hasOpening =
    numbers.size === 0 || record.minutes.some(isOpening) || declarations.some((each) => isUnder(each, null));
  const offers = offered.filter((line) => line.id === null || !isSaved(line, record));

  function takeUp(): void {
    const open = offers.map(
      (line) => [line.id !== null && saved.has(line.id) ? line.id : blankOf(line), line] as const,
    );
    setGiven(new Map(open.map(([key, line]) => [key, line.text])));
    for (const [key, line] of open) unsaved.typed(key, line);
    wanted.current = open[0]?.[0] ?? null;
    answered();
  }
  const blankOf = (line: Unsaved) => blankKey(line.item !== null && numbers.has(line.item) ? line.item : null);
  function answered(): void {
    setOffered([]);
    unsaved.waiting([]);
  }

  return (
    <div className="ma-room" ref={room}>
      {offers.length === 0 ? null : (
        <div className="govuk-inset-text ma-room__offer">
          <p className="govuk-body">This was being typed when the window closed, and was kept:</p>
          {offers.map((line) => (
            <blockquote key={`${line.id ?? ''}${line.item ?? ''}`} className="govuk-body" dir="auto">
              {line.text.length > 400 ? `${line.text.slice(0, 400)}…` : line.text}
            </blockquote>
          ))}
          <ButtonGroup>
            <Button small onPress={takeUp}>
              Carry on with it
            </Button>
            <Button kind="link" onPress={answered}>
              Throw it away
            </Button>
          </ButtonGroup>
        </div>
      )}
      <div className="ma-room__bar">
        <ItemClockBar
          meetingId={meeting.id}
          item={items.find((each) => each.id === inHand) ?? null}
          number={inHand === null ? '' : (numbers.get(inHand) ?? '')}
        />
        <Button small keys="Alt+R" onPress={() => readBack(inHand)}>
          Read back
        </Button>
      </div>
      <p className="govuk-hint ma-room__keys">{ROOM_KEYS}</p>
      {[...(hasOpening ? [null] : []), ...inOrder(items)].map((item) => (
        <RoomItem
          key={item?.id ?? 'start'}
          meeting={meeting}
          item={item}
          number={item ? (numbers.get(item.id) ?? '') : ''}
          last={item ? lasts?.get(item.id) : undefined}
          declarations={declarations.filter((each) => isUnder(each, item)).sort(compareOrder)}
          declaring={
            item && declaring === item.id ? (
              <DeclarationForm
                meetingId={meeting.id}
                itemId={item.id}
                who={who}
                attendances={around.attendances}
                onClose={closeDeclaring}
              />
            ) : null
          }
          onDeclare={() => setDeclaring(item?.id ?? null)}
        >
          {sectionLines(item).map((line) => (
            <EntryLine
              key={given.has(line.key) ? `${line.key} taken up` : line.key}
              line={line}
              problem={problems.get(line.key)}
              given={given.get(line.key)}
              who={who}
              deeds={deeds}
            />
          ))}
        </RoomItem>
      ))}
      <WithdrawnItems items={items} />
    </div>
  );
}

/** They have no number and no entries; each can be put back. */
function WithdrawnItems({ items }: { readonly items: readonly AgendaItem[] }) {
  const withdrawn = items.filter((item) => item.status === 'withdrawn');
  if (withdrawn.length === 0) return null;
  return (
    <section className="ma-room__item" aria-label="Withdrawn">
      <h2 className="govuk-heading-s">Withdrawn</h2>
      {withdrawn.map((item) => (
        <WithdrawnItem key={item.id} item={item} />
      ))}
    </section>
  );
}

/** Which items there are, as one text: what was last decided is asked for again when that changes. */
const itemIds = (items: readonly AgendaItem[]): string =>
  items.map((item) => `${item.id} ${item.carriedFrom ?? ''} ${item.title}`).join('\n');

const SAID = { undo: 'Taken back', redo: 'Done again' } as const;

const fieldOf = (room: HTMLElement | null, key: string): HTMLTextAreaElement | null =>
  room?.querySelector<HTMLTextAreaElement>(`[data-line="${CSS.escape(key)}"]`) ?? null;

/** It reached the journal before the window went. */
const isSaved = (line: Unsaved, record: MeetingRecord): boolean =>
  record.minutes.some((minute) => minute.id === line.id && (minute.text === line.text || minute.text === ''));
