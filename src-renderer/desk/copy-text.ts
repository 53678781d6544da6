/** Copying words, to be pasted into a letter or a publishing page; where the computer does not let us, it says what to do. */
import type { Desk } from './desk.tsx';

/** `into` is where it goes: 'the letter'. The words must stand on the screen too, to be selected by hand. */
export async function copyText({ announce }: Pick<Desk, 'announce'>, text: string, into: string): Promise<void> {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  announce(
    copied
      ? { text: `Copied. Paste it into ${into}.`, tone: 'done' }
      : { text: 'It could not be copied here. Select the text below, and press Ctrl C.', tone: 'refused' },
  );
}
