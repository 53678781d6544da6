/** A form opened where its button was, by one who has only a keyboard. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '#ui/button.tsx';
import { useOpenedHere } from '#ui/opened-here.ts';

function Matter() {
  const [at, setAt] = useState<'raised' | 'accepting' | 'accepted'>('raised');
  return (
    <main>
      <h1>Which standards providers must meet</h1>
      <h2>What happens next</h2>
      {at === 'raised' ? <Button onPress={() => setAt('accepting')}>Accept</Button> : null}
      {at === 'accepting' ? <Accepting onCancel={() => setAt('raised')} onSave={() => setAt('accepted')} /> : null}
      <h2>How it got here</h2>
    </main>
  );
}

function Accepting({ onCancel, onSave }: { readonly onCancel: () => void; readonly onSave: () => void }) {
  const here = useOpenedHere();
  return (
    <div ref={here}>
      <label>
        Accepted on <input />
      </label>
      <Button onPress={onSave}>Save</Button>
      <Button onPress={onCancel}>Cancel</Button>
    </div>
  );
}

async function opened(): Promise<HTMLElement> {
  document.body.replaceChildren();
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(<Matter />);
  await expect.poll(() => place.querySelector('button')).not.toBeNull();
  place.querySelector('button')?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
  return place;
}

test('cancelled, the focus is on the button that opened it', async () => {
  await opened();
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toBe('Accept');
});

test('where the button is gone for good, the focus is on the heading it stood under', async () => {
  await opened();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toBe('What happens next');
});
