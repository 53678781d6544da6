/**
 * The agenda a body usually has, edited in place as a table.
 *
 * A meeting's agenda is filled from it with one press; until the body has one of its
 * own the standing items serve. A standing item is named by its kind and fills itself.
 * Rows have no id of their own, so the table gives each one that moves with it.
 */
import { useRef, useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { ITEM_PURPOSES, type ItemPurpose, STANDING_ITEMS } from '#domain/agenda/agenda-item.ts';
import { STANDING_AGENDA, type Standing } from '#domain/agenda/standing-items.ts';
import { readUsualItemDraft, type UsualItemDraft, usualItemDraft } from '#domain/agenda/usual-item-draft.ts';
import type { Body, UsualItem } from '#domain/body/body.ts';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { firstProblem } from '#domain/kernel/draft.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import type { EditableColumn } from '#ui/editable-column.ts';
import { GrowingTable } from '#ui/growing-table.tsx';
import { changeBody } from './commands.ts';
import { NOT_SAVED_BODY, PURPOSE, STANDING, USUAL_PROBLEM } from './wording.ts';

/** The text of some cells by their column. */
type Cells = Readonly<Partial<Record<string, string>>>;

export function UsualAgenda({ body, who }: { readonly body: Body; readonly who: WhoIsWho }) {
  const commit = useCommit();
  const usual = body.usualAgenda;
  const [keys, setKeys] = useState<readonly string[]>([]);
  const made = useRef(0);
  const nextKey = () => {
    made.current += 1;
    return `usual-${made.current}`;
  };
  // Rows that came from elsewhere get their keys here; setting state while drawing is React's own way to say so.
  if (keys.length < usual.length) setKeys([...keys, ...usual.slice(keys.length).map(nextKey)]);
  const choices = listChoices(who, ['person', 'post', 'party', 'body']);
  const columns: readonly EditableColumn[] = [
    { key: 'title', title: 'Item', width: '32%' },
    { key: 'standing', title: 'Fills itself with', width: '17%', suggestions: Object.values(STANDING) },
    { key: 'purpose', title: 'Purpose', width: '16%', suggestions: Object.values(PURPOSE) },
    { key: 'lead', title: 'Lead', width: '17%', suggestions: choices.map((choice) => choice.name) },
    { key: 'minutesAllowed', title: 'Min.', width: '7%' },
  ];

  async function write(change: (now: readonly UsualItem[]) => readonly UsualItem[]): Promise<string | null> {
    const done = await commit(
      changeBody(body.id, `the usual agenda of ${body.name}`, (now) => ({ usualAgenda: change(now.usualAgenda) })),
      NOT_SAVED_BODY,
    );
    return done.ok ? null : done.sentence;
  }

  /** The row as it reads with these cells, or the sentence that says which is wrong. */
  function read(before: UsualItem | null, cells: Cells): UsualItem | string {
    const others = usual.filter((item) => item !== before);
    const draft = draftOf(before, cells, who);
    if (typeof draft === 'string') return draft;
    const found = readUsualItemDraft(draft, others);
    if (found.ok) return found.value;
    return USUAL_PROBLEM[firstProblem(found.problems)?.problem ?? 'missing'];
  }

  async function changeCell(id: string, column: string, text: string): Promise<string | null> {
    const at = keys.indexOf(id);
    const before = usual[at];
    if (!before) return NOT_SAVED_BODY.gone;
    const item = read(before, { [column]: text });
    if (typeof item === 'string') return item;
    return await write((now) => now.map((each, place) => (place === at ? item : each)));
  }

  async function addRow(id: string, cells: Cells): Promise<string | 'wait' | null> {
    if ((cells.title ?? '').trim() === '') return 'wait';
    const item = read(null, cells);
    if (typeof item === 'string') return item;
    setKeys([...keys.slice(0, usual.length), id]);
    return await write((now) => [...now, item]);
  }

  function moveRow(id: string, by: -1 | 1): void {
    const at = keys.indexOf(id);
    const to = at + by;
    if (at < 0 || to < 0 || to >= usual.length) return;
    setKeys(swapped(keys, at, to));
    void write((now) => swapped(now, at, to));
  }

  function takeOut(id: string): void {
    const at = keys.indexOf(id);
    if (at < 0) return;
    setKeys(keys.filter((key) => key !== id));
    void write((now) => now.filter((_, place) => place !== at));
  }

  return (
    <section aria-labelledby="usual-agenda">
      <h2 id="usual-agenda" className="govuk-heading-m govuk-!-margin-top-6">
        Usual agenda
      </h2>
      {usual.length === 0 ? (
        <p className="govuk-body">None of its own yet, so its meetings begin with the standing items.</p>
      ) : null}
      <GrowingTable
        caption={`Usual agenda of ${body.name}`}
        columns={columns}
        rows={usual.map((item, at) => ({ id: keys[at] ?? `usual-at-${at}`, values: cellsOf(item, who) }))}
        nextId={nextKey}
        onCell={changeCell}
        onNew={addRow}
        onMove={moveRow}
        onDelete={takeOut}
        addLabel="Add an item"
        waiting="Not saved until it has a title"
      />
      <ButtonGroup>
        {usual.length > 0 ? null : (
          <Button small onPress={() => void write(() => STANDING_AGENDA)}>
            Begin with the standing items
          </Button>
        )}
        <a className="govuk-link" href={`#meetings/backlog/${body.id}`}>
          Backlog of this body
        </a>
      </ButtonGroup>
    </section>
  );
}

const cellsOf = (item: UsualItem, who: WhoIsWho): Readonly<Record<string, string>> => ({
  title: item.title,
  standing: item.standing === null ? '' : STANDING[item.standing],
  purpose: PURPOSE[item.purpose],
  lead: item.lead === null ? '' : nameOf(item.lead, who),
  minutesAllowed: item.minutesAllowed?.toString() ?? '',
});

/** Words in cells are read as they are shown; a name nobody has, or a kind nobody knows, is said. */
function draftOf(before: UsualItem | null, cells: Cells, who: WhoIsWho): UsualItemDraft | string {
  const draft = { ...usualItemDraft(before) };
  if (cells.title !== undefined) draft.title = cells.title;
  if (cells.minutesAllowed !== undefined) draft.minutesAllowed = cells.minutesAllowed;
  if (cells.standing !== undefined) {
    const kind = wordOf(STANDING_ITEMS, STANDING, cells.standing);
    if (kind === null) return `Choose one of: ${Object.values(STANDING).join(', ')}. Or leave it blank`;
    draft.standing = kind;
  }
  if (cells.purpose !== undefined && cells.purpose.trim() !== '') {
    const purpose = wordOf(ITEM_PURPOSES, PURPOSE, cells.purpose);
    if (purpose === null) return `Choose one of: ${Object.values(PURPOSE).join(', ')}`;
    draft.purpose = purpose;
  }
  if (cells.lead !== undefined) {
    const lead = leadOf(cells.lead, who);
    if (lead === null) return 'Nobody in the registers has this name: add them first, or leave it blank';
    draft.lead = lead;
  }
  return draft;
}

/** The one whose word, or beginning of it, this is; '' for a blank. */
function wordOf<Key extends Standing | ItemPurpose>(
  all: readonly Key[],
  words: Readonly<Record<Key, string>>,
  text: string,
): Key | '' | null {
  const typed = plain(text);
  if (typed === '') return '';
  return all.find((key) => plain(words[key]) === typed) ?? all.find((key) => plain(words[key]).includes(typed)) ?? null;
}

function leadOf(text: string, who: WhoIsWho): string | null {
  if (plain(text) === '') return '';
  return (
    listChoices(who, ['person', 'post', 'party', 'body']).find((choice) => plain(choice.name) === plain(text))?.id ??
    null
  );
}

const plain = (text: string): string => text.trim().toLocaleLowerCase('en-GB');

function swapped<Value>(list: readonly Value[], at: number, to: number): readonly Value[] {
  const [one, other] = [list[at], list[to]];
  if (one === undefined || other === undefined) return list;
  return list.map((each, place) => (place === at ? other : place === to ? one : each));
}
