/** A register of ten years in a real browser: few rows drawn, all of them reached, and quickly. */
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '#ui/look.ts';
import { DataTable } from '#ui/data-table.tsx';

const COLUMNS = [
  { key: 'reference', title: 'Reference', text: (row: { reference: string }) => row.reference },
  { key: 'text', title: 'Text', text: (row: { text: string }) => row.text },
];
const ACTIONS = Array.from({ length: 20_000 }, (_, place) => ({
  id: `action:${place}`,
  reference: `SG/2021/${place}`,
  text: `Write the paper number ${place}`,
}));

test('a row can be tabbed to though the open one is not among those shown', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  root.render(
    <DataTable caption="Actions" columns={COLUMNS} rows={ACTIONS.slice(0, 3)} empty={null} openId="action:closed" />,
  );
  await expect.poll(() => place.querySelectorAll('tr[tabindex="0"]').length).toBe(1);
  expect(place.querySelector('tr[tabindex="0"]')?.getAttribute('data-id')).toBe('action:0');
  root.unmount();
});

test('20,000 actions show their first rows at once and the last one by one key', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const opened: string[] = [];
  const began = performance.now();
  createRoot(place).render(
    <DataTable
      caption="Actions"
      columns={COLUMNS}
      rows={ACTIONS}
      empty={null}
      words={['action', 'actions']}
      onOpen={(row) => opened.push(row.id)}
    />,
  );
  await expect.poll(() => place.querySelectorAll('tbody tr[data-id]').length).toBeGreaterThan(5);
  const took = performance.now() - began;
  expect(took).toBeLessThan(2000);
  expect(place.querySelectorAll('tbody tr[data-id]').length).toBeLessThan(150);
  expect(place.querySelector('table')?.getAttribute('aria-rowcount')).toBe('20001');
  const first = place.querySelector('tr[data-id="action:0"]');
  if (first instanceof HTMLElement) first.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(() => document.activeElement?.getAttribute('data-id')).toBe('action:19999');
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual(['action:19999']);
  await userEvent.keyboard('k');
  await expect.poll(() => document.activeElement?.getAttribute('data-id')).toBe('action:19998');
});
