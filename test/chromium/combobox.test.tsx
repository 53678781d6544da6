/** Choosing by typing part of a name, by one who types it in full and goes on. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#ui/look.ts';
import { Combobox } from '#ui/combobox.tsx';

const OPTIONS = [
  { id: 'party:1', name: 'Wessex Police' },
  { id: 'party:2', name: 'Wessex Police Authority' },
  { id: 'party:3', name: 'Probation Service' },
];

function Party({ onNew }: { readonly onNew?: (name: string) => void }) {
  const [value, setValue] = useState<string | null>(null);
  return (
    <>
      <Combobox label="Party" name="party" value={value} options={OPTIONS} onChange={setValue} addNew={onNew} />
      <button type="button">Next</button>
    </>
  );
}

/** What then stands in the box; `asks`: with the list still open. */
async function typed(
  text: string,
  key: string,
  gives: string,
  { onNew, asks = false }: { readonly onNew?: (name: string) => void; readonly asks?: boolean } = {},
): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(<Party {...(onNew ? { onNew } : {})} />);
  const field = page.getByRole('combobox', { name: 'Party' });
  try {
    await field.click();
    await userEvent.keyboard(text);
    await expect.element(page.getByRole('listbox')).toBeVisible();
    await userEvent.keyboard(key);
    const list = expect.element(page.getByRole('listbox'));
    await (asks ? list.toBeVisible() : list.not.toBeInTheDocument());
    await expect.element(field).toHaveValue(gives);
  } finally {
    root.unmount();
    place.remove();
  }
}

test('a name typed in full is chosen by going on, though another begins with it', async () => {
  await typed('wessex police', '{Tab}', 'Wessex Police');
  await typed('wessex police', '{Enter}', 'Wessex Police');
});

test('part of a name is enough where only one has it, and is never guessed where several do', async () => {
  await typed('prob', '{Enter}', 'Probation Service');
  await typed('wessex', '{Enter}', 'wessex', { asks: true });
  await typed('nobody', '{Enter}', 'nobody', { asks: true });
});

test('a name nobody knows is taken as it was typed', async () => {
  const made: string[] = [];
  await typed('Ann Ogden', '{Enter}', '', { onNew: (name) => made.push(name) });
  expect(made).toEqual(['Ann Ogden']);
});
