/**
 * One entry of the minutes, as a field.
 *
 * What is typed lives here, so a key draws this field and no other. It is saved
 * when it is left or Enter is pressed; the saved words stand once they come back.
 * Tab sets the level where a level is to be had, and goes on where none is; Esc
 * leaves for the item's heading, so that nobody is held in the room.
 */
import { type KeyboardEvent, memo, useState } from 'react';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { MadeBox } from './made-box.tsx';
import type { RoomLine } from './room-lines.ts';

export interface EntryDeeds {
  readonly typed: (line: RoomLine, text: string) => void;
  readonly settled: (line: RoomLine) => void;
  /** Makes an entry of what stands in the blank line, and leaves the line for the next. */
  readonly add: (line: RoomLine, text: string) => void;
  /** False where it was not saved. */
  readonly write: (line: RoomLine, text: string) => Promise<boolean>;
  readonly blankAfter: (line: RoomLine) => void;
  readonly remove: (line: RoomLine) => Promise<boolean>;
  /** False where the entry has no such level to go to. */
  readonly level: (line: RoomLine, by: -1 | 1) => boolean;
  readonly move: (line: RoomLine, by: -1 | 1) => void;
  readonly go: (from: HTMLElement, by: -1 | 1) => boolean;
  readonly leave: (from: HTMLElement) => void;
  readonly takeBack: (which: 'undo' | 'redo') => void;
}

interface EntryLineProps {
  readonly line: RoomLine;
  readonly problem: string | undefined;
  /** Text of last time that was taken up again. */
  readonly given: string | undefined;
  readonly who: WhoIsWho;
  readonly deeds: EntryDeeds;
}

interface Typed {
  readonly text: string;
  /** On its way to the disk: the saved words take its place. */
  readonly sent: boolean;
}

export const EntryLine = memo(Entry, sameLine);

function Entry({ line, problem, given, who, deeds }: EntryLineProps) {
  const { saved, key } = line;
  const [typed, setTyped] = useState<Typed | null>(given === undefined ? null : { text: given, sent: false });
  const [seen, setSeen] = useState(saved);
  if (seen !== saved) {
    setSeen(saved);
    if (typed?.sent) setTyped(null);
  }
  const text = typed?.text ?? saved;
  const isBlank = line.id === null;

  async function settle(): Promise<void> {
    if (typed === null || typed.sent) return;
    if (isBlank) {
      if (text.trim() === '') return;
      setTyped(null);
      return deeds.add(line, text);
    }
    if (text === saved) {
      setTyped(null);
      return deeds.settled(line);
    }
    if (text.trim() === '') {
      setTyped(null);
      return void (await deeds.remove(line));
    }
    setTyped({ text, sent: true });
    const done = await deeds.write(line, text);
    if (!done) setTyped((now) => (now?.text === text ? { text, sent: false } : now));
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const field = event.currentTarget;
    const vertical = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      void settle();
      if (!isBlank) deeds.blankAfter(line);
    } else if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
      if (!deeds.level(line, event.shiftKey ? -1 : 1)) return;
    } else if (vertical !== null && event.altKey) {
      void settle().then(() => deeds.move(line, vertical));
    } else if (vertical !== null && !event.shiftKey && atEdge(field, vertical)) {
      if (!deeds.go(field, vertical)) return;
    } else if (event.key === 'Backspace' && text === '') {
      deeds.go(field, -1);
      if (!isBlank) void deeds.remove(line);
    } else if (event.key === 'Escape') {
      deeds.leave(field);
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && typed === null) {
      deeds.takeBack(event.shiftKey ? 'redo' : 'undo');
    } else if (event.key.toLowerCase() === 'y' && event.ctrlKey && typed === null) {
      deeds.takeBack('redo');
    } else return;
    event.preventDefault();
  }

  return (
    <div className={`ma-entry ma-minute--${line.level} ${isBlank ? 'ma-entry--blank' : ''}`}>
      <span className="ma-minute__number" aria-hidden="true">
        {line.number}
      </span>
      <div className="ma-entry__body">
        <textarea
          className="govuk-textarea ma-entry__text"
          data-line={key}
          aria-label={line.label}
          aria-invalid={problem ? true : undefined}
          rows={1}
          dir="auto"
          spellCheck
          placeholder={isBlank ? 'Type an entry, or Action: who is to do what by when' : undefined}
          value={text}
          onChange={(event) => {
            setTyped({ text: event.target.value, sent: false });
            deeds.typed(line, event.target.value);
          }}
          onBlur={(event) => {
            // The window lost the focus, not the field: somebody is still in mid-sentence.
            if (document.activeElement !== event.currentTarget) void settle();
          }}
          onKeyDown={onKeyDown}
        />
        {problem ? <p className="govuk-error-message ma-entry__problem">{problem}</p> : null}
        {line.made.map((made) => (
          <MadeBox key={made.row.id} made={made} who={who} saysText={!line.isOutcome} />
        ))}
      </div>
    </div>
  );
}

function sameLine(one: EntryLineProps, other: EntryLineProps): boolean {
  return (
    one.line.stamp === other.line.stamp &&
    one.line.label === other.line.label &&
    one.problem === other.problem &&
    one.who === other.who
  );
}

/** The caret can go no further that way within the field. */
function atEdge(field: HTMLTextAreaElement, by: -1 | 1): boolean {
  if (field.selectionStart !== field.selectionEnd) return false;
  return field.selectionStart === (by === -1 ? 0 : field.value.length);
}
