/** What has happened since, typed beneath what is known. Ctrl Enter saves it. Half-typed text is kept. */
import { useEffect, useRef, useState } from 'react';
import type { Done } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/text-area.tsx';

interface UpdateFormProps {
  readonly draftKey: string;
  readonly onSave: (text: string) => Promise<Done<unknown>>;
}

const KEEP_AFTER = 400;

export function UpdateForm({ draftKey, onSave }: UpdateFormProps) {
  const { store } = useDesk();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    let open = true;
    void store.readDraft(draftKey).then((kept) => {
      if (open && typeof kept === 'string') setText((now) => (now === '' ? kept : now));
    });
    return () => {
      open = false;
    };
  }, [store, draftKey]);

  function change(next: string): void {
    setText(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void store.keepDraft(draftKey, next === '' ? null : next), KEEP_AFTER);
  }

  async function save(): Promise<void> {
    const done = await onSave(text);
    setRefused(done.ok ? undefined : done.sentence);
    if (!done.ok) return;
    clearTimeout(waiting.current);
    setText('');
    await store.keepDraft(draftKey, null);
  }

  return (
    <form
      noValidate
      aria-label="Add an update"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea label="Add an update" name="update" rows={2} value={text} onChange={change} problem={refused} />
      <Button small type="submit">
        Save update
      </Button>
    </form>
  );
}
