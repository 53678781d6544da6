/** A table edited in place, by one who types faster than the disk saves. */
import { useState } from 'react';
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

const textsOf = (place: HTMLElement) =>
  [...place.querySelectorAll('tbody td')].map((cell) => cell.querySelector('input, textarea') ?? cell);
const read = (cell: Element) =>
  cell instanceof HTMLInputElement || cell instanceof HTMLTextAreaElement ? cell.value : cell.textContent;

test('what is typed before the cell before it is saved stands in the next cell, and none of it is lost', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(<History />);
  await expect.poll(() => place.querySelector('td')).not.toBeNull();
  place.querySelector('td')?.focus();
  await userEvent.keyboard('0.2{Tab}Edits after review{Tab}Ann Marsh');
  await expect.poll(() => textsOf(place).map(read)).toEqual(['0.2', 'Edits after review', 'Ann Marsh']);
});

test('a cell that is refused keeps what was typed in it', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(<History />);
  await expect.poll(() => place.querySelector('td')).not.toBeNull();
  place.querySelector('td')?.focus();
  await userEvent.keyboard('nonsense{Tab}');
  await expect.poll(() => place.textContent).toContain('That is no version.');
  expect(place.querySelector('input')?.value).toBe('nonsense');
});
