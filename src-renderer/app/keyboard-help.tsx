/** '?': the whole keyboard map, with the places' own letters. */
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { KEY_LINES } from './keyboard.ts';
import { PLACES } from './routes.ts';

export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const places = PLACES.flatMap(({ letter, label }) =>
    letter === null ? [] : [{ keys: `G then ${letter.toUpperCase()}`, does: `Go to ${label}` }],
  );
  return (
    <Dialog title="Keyboard" onClose={onClose} wide>
      <dl className="ma-keys">
        {[...KEY_LINES, ...places].map((line) => (
          <div key={line.keys}>
            <dt>{line.does}</dt>
            <dd>{line.keys}</dd>
          </div>
        ))}
      </dl>
      <Button kind="primary" onPress={onClose}>
        Close
      </Button>
    </Dialog>
  );
}
