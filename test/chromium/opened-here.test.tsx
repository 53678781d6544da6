/** A form opened where its button was, by one who has only a keyboard. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '#ui/button.tsx';
import { useOpenedHere } from '#ui/opened-here.ts';

/** What is saved is known when it comes back from the disk, a little after the form has closed. */
function Slow() {
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  const save = () => {
    setOpen(false);
    setTimeout(() => setSaved(true), 60);
  };
  return (
    <main>
      <h1>Memorandum</h1>
      <h2>Execution</h2>
      {open || saved ? null : <Button onPress={() => setOpen(true)}>Record</Button>}
      {open ? <Accepting onCancel={() => setOpen(false)} onSave={save} /> : null}
      <p>{saved ? 'Executed' : ''}</p>
    </main>
  );
}

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

async function opened(matter = <Matter />): Promise<HTMLElement> {
  document.body.replaceChildren();
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(matter);
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

test('where the button comes back for a moment and goes, the focus is on the heading too', async () => {
  const place = await opened(<Slow />);
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.poll(() => place.textContent).toContain('Executed');
  await expect.poll(() => document.activeElement?.textContent).toBe('Execution');
});
