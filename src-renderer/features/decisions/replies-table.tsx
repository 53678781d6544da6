/** Who replied what, and when: a row each. A name nobody knows is kept as it is typed. */
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { CORRESPONDENCE_REPLIES, type Correspondence } from '#domain/decision/decision.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { parseTypedDay, typedLine } from '#domain/kernel/draft.ts';
import { isCalled } from '#domain/party/party.ts';
import { GrowingTable } from '#ui/growing-table.tsx';
import { NOT_A_DAY, REPLY } from './wording.ts';

type Reply = Correspondence['replies'][number];

interface RepliesTableProps {
  readonly correspondence: Correspondence;
  /** Who was asked: offered as a name is typed. */
  readonly asked: readonly string[];
  readonly who: WhoIsWho;
  readonly today: CivilDate;
  readonly onReplies: (replies: readonly Reply[]) => Promise<string | null>;
}

export function RepliesTable({ correspondence: { replies }, asked, who, today, onReplies }: RepliesTableProps) {
  const silent = asked.filter((name) => !replies.some((reply) => reply.name === name));

  async function saveCell(id: string, column: string, text: string): Promise<string | null> {
    const before = replies[Number(id)];
    if (!before) return 'That reply was taken out meanwhile. Undo that first.';
    const changed = withCell(before, column, text, who);
    if (typeof changed === 'string') return changed;
    return await onReplies(replies.map((reply, at) => (String(at) === id ? changed : reply)));
  }

  /** A reply is kept once it says who and what: nobody is taken to agree by a row being added. */
  async function saveNew(values: Readonly<Record<string, string>>): Promise<string | 'wait' | null> {
    const blank: Reply = { who: null, name: '', reply: 'comments', words: '', on: null };
    let made: Reply = blank;
    for (const column of ['name', 'reply', 'on', 'words']) {
      const text = values[column] ?? '';
      if (text.trim() === '') continue;
      const next = withCell(made, column, text, who);
      if (typeof next === 'string') return next;
      made = next;
    }
    return made.name === '' || (values.reply ?? '').trim() === '' ? 'wait' : await onReplies([...replies, made]);
  }

  return (
    <GrowingTable
      caption="Replies"
      columns={[
        { key: 'name', title: 'Who', suggestions: asked },
        { key: 'reply', title: 'Reply', width: '8rem', suggestions: Object.values(REPLY) },
        { key: 'on', title: 'On', width: '8rem' },
        { key: 'words', title: 'In their words', prose: true },
      ]}
      rows={replies.map((reply, at) => ({
        id: String(at),
        values: {
          ...{ name: reply.name, reply: REPLY[reply.reply], words: reply.words },
          on: reply.on === null ? '' : showDate(reply.on),
        },
      }))}
      addLabel="Add a reply"
      onCell={saveCell}
      proposed={{ name: silent[0] ?? '', on: showDate(today) }}
      nextId={() => String(replies.length)}
      onNew={(_id, values) => saveNew(values)}
      waiting="Kept once it says who and what they replied"
      onDelete={(id) => void onReplies(replies.filter((_, at) => String(at) !== id))}
    />
  );
}

/** The reply with what was typed in one cell, or a sentence why not. */
function withCell(before: Reply, column: string, text: string, who: WhoIsWho): Reply | string {
  const typed = typedLine(text).slice(0, 500);
  if (column === 'words') return { ...before, words: text };
  if (column === 'on') {
    const on = parseTypedDay(text);
    return on === null && typed !== '' ? NOT_A_DAY : { ...before, on };
  }
  if (column === 'name') return typed === '' ? 'Enter who replied' : { ...before, name: typed, who: idOf(typed, who) };
  const reply = CORRESPONDENCE_REPLIES.find((each) => REPLY[each].toLowerCase() === typed.toLowerCase());
  return reply ? { ...before, reply } : `Enter one of: ${Object.values(REPLY).join(', ')}`;
}

const idOf = (name: string, who: WhoIsWho): Reply['who'] =>
  who.parties.find((party) => isCalled(party, name))?.id ??
  who.posts.find(({ title }) => title === name)?.id ??
  who.people.find((person) => person.name === name)?.id ??
  null;
