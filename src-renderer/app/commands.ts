/** What Ctrl K can do besides finding records: go to a place, and the few deeds that belong to no place. */
import type { Command } from '#features/command-palette/command-palette.tsx';
import { goTo } from './hash-route.ts';
import { PLACES } from './routes.ts';

interface CommandsOf {
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly showKeys: () => void;
}

export function listCommands({ undo, redo, showKeys }: CommandsOf): readonly Command[] {
  const places = PLACES.map(
    (place): Command => ({
      id: `go ${place.key}`,
      name: place.label,
      word: 'Go to',
      also: '',
      run: () => goTo(place.key),
    }),
  );
  return [
    ...places,
    {
      id: 'export',
      name: 'Save a copy of the programme as one file',
      word: 'Do',
      also: 'export backup copy',
      run: () => goTo('data-safety/copy'),
    },
    {
      id: 'restore',
      name: 'Restore from a file or a snapshot',
      word: 'Do',
      also: 'import open backup',
      run: () => goTo('data-safety/restore'),
    },
    {
      id: 'governance',
      name: 'Governance diagram',
      word: 'Show',
      also: 'structure chart bodies reporting lines',
      run: () => goTo('bodies/diagram'),
    },
    { id: 'undo', name: 'Undo', word: 'Do', also: 'take back', run: () => void undo() },
    { id: 'redo', name: 'Redo', word: 'Do', also: 'do again', run: () => void redo() },
    { id: 'keys', name: 'Keyboard', word: 'Show', also: 'shortcuts help', run: showKeys },
  ];
}
