/** A table edited in place, by one who types faster than the disk saves. */
import { type ReactElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '#ui/look.ts';
import { EditableTable } from '#ui/editable-table.tsx';

const COLUMNS = [
  { key: 'version', title: 'Version' },
  { key: 'reason', title: 'Reason for change', prose: true },
  { key: 'author', title: 'Author' },
];
const SAVES_IN = 150;

function History() {
  const [values, setValues] = useState({ version: '0.1', reason: '', author: '' });
  const save = async (column: string, text: string) => {
    await new Promise((resolve) => setTimeout(resolve, SAVES_IN));
    setValues((before) => ({ ...before, [column]: text }));
    return text === 'nonsense' ? 'That is no version.' : null;
  };
  return (
    <EditableTable
      caption="Change history"
      columns={COLUMNS}
      rows={[{ id: 'change:1', values }]}
      onCell={(_, column, text) => save(column, text)}
      onAdd={async () => null}
      addLabel="Add a change"
    />
  );
}

/** The table drawn, with the focus on its first cell. */
async function onTheFirstCell(table: ReactElement): Promise<HTMLElement> {
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(table);
  await expect.poll(() => place.querySelector('td')).not.toBeNull();
  place.querySelector('td')?.focus();
  return place;
}

/** A key as the browser gives it: to whatever has the focus, which types it unless somebody saw to it. */
function press(key: string): void {
  const unseen = document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
  if (unseen) document.execCommand('insertText', false, key);
}

const textsOf = (place: HTMLElement) =>
  [...place.querySelectorAll('tbody td')].map((cell) => cell.querySelector('input, textarea') ?? cell);
const read = (cell: Element) =>
  cell instanceof HTMLInputElement || cell instanceof HTMLTextAreaElement ? cell.value : cell.textContent;

test('what is typed before the cell before it is saved stands in the next cell, and none of it is lost', async () => {
  const place = await onTheFirstCell(<History />);
  await userEvent.keyboard('0.2{Tab}Edits after review{Tab}Ann Marsh');
  await expect.poll(() => textsOf(place).map(read)).toEqual(['0.2', 'Edits after review', 'Ann Marsh']);
});

test('what is typed while a cell that was left ahead is saved stands in the one after it', async () => {
  const place = await onTheFirstCell(<History />);
  await userEvent.keyboard('0.2{Tab}Edits{Tab}');
  await expect.poll(() => place.querySelector('textarea')?.value).toBe('Edits');
  press('A');
  press('n');
  press('n');
  await expect.poll(() => textsOf(place).map(read)).toEqual(['0.2', 'Edits', 'Ann']);
});

test('a key that comes in the very moment a cell is saved stands in the next cell', async () => {
  let saved = (_: null) => {};
  const place = await onTheFirstCell(
    <EditableTable
      caption="Change history"
      columns={COLUMNS}
      rows={[{ id: 'change:1', values: { version: '0.1', reason: '', author: '' } }]}
      onCell={() =>
        new Promise((resolve) => {
          saved = resolve;
        })
      }
      onAdd={async () => null}
      addLabel="Add a change"
    />,
  );
  await userEvent.keyboard('0.2{Tab}');
  saved(null);
  // Only what already waits is done before the key: no turn of the event loop, in which it would be drawn anyway.
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  press('E');
  await userEvent.keyboard('dits');
  await expect.poll(() => textsOf(place).map(read)[1]).toBe('Edits');
});

test('a cell that is refused keeps what was typed in it', async () => {
  const place = await onTheFirstCell(<History />);
  await userEvent.keyboard('nonsense{Tab}');
  await expect.poll(() => place.textContent).toContain('That is no version.');
  expect(place.querySelector('input')?.value).toBe('nonsense');
});
