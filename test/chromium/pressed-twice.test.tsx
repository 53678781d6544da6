/** What saves, pressed twice by a hand used to double clicks, or struck again while it runs, saves once. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { TextArea } from '#ui/text-area.tsx';

interface PagesProps {
  readonly onSave?: () => Promise<void>;
}

function Pages({ onSave = async () => undefined }: PagesProps) {
  const [saved, setSaved] = useState(0);
  const [page, setPage] = useState(1);
  const [text, setText] = useState('');
  return (
    <Form
      label="Pages"
      onSave={async () => {
        setSaved((count) => count + 1);
        await onSave();
      }}
    >
      <output>
        Saved {saved}, page {page}
      </output>
      <TextArea label="Text" name="text" value={text} onChange={setText} />
      <Button kind="primary" type="submit">
        Save
      </Button>
      <Button onPress={() => setPage((count) => count + 1)}>Next page</Button>
    </Form>
  );
}

async function shown(props: PagesProps = {}) {
  document.body.replaceChildren();
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(<Pages {...props} />);
  await expect.poll(() => place.querySelectorAll('button').length).toBe(2);
  const [save, next] = place.querySelectorAll('button');
  const said = () => place.querySelector('output')?.textContent;
  return {
    said,
    save: save as HTMLButtonElement,
    next: next as HTMLButtonElement,
    box: place.querySelector('textarea'),
  };
}

test('a double click saves once, and turns two pages', async () => {
  const { said, save, next } = await shown();
  await userEvent.dblClick(save);
  await userEvent.dblClick(next);
  await expect.poll(said).toBe('Saved 1, page 3');
});

test('Ctrl Enter saves from a box of many lines, and only once while it runs', async () => {
  const kept: (() => void)[] = [];
  const { said, box } = await shown({ onSave: () => new Promise((resolve) => kept.push(resolve)) });
  box?.focus();
  await userEvent.keyboard('One{Enter}two{Control>}{Enter}{Enter}{/Control}');
  await expect.poll(said).toBe('Saved 1, page 1');
  expect(box?.value).toBe('One\ntwo');
  for (const resolve of kept) resolve();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(said).toBe('Saved 2, page 1');
});
