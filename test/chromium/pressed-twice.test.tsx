/** What saves, pressed twice by a hand used to double clicks, saves once. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '#ui/button.tsx';

function Pages() {
  const [saved, setSaved] = useState(0);
  const [page, setPage] = useState(1);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSaved((count) => count + 1);
      }}
    >
      <output>
        Saved {saved}, page {page}
      </output>
      <Button kind="primary" type="submit">
        Save
      </Button>
      <Button onPress={() => setPage((count) => count + 1)}>Next page</Button>
    </form>
  );
}

test('a double click saves once, and turns two pages', async () => {
  document.body.replaceChildren();
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(<Pages />);
  await expect.poll(() => place.querySelectorAll('button').length).toBe(2);
  const [save, next] = place.querySelectorAll('button');
  await userEvent.dblClick(save as HTMLButtonElement);
  await userEvent.dblClick(next as HTMLButtonElement);
  await expect.poll(() => place.querySelector('output')?.textContent).toBe('Saved 1, page 3');
});
