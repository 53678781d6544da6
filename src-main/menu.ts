/**
 * The application menu, in the field's words.
 *
 * Going somewhere is a change of the address's fragment, so nothing is pushed
 * over the bridge and no script is run in the page. Keys belong to the window
 * (screens.md, "The keyboard"): on Windows and Linux the menu shows Undo's key but
 * leaves it to the window, where it takes back the last command and not only typing.
 */
import type { MenuItemConstructorOptions } from 'electron';
import { PRODUCT } from './about.ts';

/** The places of the Go menu, with the fragment each is found at. */
export const MENU_PLACES: readonly (readonly [label: string, fragment: string])[] = [
  ['Today', '/today'],
  ['Meetings', '/meetings'],
  ['Actions', '/actions'],
  ['Decisions', '/decisions'],
  ['Escalations', '/escalations'],
  ['Documents', '/documents'],
  ['Bodies', '/bodies'],
  ['Packs', '/packs'],
  ['Findings', '/findings'],
];

export interface MenuActions {
  goTo(fragment: string): void;
  newWindow(): void;
  showDataFolder(): void;
}

export function menuTemplate(platform: NodeJS.Platform, actions: MenuActions): MenuItemConstructorOptions[] {
  const onMac = platform === 'darwin';
  const place = ([label, fragment]: readonly [string, string]): MenuItemConstructorOptions => ({
    label,
    click: () => actions.goTo(fragment),
  });
  const take = (role: 'undo' | 'redo'): MenuItemConstructorOptions => ({ role, registerAccelerator: onMac });
  const rule: MenuItemConstructorOptions = { type: 'separator' };
  const about: MenuItemConstructorOptions = { role: 'about', label: `About ${PRODUCT}` };
  return [
    ...(onMac ? [{ role: 'appMenu', label: PRODUCT } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: 'New window', click: actions.newWindow },
        rule,
        place(['Data safety…', '/data-safety']),
        { label: 'Show data folder', click: actions.showDataFolder },
        rule,
        onMac ? { role: 'close' } : { role: 'quit', label: 'Exit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        take('undo'),
        take('redo'),
        rule,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle', label: 'Paste without formatting' },
        rule,
        { role: 'selectAll', label: 'Select all' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom', label: 'Actual size' },
        { role: 'zoomIn', label: 'Zoom in' },
        { role: 'zoomOut', label: 'Zoom out' },
        rule,
        { role: 'togglefullscreen', label: 'Full screen' },
        { role: 'toggleDevTools', label: 'Developer tools' },
      ],
    },
    { label: '&Go', submenu: MENU_PLACES.map(place) },
    { label: '&Window', role: 'windowMenu' },
    { label: '&Help', role: 'help', submenu: [about] },
  ];
}
